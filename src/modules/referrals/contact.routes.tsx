import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { FormView } from '../../platform/forms/form-view.ts';
import { neededText, oneOf, optionalDate, optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { absent, FieldErrors, forbid, Refusal } from '../../platform/http/decision.ts';
import { type Page, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { findPosting } from '../access/index.ts';
import { clockFor, onDuty } from '../deadlines/index.ts';
import { calledName, createChild, findChild, maybeMet, searchChildren } from '../people/index.ts';
import { decideContact, HOW_TOLD, linkContact, openContact, tellReferrer } from './contact.commands.ts';
import {
  type ContactRow,
  contactForm,
  findContact,
  findDecision,
  undecidedContacts,
} from './contact.store.ts';
import { CONTACT_OUTCOMES, canDecideContact, FRONT_DOOR_DECISION_CLOCK } from './contact.ts';
import { toldLately, toldOf, waitingToHear } from './contact-telling.queries.ts';
import {
  answersTheFrontDoor,
  mayAnswerContact,
  mayWatchTheFrontDoor,
  mayWorkOnContact,
} from './front-door.policy.ts';
import { frontDoorOf } from './front-door.ts';
import { childPage, type MaybeChild } from './pages/front-door/child.page.tsx';
import { contactPage, coverPage } from './pages/front-door/contact.page.tsx';
import { decisionPage } from './pages/front-door/decision.page.tsx';
import { queuePage } from './pages/front-door/queue.page.tsx';
import { withQuestions } from './screening.queries.ts';
import { screeningOfContact } from './screening.store.ts';
import { MOST_WORDS } from './screening.ts';

const params = z.object({ contactId: z.uuid() });
type ContactVisit = Visit<z.output<typeof params>>;
const record = (visit: ContactVisit) => findContact(visit.tx, visit.params.contactId);
const change = { dataClass: 'REFERRAL', verb: 'change', rule: 'AC-7' } as const;
const clockOf = (visit: Visit, contact: ContactRow) =>
  clockFor(visit.tx, FRONT_DOOR_DECISION_CLOCK.clock, { type: 'contact', id: contact.id });
/** Clocks are read one by one; a longer queue than this has other worries. */
const MOST_CLOCKS = 100;

async function watcherNow(visit: Visit): Promise<string | undefined> {
  const on = await onDuty(visit.tx, visit.actor.authorityId, 'front-door', visit.now);
  return on ? (await findPosting(visit.tx, on.postingId))?.staffName : undefined;
}

const queueRoute = route({
  method: 'GET',
  path: '/front-door',
  access: { dataClass: 'REFERRAL', verb: 'list', rule: 'AC-7' },
  audit: { event: 'front-door.listed' },
  policy: (visit) => mayWatchTheFrontDoor(visit.actor),
  handle: async (visit) => {
    const contacts = await undecidedContacts(visit.tx, visit.actor.authorityId);
    const clocks = new Map();
    for (const contact of contacts.slice(0, MOST_CLOCKS))
      clocks.set(contact.id, await clockOf(visit, contact));
    const toTell = await waitingToHear(visit);
    const told = await toldLately(visit);
    visit.note({
      count: contacts.length,
      classes: ['REFERRAL'],
      subjects: contacts.flatMap((each) => (each.childId ? [each.childId] : [])),
    });
    return queuePage(visit, { contacts, clocks, watcher: await watcherNow(visit), toTell, told });
  },
});

const readRoute = route({
  method: 'GET',
  path: '/front-door/:contactId',
  access: { dataClass: 'REFERRAL', verb: 'read', rule: 'AC-7' },
  audit: { event: 'contact.viewed' },
  params,
  record,
  handle: async (visit, contact) => {
    const about = contact.childId ? { subjects: [contact.childId] } : {};
    visit.note({ objectType: 'contact', objectId: contact.id, classes: ['REFERRAL'], ...about });
    const isCover = contact.openedAt === null && answersTheFrontDoor(visit.actor);
    return isCover
      ? coverPage(visit, contact, await clockOf(visit, contact), await visit.view())
      : opened(visit, contact, await visit.view());
  },
});

async function opened(visit: ContactVisit, contact: ContactRow, view: FormView): Promise<Page> {
  const child = contact.childId ? await findChild(visit.tx, contact.childId) : undefined;
  const screening = await screeningOfContact(visit.tx, contact.id);
  const it = {
    contact,
    clock: await clockOf(visit, contact),
    form: await contactForm(visit.tx, contact.id),
    screening: screening && (await withQuestions(visit.tx, screening)),
    child: child ? { name: calledName(child), href: `/children/${child.id}` } : undefined,
    decision: await findDecision(visit.tx, contact.id),
    toTell: (await waitingToHear(visit, contact.id))[0],
    told: contact.decidedAt === null ? undefined : await toldOf(visit, contact.id),
    mayAnswer: answersTheFrontDoor(visit.actor),
  };
  return contactPage(visit, frontDoorOf(visit.actor), it, view);
}

const openRoute = route({
  method: 'POST',
  path: '/front-door/:contactId/open',
  access: change,
  audit: { event: 'contact.opened' },
  params,
  record,
  policy: (visit) => mayAnswerContact(visit.actor),
  handle: async (visit, contact) => {
    await openContact(visit, contact);
    return { kind: 'redirect', to: `/front-door/${contact.id}` };
  },
});

const toldRoute = route({
  method: 'POST',
  path: '/front-door/:contactId/told',
  access: change,
  audit: { event: 'contact.referrer-told' },
  params,
  record,
  policy: (visit, contact) => mayWorkOnContact(visit.actor, contact),
  again: async (visit, contact, view) => opened(visit, contact, view),
  handle: async (visit, contact) => {
    const { how } = parseForm(z.object({ how: oneOf(HOW_TOLD, 'Say how they were told') }), visit.body);
    await tellReferrer(visit, contact.id, how);
    return { kind: 'redirect', to: '/front-door#to-tell', said: 'Saved: the referrer was told.' };
  },
});

const childSchema = z.object({
  child: neededText('Say who it is, or that it is somebody new', 50),
  givenName: optionalText(200),
  familyName: optionalText(200),
  preferredName: optionalText(200),
  bornOn: optionalDate(),
});

const sentences = (parts: readonly string[]) =>
  parts
    .filter(Boolean)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`)
    .join(' ');

/** From the search box; else by the name in the contact. */
async function found(
  visit: ContactVisit,
  contact: ContactRow,
): Promise<{ query: string; children: MaybeChild[] }> {
  const asked = (visit.query as Record<string, unknown>).q;
  const today = dayOf(visit.now);
  if (typeof asked === 'string' && asked.trim() !== '') {
    const answer = await searchChildren(visit.tx, asked.slice(0, 200), today);
    return {
      query: asked,
      children: answer.found.map(({ child, because }) => ({
        id: child.id,
        name: calledName(child),
        words: sentences(because),
      })),
    };
  }
  const [given, ...family] = (contact.childNamed ?? '').trim().split(/\s+/);
  if (!given) return { query: '', children: [] };
  const met = await maybeMet(visit.tx, {
    names: { given, ...(family.length > 0 ? { family: family.join(' ') } : {}) },
  });
  const words = (each: (typeof met)[number]) =>
    sentences([each.likelihood, ...each.reasonsFor, ...each.reasonsAgainst, each.caution ?? '']);
  return {
    query: contact.childNamed ?? '',
    children: met.map((each) => ({ id: each.child.id, name: calledName(each.child), words: words(each) })),
  };
}

const childRoutes = question({
  path: '/front-door/:contactId/child',
  form: 'contact-child',
  access: change,
  audit: { shown: { event: 'contact.child-looked-for' }, done: { event: 'contact.linked' } },
  params,
  record,
  policy: (visit, contact) => mayWorkOnContact(visit.actor, contact),
  schema: childSchema,
  start: async (_visit, contact) => {
    const [given, ...family] = (contact.childNamed ?? '').trim().split(/\s+/);
    return { values: { givenName: given, familyName: family.join(' ') } };
  },
  page: async (visit, contact, view) => {
    const form = await contactForm(visit.tx, contact.id);
    const candidates = await found(visit, contact);
    visit.note({ subjects: candidates.children.map((each) => each.id), count: candidates.children.length });
    return childPage(contact, candidates, form.childAndFamily ?? contact.childNamed ?? undefined, view);
  },
  submit: async (visit, contact, value) => {
    const { child, ...named } = value;
    if (child === 'new' && !named.givenName && !named.familyName && !named.preferredName) {
      throw new FieldErrors({ givenName: 'Enter a name, or whatever they are called' });
    }
    if (child !== 'new' && !(z.uuid().safeParse(child).success && (await findChild(visit.tx, child))))
      throw absent();
    const id = child === 'new' ? await createChild(visit, { ...named, source: 'front door contact' }) : child;
    await linkContact(visit, contact, id);
    return { kind: 'redirect', to: `/front-door/${contact.id}`, said: 'Linked to the child’s record.' };
  },
});

const decisionSchema = z.object({
  outcome: oneOf(CONTACT_OUTCOMES, 'Choose what happens next'),
  rationale: neededText('Say why', MOST_WORDS),
  agenciesConsulted: optionalText(10_000).transform((text) =>
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
  dissent: optionalText(MOST_WORDS),
});

const decisionRoutes = question({
  path: '/front-door/:contactId/decision',
  form: 'contact-decision',
  access: { dataClass: 'REFERRAL', verb: 'decide', rule: 'AC-7' },
  audit: { shown: { event: 'contact.viewed' }, done: { event: 'contact.decided' } },
  params,
  record,
  policy: (visit, contact) => mayWorkOnContact(visit.actor, contact),
  schema: decisionSchema,
  start: async (_visit, contact) => {
    if (!canDecideContact(contact.decidedAt === null ? 'opened' : 'decided')) throw decidedAlready(contact);
    return { values: {}, version: contact.version };
  },
  page: (_visit, contact, view) => decisionPage(contact, view),
  submit: async (visit, contact, value) => {
    const version = Number(visit.body._version ?? 0);
    if (contact.decidedAt !== null && version === contact.version) throw decidedAlready(contact);
    await decideContact(visit, contact, value, version);
    return {
      kind: 'redirect',
      to: `/front-door/${contact.id}#told`,
      said: 'Decided. Now tell the person who told us.',
    };
  },
});
const decidedAlready = (contact: ContactRow) =>
  new Refusal(
    forbid(
      'once',
      'This contact is decided already. A decision is made once; what has come to light since is a new contact or a note on the record.',
      { text: 'Read the decision', href: `/front-door/${contact.id}` },
    ),
  );

export const contactRoutes: Route[] = [
  queueRoute,
  readRoute,
  openRoute,
  toldRoute,
  ...childRoutes,
  ...decisionRoutes,
];
