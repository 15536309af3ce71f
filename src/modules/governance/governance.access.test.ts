import { runAccessTable } from '../../../tests/support/access-table.ts';
import { governanceAccess } from './governance.access.ts';

runAccessTable(governanceAccess);
