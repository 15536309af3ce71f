import { runAccessTable } from '../../../tests/support/access-table.ts';
import { actAccess } from './act.access.ts';

runAccessTable(actAccess);
