import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild, recordSafeContact } from '../people/index.ts';
import { type NewFeedback, recordFeedback } from './feedback.commands.ts';
import { makeLink, type NewLink } from './link.commands.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/fern', 'TRIAGE'],
];
/** A child whom many hold, each as their work makes them, with a safe contact that has an email address. */
export const heldChild = (w: World, givenName = 'Jayden'): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      ...{ givenName, preferredName: 'Jay', familyName: 'Brook', source: 'test' },
      bornOn: Temporal.PlainDate.from('2011-05-02'),
    });
    const basis = 'given in a test';
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis });
    await relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
    const contact = { childId: id, source: 'test', who: 'His own mailbox', way: 'Email' };
    await recordSafeContact(work, { ...contact, value: 'jay@example.org', isSafe: true });
    await recordSafeContact(work, {
      ...contact,
      who: 'The shared telephone',
      way: 'Telephone',
      isSafe: false,
    });
    return id;
  });

export const said: Omit<NewFeedback, 'childId'> = {
  giver: 'CHILD',
  route: 'DIRECT_WORK',
  words: 'She listens to me and comes when she says so',
  whoSees: 'EVERYBODY',
  consent: { inReports: true, inTraining: false },
};
export const feedbackFrom = (w: World, handle: string, f: NewFeedback): Promise<string> =>
  w.act(handle, (work) => recordFeedback(work, f));
export const safeContactOf = async (w: World, childId: string): Promise<string> =>
  (
    await w.admin<{ id: string }>('select id from people.safe_contact where child_id = $1 and is_safe', [
      childId,
    ])
  )[0]?.id ?? '';
/** The key of a page that opens now. */
export const openPage = async (w: World, childId: string, more: Partial<NewLink> = {}): Promise<string> => {
  const link: NewLink = { childId, giver: 'CHILD', asks: 'WORDS', way: 'DEVICE', ...more };
  return (await w.act('aldermoor/sam', (work) => makeLink(work, w.secret, link))).key;
};
