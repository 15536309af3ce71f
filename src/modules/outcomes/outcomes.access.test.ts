import { runAccessTable } from '../../../tests/support/access-table.ts';
import { outcomesAccess } from './outcomes.access.ts';

runAccessTable(outcomesAccess);
