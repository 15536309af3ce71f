import { runAccessTable } from '../../../tests/support/access-table.ts';
import { assessmentsAccess } from './assessments.access.ts';

runAccessTable(assessmentsAccess);
