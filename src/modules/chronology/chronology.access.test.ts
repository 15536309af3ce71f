import { runAccessTable } from '../../../tests/support/access-table.ts';
import { chronologyAccess } from './chronology.access.ts';

runAccessTable(chronologyAccess);
