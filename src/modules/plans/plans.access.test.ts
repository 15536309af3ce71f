import { runAccessTable } from '../../../tests/support/access-table.ts';
import { plansAccess } from './plans.access.ts';

runAccessTable(plansAccess);
