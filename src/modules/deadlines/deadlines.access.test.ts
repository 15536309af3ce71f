import { runAccessTable } from '../../../tests/support/access-table.ts';
import { deadlinesAccess } from './deadlines.access.ts';

runAccessTable(deadlinesAccess);
