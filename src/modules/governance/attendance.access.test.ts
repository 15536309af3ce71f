import { runAccessTable } from '../../../tests/support/access-table.ts';
import { attendanceAccess } from './attendance.access.ts';

runAccessTable(attendanceAccess);
