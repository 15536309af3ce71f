import { runAccessTable } from '../../../tests/support/access-table.ts';
import { interviewAccess } from './interview.access.ts';

runAccessTable(interviewAccess);
