import { runAccessTable } from '../../../tests/support/access-table.ts';
import { meetingsAccess } from './meetings.access.ts';

runAccessTable(meetingsAccess);
