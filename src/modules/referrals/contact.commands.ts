import { randomBytes } from 'node:crypto';
import { absent, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, endRelationships, relate } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { contactDecided, contactReceived } from './contact.events.ts';
import {
  type ContactRow,
  decideContactRow,
  findContact,
  findDecision,
  insertContact,
  insertDecision,
  insertTelling,
  linkContactRow,
  markTold,
  openContactRow,
} from './contact.store.ts';
import {
  CONTACT_OUTCOME_WORDS,
  type ContactDecision,
  type ContactForm,
  whatReferrerIsTold,
} from './contact.ts';
import { frontDoorTeam, startDecisionClock, stopDecisionClock } from './contact-clock.ts';
import { frontDoorOf } from './front-door.ts';
import { makeReceiptNumber } from './receipt-number.ts';
import { screeningFrom } from './screening.commands.ts';
import { screeningSubmitted } from './screening.events.ts';
import { insertScreening, moveScreeningsToChild } from './screening.store.ts';
import { type GivenScreening, readContact, type Typed } from './screening-sections.ts';

interface SentContact {
  contactId: string;
  form: ContactForm;
  screening: GivenScreening & { id: string };
}

/**
 * Something reaches the front door, from anybody: the inter-agency referral (F4) with its screening. Needs no
 * account; whoever sends it can read nothing back, not by its receipt number either.
 * @throws Refusal when this authority's front door does not work here
 */
export async function sendContact(work: Work, given: SentContact): Promise<{ receiptNumber: string }> {
  const door = frontDoorOf(work.actor);
  if (!door.worksHere)
    throw new Refusal(
      forbid('AC-0', `${work.actor.authorityName} does not receive this here. Ring ${door.phone}.`),
    );
  const receiptNumber = makeReceiptNumber(randomBytes(16));
  await keepPapers(work, given, receiptNumber);
  const told = whatReferrerIsTold({ receiptNumber, frontDoor: door, outcome: null });
  const telling = {
    authorityId: work.actor.authorityId,
    contactId: given.contactId,
    what: 'received',
    words: told.text,
    since: work.now,
  } as const;
  await insertTelling(work.tx, telling, { at: work.now, how: 'page' });
  const isUrgent = given.form.immediateDanger === 'yes';
  await alert(work, {
    kind: isUrgent ? 'contact.received-urgent' : 'contact.received',
    line: isUrgent ? 'A contact says a child is in immediate danger' : 'A contact has reached the front door',
    forRole: 'FRONT_DOOR',
  });
  await startDecisionClock(work, { id: given.contactId, receivedAt: work.now });
  await work.publish(contactReceived, {
    contactId: given.contactId,
    receivedAt: work.now,
    referrer: { receiptNumber, email: given.form.referrer.email ?? null },
  });
  await work.publish(screeningSubmitted, {
    screeningId: given.screening.id,
    childId: null,
    contactId: given.contactId,
    at: work.now,
  });
  work.note({ objectType: 'contact', objectId: given.contactId, classes: ['REFERRAL', 'ASSESS'] });
  return { receiptNumber };
}

async function keepPapers(work: Work, given: SentContact, receiptNumber: string): Promise<void> {
  const { authorityId } = work.actor;
  const { id: screeningId, questions, answers, form: screening } = given.screening;
  await insertContact(work.tx, {
    authorityId,
    id: given.contactId,
    receiptNumber,
    receivedAt: work.now,
    childNamed: screening.child?.name ?? null,
    form: given.form,
  });
  const row = {
    authorityId,
    id: screeningId,
    childId: null,
    contactId: given.contactId,
    definitionId: questions.id,
    answers,
    professionalName: screening.professional.name,
    organisation: screening.professional.organisation ?? null,
    form: screening,
    screenedAt: work.now,
  };
  await insertScreening(work.tx, row, null);
}

/**
 * The same from what was typed in the form, by field name: for whoever tells the front door without the pages.
 * @throws FieldErrors when the worry, the name or the answer about danger is missing
 */
export async function tellFrontDoor(
  work: Work,
  typed: Typed,
): Promise<{ contactId: string; receiptNumber: string }> {
  const [contactId, screeningId] = [work.ids.next(), work.ids.next()];
  const screening = { ...(await screeningFrom(work, typed)), id: screeningId };
  const sent = await sendContact(work, { contactId, form: readContact(typed, screeningId), screening });
  return { contactId, ...sent };
}

/** "I have this": whoever opens a contact is named on it, and the chain stops climbing. First come, first named. */
export async function openContact(work: Work, contact: ContactRow): Promise<void> {
  await openContactRow(work.tx, contact.id, work.now, work.actor.postingId);
  work.note({ objectType: 'contact', objectId: contact.id });
}

/**
 * The contact is about this child of the record. The front door can then read what it needs to decide, until it
 * has decided (relationship TRIAGE); the screening goes onto the child's record.
 * @throws StaleEdit when somebody linked it first
 */
export async function linkContact(work: Work, contact: ContactRow, childId: string): Promise<void> {
  const linked = await linkContactRow(work.tx, contact.id, childId, work.now, work.actor.postingId);
  if (linked === 0) throw new StaleEdit({ child: 'Somebody has said who this is about' }, contact.version);
  const team = await frontDoorTeam(work);
  const triage = {
    childId,
    kind: 'TRIAGE',
    objectId: contact.id,
    basis: 'contact at the front door',
  } as const;
  if (contact.decidedAt === null) {
    if (team) await relate(work, { ...triage, teamId: team });
    if (work.actor.teamId !== team) await relate(work, { ...triage, postingId: work.actor.postingId });
    await moveScreeningsToChild(work.tx, contact.id, childId);
  }
  await happened(work, {
    childId,
    at: contact.receivedAt,
    kind: 'front-door',
    dataClass: 'REFERRAL',
    line: `Contact to the front door from ${contact.organisation ?? 'a professional'}`,
    href: `/front-door/${contact.id}`,
  });
  work.note({ subjects: [childId], objectType: 'contact', objectId: contact.id });
}

/**
 * The front door decides: an outcome and why (clock D1, one working day). Stops the clock, ends the relationship
 * that the contact made, and leaves the referrer to be told.
 * @throws StaleEdit when somebody decided since this version was read: both texts are shown
 */
export async function decideContact(
  work: Work,
  contact: ContactRow,
  decision: ContactDecision,
  version: number,
): Promise<void> {
  const decided = await decideContactRow(work.tx, contact.id, version, work.now, work.actor.postingId);
  if (decided === 0) throw await staleDecision(work, contact.id);
  await insertDecision(work.tx, contact.authorityId, contact.id, decision, work.now, work.actor.postingId);
  const frontDoor = frontDoorOf(work.actor);
  const { text } = whatReferrerIsTold({
    receiptNumber: contact.receiptNumber,
    frontDoor,
    outcome: decision.outcome,
  });
  const telling = {
    authorityId: contact.authorityId,
    contactId: contact.id,
    what: 'outcome',
    words: text,
    since: work.now,
  } as const;
  await insertTelling(work.tx, telling, null);
  await stopDecisionClock(work, contact);
  if (contact.childId !== null) {
    await happened(work, {
      childId: contact.childId,
      at: work.now,
      kind: 'front-door',
      dataClass: 'REFERRAL',
      line: `Front door decided: ${CONTACT_OUTCOME_WORDS[decision.outcome].label}`,
      href: `/front-door/${contact.id}`,
    });
    await endRelationships(work, { childId: contact.childId, kind: 'TRIAGE', objectId: contact.id });
    work.note({ subjects: [contact.childId] });
  }
  await work.publish(contactDecided, {
    contactId: contact.id,
    childId: contact.childId,
    outcome: decision.outcome,
    at: work.now,
    referrer: { receiptNumber: contact.receiptNumber, email: contact.referrerEmail },
  });
  work.note({ objectType: 'contact', objectId: contact.id, version: version + 1 });
}

async function staleDecision(work: Work, contactId: string): Promise<StaleEdit | Refusal> {
  const theirs = await findDecision(work.tx, contactId);
  const now = await findContact(work.tx, contactId);
  if (!theirs || !now) return absent();
  const shown = {
    outcome: CONTACT_OUTCOME_WORDS[theirs.outcome].label,
    rationale: theirs.rationale,
    agenciesConsulted: theirs.agenciesConsulted.join('\n'),
    dissent: theirs.dissent ?? '',
  };
  return new StaleEdit(shown, now.version, theirs.decidedByName ?? undefined);
}

export const HOW_TOLD = ['phone', 'email', 'letter', 'not-possible'] as const;
/** Somebody told the referrer the outcome, or says that there was no way to. */
export async function tellReferrer(
  work: Work,
  contactId: string,
  how: (typeof HOW_TOLD)[number],
): Promise<void> {
  await markTold(work.tx, contactId, how, work.now, work.actor.postingId);
  work.note({ objectType: 'contact', objectId: contactId, recipient: 'referrer' });
}
