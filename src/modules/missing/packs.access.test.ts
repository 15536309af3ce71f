import { runAccessTable } from '../../../tests/support/access-table.ts';
import { packsAccess } from './packs.access.ts';

runAccessTable(packsAccess);
