import { runAccessTable } from '../../../tests/support/access-table.ts';
import { helpAccess, servicesAccess, transitionAccess } from './help.access.ts';

runAccessTable(servicesAccess);
runAccessTable(helpAccess);
runAccessTable(transitionAccess);
