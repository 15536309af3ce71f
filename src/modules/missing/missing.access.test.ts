import { runAccessTable } from '../../../tests/support/access-table.ts';
import { missingAccess } from './missing.access.ts';

runAccessTable(missingAccess);
