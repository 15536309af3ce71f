import { runAccessTable } from '../tests/support/access-table.ts';
import { healthAccess } from './health.access.ts';

runAccessTable(healthAccess);
