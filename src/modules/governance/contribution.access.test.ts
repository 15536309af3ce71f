import { runAccessTable } from '../../../tests/support/access-table.ts';
import { contributionAccess } from './contribution.access.ts';

runAccessTable(contributionAccess);
