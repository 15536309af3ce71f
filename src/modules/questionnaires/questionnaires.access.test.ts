import { runAccessTable } from '../../../tests/support/access-table.ts';
import { questionnairesAccess } from './questionnaires.access.ts';

runAccessTable(questionnairesAccess);
