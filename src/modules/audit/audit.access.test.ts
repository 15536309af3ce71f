import { runAccessTable } from '../../../tests/support/access-table.ts';
import { auditAccess } from './audit.access.ts';

runAccessTable(auditAccess);
