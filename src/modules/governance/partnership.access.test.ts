import { runAccessTable } from '../../../tests/support/access-table.ts';
import { partnershipAccess } from './partnership.access.ts';

runAccessTable(partnershipAccess);
