import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { type AuthoritySettings, alert, settingsOf } from '../access/index.ts';
import { chainFor } from '../deadlines/index.ts';
import {
  type Climb,
  climbsOf,
  insertClimb,
  type UnopenedContact,
  unopenedContacts,
} from './contact.store.ts';
import { type ChainStep, DEFAULT_CHAIN_MINUTES, type OpeningHours, whoShouldKnow } from './unopened-chain.ts';

const NOBODY = 'nobody';
const SAID: Readonly<Record<string, string>> = {
  watcher: 'A contact waits at the front door, unopened. You watch the front door now',
  deputy: 'A contact lies unopened at the front door. You are the deputy',
  manager: 'A contact lies unopened at the front door and has climbed to you',
  'service-manager': 'A contact lies unopened at the front door and nobody before you has opened it',
};

/** The hours in which the front door is watched; without the setting every minute counts. */
function openingHours(settings: AuthoritySettings): OpeningHours | undefined {
  const { frontDoorOpens: opens, frontDoorCloses: closes } = settings;
  if (opens === undefined || closes === undefined) return undefined;
  const time = (text: string) => Temporal.PlainTime.from(text);
  return {
    timeZone: 'Europe/London',
    opensAt: time(opens),
    closesAt: time(closes),
    weekdays: [1, 2, 3, 4, 5],
    closedOn: [],
  };
}

type Looking = Pick<Work, 'tx' | 'actor' | 'now'>;
interface ToTell {
  contact: UnopenedContact;
  climb: Climb;
}

/** Who is to be told now that was not told before. */
async function climbsDue(looking: Looking): Promise<ToTell[]> {
  const { authorityId } = looking.actor;
  const waiting = await unopenedContacts(looking.tx, authorityId);
  if (waiting.length === 0) return [];
  const posts = await chainFor(looking.tx, authorityId, 'front-door', looking.now);
  const chain = posts.map(
    ({ post, postingId }): ChainStep<string> => ({
      post,
      afterMinutes: DEFAULT_CHAIN_MINUTES[post],
      person: postingId,
    }),
  );
  const hours = openingHours(settingsOf(looking.actor));
  const due: ToTell[] = [];
  for (const contact of waiting) due.push(...(await climbsOfOne(looking, contact, chain, hours)));
  return due;
}

async function climbsOfOne(
  { tx, now }: Looking,
  contact: UnopenedContact,
  chain: readonly ChainStep<string>[],
  hours: OpeningHours | undefined,
): Promise<ToTell[]> {
  const counted = contact.immediateDanger === 'yes' ? undefined : hours;
  const due = whoShouldKnow(now, contact.receivedAt, chain, contact.openedAt, counted);
  const before = new Set((await climbsOf(tx, contact.id)).map((climb) => climb.post));
  const told = due.told.map(({ post, person }): Climb => ({ post, postingId: person, toldAt: now }));
  const nobody: Climb[] = due.nobodyToTell ? [{ post: NOBODY, postingId: null, toldAt: now }] : [];
  return [...told, ...nobody].filter((climb) => !before.has(climb.post)).map((climb) => ({ contact, climb }));
}

/**
 * Tells the next people in the chain about contacts that lie unopened; each post once a contact. Run every minute
 * as the service itself, which knows times and urgency and cannot read a word of them.
 * @returns how many people were told
 */
export async function climbUnopenedContacts(work: Work): Promise<number> {
  const due = await climbsDue(work);
  for (const { contact, climb } of due) await tell(work, contact, climb);
  work.note({ count: due.length });
  return due.length;
}

/** When the whole chain is empty, everybody with the role is told: it must be shouted, not logged. */
async function tell(work: Work, contact: UnopenedContact, climb: Climb): Promise<void> {
  await insertClimb(work.tx, work.actor.authorityId, contact.id, climb);
  const urgent = contact.immediateDanger === 'yes' ? '. It says a child is in immediate danger' : '';
  const kind = 'contact.unopened';
  if (climb.postingId) {
    await alert(work, {
      kind,
      line: `${SAID[climb.post] ?? SAID.manager}${urgent}.`,
      forPostingId: climb.postingId,
    });
    return;
  }
  const line = `A contact lies unopened at the front door and nobody is on the rota or in the management chain${urgent}.`;
  for (const forRole of ['FRONT_DOOR', 'SERVICE_MANAGER', 'DUTY', 'AUTHORITY_ADMIN'])
    await alert(work, { kind, line, forRole });
}

export const climbJob: Job = {
  name: 'contacts.climb',
  everySeconds: 60,
  isNeeded: async (tx, actor, now) => (await climbsDue({ tx, actor, now })).length > 0,
  run: climbUnopenedContacts,
};
