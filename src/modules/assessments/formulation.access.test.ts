import { runAccessTable } from '../../../tests/support/access-table.ts';
import { formulationAccess } from './formulation.access.ts';

runAccessTable(formulationAccess);
