import { runAccessTable } from '../../../tests/support/access-table.ts';
import { figuresAccess } from './figures.access.ts';

runAccessTable(figuresAccess);
