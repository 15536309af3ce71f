import { runAccessTable } from '../../../tests/support/access-table.ts';
import { registerAccess } from './register.access.ts';

runAccessTable(registerAccess);
