import { runAccessTable } from '../../../tests/support/access-table.ts';
import { groupsAccess } from './groups.access.ts';

runAccessTable(groupsAccess);
