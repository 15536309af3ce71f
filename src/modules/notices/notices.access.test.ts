import { runAccessTable } from '../../../tests/support/access-table.ts';
import { noticesAccess } from './notices.access.ts';

runAccessTable(noticesAccess);
