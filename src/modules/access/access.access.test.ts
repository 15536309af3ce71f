import { runAccessTable } from '../../../tests/support/access-table.ts';
import { accessAccess } from './access.access.ts';

runAccessTable(accessAccess);
