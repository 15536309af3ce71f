import { runAccessTable } from '../../../tests/support/access-table.ts';
import { contextualResponseAccess } from './contextual-response.access.ts';

runAccessTable(contextualResponseAccess);
