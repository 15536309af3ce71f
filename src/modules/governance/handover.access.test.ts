import { runAccessTable } from '../../../tests/support/access-table.ts';
import { handoverAccess } from './handover.access.ts';

runAccessTable(handoverAccess);
