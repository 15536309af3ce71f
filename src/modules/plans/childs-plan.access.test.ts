import { runAccessTable } from '../../../tests/support/access-table.ts';
import { childsPlanAccess } from './childs-plan.access.ts';

runAccessTable(childsPlanAccess);
