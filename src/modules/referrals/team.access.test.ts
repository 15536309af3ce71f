import { runAccessTable } from '../../../tests/support/access-table.ts';
import { teamAccess } from './team.access.ts';

runAccessTable(teamAccess);
