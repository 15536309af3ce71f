import {
  decideContact,
  findContact,
  keepScreening,
  linkContact,
  openContact,
  screeningFrom,
  tellFrontDoor,
  tellReferrer,
} from '../../../src/modules/referrals/index.ts';
import { absent } from '../../../src/platform/http/decision.ts';
import type { SeedWorld } from '../../seed-world.ts';
import { casts, type Place } from './cast.ts';
import type { Life } from './people.ts';

export interface Told {
  at?: Place;
  danger?: 'yes' | 'no' | 'not-known';
  worry: string;
  childSays?: string;
  child?: {
    name?: string;
    age?: string;
    lives?: string;
    school?: string;
    inCare?: 'yes' | 'no' | 'not-known';
  };
  by: { name: string; role?: string; organisation: string; phone?: string; email?: string };
  /** Signs by id of the tool: `A1` → yes, when, how it is known, a comment. */
  signs?: Record<string, ['yes' | 'suspected' | 'no' | 'not-known', string?, string?, string?]>;
  features?: Record<string, 'none' | 'at-risk' | 'experiencing' | 'not-enough-known'>;
  contexts?: string[];
  judgement?: string;
  nextStep?: string;
  happened?: string;
  working?: string;
  parentsTold?: 'yes' | 'no' | 'not-known';
  parentsWhy?: string;
  consent?: 'yes' | 'no' | 'not-sought';
  level?: 'early-help' | 'statutory' | 'not-known';
}

/** The words by the names of the form. */
export function typed(t: Told): Record<string, string | string[]> {
  const fields: Record<string, string | string[] | undefined> = {
    immediateDanger: t.danger ?? 'no',
    worry: t.worry,
    childSays: t.childSays,
    'child-name': t.child?.name,
    'child-ageOrBirthDate': t.child?.age,
    'child-whereTheyLive': t.child?.lives,
    'child-schoolOrCollege': t.child?.school,
    'child-isInCare': t.child?.inCare,
    'professional-name': t.by.name,
    'professional-role': t.by.role,
    'professional-organisation': t.by.organisation,
    'professional-phone': t.by.phone,
    'professional-email': t.by.email,
    contexts: t.contexts,
    judgement: t.judgement,
    nextStep: t.nextStep ?? 'front-door',
    whatHappenedAndImpact: t.happened,
    whatIsWorkingWell: t.working,
    parentsTold: t.parentsTold,
    parentsToldWhy: t.parentsWhy,
    consentToHelp: t.consent,
    levelAskedFor: t.level,
  };
  for (const [id, [answer, when, evidence, comment]] of Object.entries(t.signs ?? {})) {
    fields[`q.${id}`] = answer;
    fields[`q.${id}.when`] = when;
    fields[`q.${id}.evidence`] = evidence;
    fields[`q.${id}.comment`] = comment;
  }
  for (const [code, noticed] of Object.entries(t.features ?? {})) fields[`features-${code}`] = noticed;
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string | string[]] => Boolean(field[1])),
  );
}

/** Somebody without an account tells the front door. Returns the contact's id. */
export const told = (seed: SeedWorld, when: Temporal.Instant, t: Told) =>
  seed.asVisitor(t.at ?? 'aldermoor', when, async (work) => (await tellFrontDoor(work, typed(t))).contactId);

/** Somebody at the front door opens it: "I have this". */
export const opened = (
  seed: SeedWorld,
  when: Temporal.Instant,
  contactId: string,
  handle = 'aldermoor/fern',
) =>
  seed.as(handle, when, async (work) => {
    const contact = await findContact(work.tx, contactId);
    if (!contact) throw absent();
    await openContact(work, contact);
  });

/** It is about this child of the record. */
export const isAbout = (
  seed: SeedWorld,
  when: Temporal.Instant,
  contactId: string,
  life: Pick<Life, 'id' | 'cast'>,
) =>
  seed.as(life.cast.door, when, async (work) => {
    const contact = await findContact(work.tx, contactId);
    if (!contact) throw absent();
    await linkContact(work, contact, life.id);
  });

export interface FrontDoorSays {
  outcome: 'no-further-action' | 'advice' | 'early-help' | 'single-assessment' | 'strategy';
  rationale: string;
  asked?: string[];
  dissent?: string;
  /** How the referrer was told; left out: still to be told. */
  told?: 'phone' | 'email' | 'letter' | 'not-possible';
  by?: string;
}
/** The front door decides, with a reason, and tells the one who told them. */
export const frontDoorDecided = (
  seed: SeedWorld,
  when: Temporal.Instant,
  contactId: string,
  d: FrontDoorSays,
  at: Place = 'aldermoor',
) =>
  seed.as(d.by ?? casts[at].door, when, async (work) => {
    const contact = await findContact(work.tx, contactId);
    if (!contact) throw absent();
    const decision = {
      outcome: d.outcome,
      rationale: d.rationale,
      agenciesConsulted: d.asked ?? [],
      dissent: d.dissent,
    };
    await decideContact(work, contact, decision, contact.version);
    if (d.told) await tellReferrer(work, contactId, d.told);
  });

/** A screening by somebody who works with the child, kept on the record. Returns its id. */
export const screened = (life: Life, handle: string, when: Temporal.Instant, t: Told) =>
  life.seed.as(handle, when, async (work) =>
    keepScreening(work, { childId: life.id, screening: await screeningFrom(work, typed(t)) }),
  );
