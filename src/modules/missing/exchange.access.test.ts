import { runAccessTable } from '../../../tests/support/access-table.ts';
import { exchangeAccess } from './exchange.access.ts';

runAccessTable(exchangeAccess);
