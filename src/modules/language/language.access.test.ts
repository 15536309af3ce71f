import { runAccessTable } from '../../../tests/support/access-table.ts';
import { languageAccess } from './language.access.ts';

runAccessTable(languageAccess);
