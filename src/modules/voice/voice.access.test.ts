import { runAccessTable } from '../../../tests/support/access-table.ts';
import { voiceAccess } from './voice.access.ts';

runAccessTable(voiceAccess);
