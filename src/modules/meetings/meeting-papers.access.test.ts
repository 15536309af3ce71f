import { runAccessTable } from '../../../tests/support/access-table.ts';
import { meetingPapersAccess } from './meeting-papers.access.ts';

runAccessTable(meetingPapersAccess);
