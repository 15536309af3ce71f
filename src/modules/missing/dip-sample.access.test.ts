import { runAccessTable } from '../../../tests/support/access-table.ts';
import { dipSampleAccess } from './dip-sample.access.ts';

runAccessTable(dipSampleAccess);
