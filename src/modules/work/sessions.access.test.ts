import { runAccessTable } from '../../../tests/support/access-table.ts';
import { consultationsAccess, sessionsAccess } from './sessions.access.ts';

runAccessTable(sessionsAccess);
runAccessTable(consultationsAccess);
