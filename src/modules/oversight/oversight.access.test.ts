import { runAccessTable } from '../../../tests/support/access-table.ts';
import { oversightAccess } from './oversight.access.ts';

runAccessTable(oversightAccess);
