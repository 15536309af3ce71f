import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import { arranged, childOf } from '../../../tests/support/meetings.ts';
import { invite } from './index.ts';
import { saveLetter } from './letter.commands.ts';
import { meetingsOfChild } from './meeting.store.ts';

const outsiders = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/vi',
  'aldermoor/jude',
];
const runners = ['aldermoor/sam', 'aldermoor/priya'];
const part = '/meetings/:meetingId/children/:childId';
interface Made {
  base: string;
  police: string;
}
const at = (end: string) => (made: Made) => `${made.base}${end}`;
const refused = { 404: outsiders, 403: ['aldermoor/gwen'] };

export const meetingPapersAccess = accessTable(
  'meetings',
  async (w): Promise<Made> => {
    const childId = await childOf(w, 'Paper');
    const meetingId = await arranged(w, [childId]);
    return w.act('aldermoor/sam', async (work) => {
      const [police] = await invite(work, { meetingId, postingId: postingIdOf('aldermoor/gwen') });
      const [row] = await meetingsOfChild(work.tx, childId);
      if (row) await saveLetter(work, row, { texts: { opening: 'We met to help' }, version: 0 });
      return { base: `/meetings/${meetingId}/children/${childId}`, police: police as string };
    });
  },
  [
    ...(['agenda', 'actions'] as const).map((paper) => ({
      act: `take the ${paper} for the police`,
      path: `${part}/papers/:recipient/:paper/:format`,
      at: (made: Made) => `${made.base}/papers/${made.police}/${paper}/word`,
      refused: { 404: outsiders },
      allowed: { 200: [...runners, 'aldermoor/gwen'] },
    })),
    {
      act: 'take the actions for the family',
      path: `${part}/papers/:recipient/:paper/:format`,
      at: at('/papers/family/actions/word'),
      refused,
      allowed: { 200: runners },
    },
    {
      act: 'take an agenda for the family: there is none',
      path: `${part}/papers/:recipient/:paper/:format`,
      at: at('/papers/family/agenda/word'),
      refused: { 404: [...outsiders, 'aldermoor/gwen', 'aldermoor/sam'] },
      allowed: {},
    },
    {
      act: 'write the letter to the young person',
      path: `${part}/letter`,
      at: at('/letter'),
      refused,
      allowed: { 200: runners },
    },
    {
      act: 'save the letter to the young person: over somebody else’s version it is shown again',
      method: 'POST',
      path: `${part}/letter`,
      at: at('/letter'),
      form: () => ({ opening: 'We met to help you', _version: '0' }),
      refused,
      allowed: { 409: runners },
    },
    {
      act: 'print the letter to the young person',
      path: `${part}/letter/print`,
      at: at('/letter/print'),
      refused: { 404: [...outsiders, 'aldermoor/gwen'] },
      allowed: { 200: runners },
    },
    {
      act: 'take the letter to the young person as a Word file',
      path: `${part}/letter/file/:format`,
      at: at('/letter/file/word'),
      refused: { 404: [...outsiders, 'aldermoor/gwen'] },
      allowed: { 200: runners },
    },
    {
      act: 'be asked who needs the minutes without having been asked to the meeting',
      path: `${part}/outside-recipients`,
      at: at('/outside-recipients'),
      refused,
      allowed: { 200: runners },
    },
    {
      act: 'add somebody who was not asked to the meeting, with the reason',
      method: 'POST',
      path: `${part}/outside-recipients`,
      at: at('/outside-recipients'),
      form: () => ({ name: 'Ana Bell', agency: 'SCHOOL', because: 'She takes over the class' }),
      refused,
      allowed: { 303: runners },
    },
  ],
);
