import { z } from 'zod';
import { neededText, oneOf, optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { agencyCodes, calledName, findChild, findChildren } from '../people/index.ts';
import {
  type AtSitting,
  atSitting,
  mayArrangeSitting,
  pathOfSitting,
  sittingParams,
} from './attendance.policy.ts';
import { invite, withdrawInvitation } from './contribution.commands.ts';
import {
  type InvitationRow,
  invitationsOf,
  itemsToWriteFor,
  itemToWriteFor,
  sourcesOf,
} from './contribution.store.ts';
import { contributionsPage } from './pages/contributions.page.tsx';
import { codeOncePage, invitePage } from './pages/invite.page.tsx';

const access = 'signed-in: those who arrange a sitting; the policy says who' as const;

const list = route({
  method: 'GET',
  path: '/standing-meetings/:kind/:date/contributions',
  access,
  audit: { event: 'written-contributions.shown' },
  params: sittingParams,
  record: atSitting,
  policy: (_visit, at) => mayArrangeSitting(at),
  handle: async (visit, at) => {
    const items = await itemsToWriteFor(visit.tx, at.sitting.id);
    const ids = items.flatMap((each) => each.childId ?? []);
    const children = new Map((await findChildren(visit.tx, ids)).map((each) => [each.id, calledName(each)]));
    const invitations = await invitationsOf(visit.tx, at.sitting.id);
    visit.note({
      subjects: ids,
      objectType: 'sitting',
      objectId: at.sitting.id,
      classes: ['PLAN'],
      count: items.length,
    });
    return contributionsPage(
      {
        at,
        invitations,
        sources: await sourcesOf(visit.tx, at.sitting.id),
        now: visit.now,
        items: items
          .map((each) => ({
            ...each,
            called: each.title ?? children.get(each.childId ?? '') ?? 'A child',
          }))
          .toSorted((one, other) => one.called.localeCompare(other.called, 'en-GB')),
      },
      await visit.view(),
    );
  },
});

interface AtItem extends AtSitting {
  itemId: string;
  /** Whom or what it is about, for whoever asks. */
  about: string;
}
const itemParams = sittingParams.extend({ itemId: z.uuid() });
async function atItem(visit: Visit<z.output<typeof itemParams>, unknown>): Promise<AtItem | undefined> {
  const at = await atSitting(visit);
  const item = at && (await itemToWriteFor(visit.tx, at.sitting.id, visit.params.itemId));
  if (!at || !item) return undefined;
  const child = item.childId ? await findChild(visit.tx, item.childId) : undefined;
  visit.note({ subjects: item.childId ? [item.childId] : [], classes: ['PLAN'] });
  return { ...at, itemId: item.id, about: item.title ?? (child ? calledName(child) : 'a child') };
}
const asked = z.object({
  name: neededText('Say who is asked', 120),
  agency: oneOf(agencyCodes, 'Say of which agency they are'),
  phone: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : value),
    z
      .string('Enter the number that you ring')
      .regex(/^\+?\d[\d ]{8,18}\d$/, 'Enter a telephone number, like 01632 960 001'),
  ),
  email: optionalText(254),
});
const ask = {
  path: '/standing-meetings/:kind/:date/items/:itemId/invite',
  access,
  params: itemParams,
  record: atItem,
  policy: (_visit: unknown, at: AtItem) => mayArrangeSitting(at),
};

const invites = (secret: string): Route[] => [
  route({
    ...ask,
    method: 'GET',
    audit: { event: 'written-contribution.form' },
    handle: async (visit, at) => invitePage(at, at.about, await visit.view()),
  }),
  route({
    ...ask,
    method: 'POST',
    audit: { event: 'written-contribution.asked' },
    again: async (_visit, at, view) => invitePage(at, at.about, view),
    // Answered with the page itself: the code is on no other.
    handle: async (visit, at) => {
      const given = parseForm(asked, visit.body);
      const made = await invite(visit, secret, at.sitting, at.itemId, given);
      return codeOncePage(at, at.about, given, made, visit.now);
    },
  }),
];

interface AtInvitation extends AtSitting {
  invitation: InvitationRow;
}
const invitationParams = sittingParams.extend({ invitationId: z.uuid() });
async function atInvitation(
  visit: Visit<z.output<typeof invitationParams>, unknown>,
): Promise<AtInvitation | undefined> {
  const at = await atSitting(visit);
  if (!at) return undefined;
  const invitation = (await invitationsOf(visit.tx, at.sitting.id)).find(
    (each) => each.id === visit.params.invitationId,
  );
  return invitation && { ...at, invitation };
}
const withdraw = route({
  method: 'POST',
  path: '/standing-meetings/:kind/:date/invitations/:invitationId/withdraw',
  access,
  audit: { event: 'written-contribution.taken-back' },
  params: invitationParams,
  record: atInvitation,
  policy: (_visit, at) => mayArrangeSitting(at),
  handle: async (visit, at) => {
    await withdrawInvitation(visit, at.sitting, at.invitation.id);
    visit.note({ subjects: at.invitation.childId ? [at.invitation.childId] : [] });
    const to = `${pathOfSitting(at)}/contributions`;
    return { kind: 'redirect', to, said: 'Taken back. The link opens nothing any more.' };
  },
});

/** Written contributions of a sitting: who was asked, asking, taking back. */
export const contributionRoutes = (secret: string): Route[] => [list, ...invites(secret), withdraw];
