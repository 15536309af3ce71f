import { runAccessTable } from '../../../tests/support/access-table.ts';
import { templatesAccess } from './template.access.ts';

runAccessTable(templatesAccess);
