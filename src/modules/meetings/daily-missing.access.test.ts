import { runAccessTable } from '../../../tests/support/access-table.ts';
import { dailyMissingAccess } from './daily-missing.access.ts';

runAccessTable(dailyMissingAccess);
