import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { familyOf, findChild, happened, labelOf, socialCareHistory } from '../people/index.ts';
import { helpPath } from './help.policy.ts';
import { concernNamesOf, insertParentOffer } from './parent-offer.store.ts';
import { couldBe, livesBy, type ParentBecame, type ParentHelp, parentSteps } from './parent-offer.ts';

export interface ParentOfferInput {
  /** An adult of the family's record; or a name. */
  personId?: string | undefined;
  toName?: string | undefined;
  became: ParentBecame;
  kinds?: readonly ParentHelp[] | undefined;
  /** Left out: today. */
  on?: Temporal.PlainDate | undefined;
  /** The parent's own words, kept letter by letter. */
  whatHelps?: string | undefined;
  /** Written for the parent to read. */
  agreed?: string | undefined;
  /** For the team only. Needed where it was not offered. */
  because?: string | undefined;
}

async function personFor(work: Work, childId: string, input: ParentOfferInput) {
  if (!input.personId) {
    if (!input.toName) throw new FieldErrors({ personId: 'Choose a parent or carer, or write a name below' });
    return { personId: null, toName: input.toName };
  }
  const adult = (await familyOf(work.tx, childId)).find((each) => each.personId === input.personId);
  if (!adult) throw new FieldErrors({ personId: 'Choose an adult of this family' });
  return { personId: input.personId, toName: adult.name ?? adult.relationshipLabel };
}

/**
 * Writes one step of the offer to a parent or carer (F32; S1-42). Whether the child lived at home or in care that day is
 * kept with it, so that it can be counted apart (S1-70). Answers whether the name is like that of a person we are worried
 * about, as far as the writer may know them: a warning, never a refusal.
 * @throws FieldErrors naming `personId`, `because` or `on`
 */
export async function recordParentOffer(
  work: Work,
  childId: string,
  input: ParentOfferInput,
): Promise<{ id: string; isLikeConcern: boolean }> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const to = await personFor(work, childId, input);
  const today = dayOf(work.now);
  const on = input.on ?? today;
  if (Temporal.PlainDate.compare(on, today) > 0) throw new FieldErrors({ on: 'Must be today or before' });
  if (child.bornOn && Temporal.PlainDate.compare(on, child.bornOn) < 0)
    throw new FieldErrors({ on: 'Is before the child was born. Check the year' });
  if (input.became === 'NOT_OFFERED' && !input.because)
    throw new FieldErrors({ because: 'Enter why it was not offered' });
  const spell = (await socialCareHistory(work.tx, childId)).find((each) => holdsOn(each, on));
  const id = work.ids.next();
  const row = {
    ...{ authorityId: work.actor.authorityId, id, childId, agency: work.actor.agency, ...to },
    ...{
      became: input.became,
      kinds: [...(input.kinds ?? [])],
      onDate: on,
      childLives: livesBy(spell?.status),
    },
    whatHelps: input.whatHelps ?? null,
    agreed: input.agreed ?? null,
    because: input.because ?? null,
  };
  await insertParentOffer(work.tx, row, work.now, work.actor.postingId || null);
  await happened(work, {
    ...{ childId, at: work.now, kind: 'family', dataClass: 'NOTE', agency: work.actor.agency },
    line: `Help for a parent or carer: ${labelOf(parentSteps, input.became).toLowerCase()}`,
    href: helpPath(childId),
  });
  work.note({ subjects: [childId], classes: ['NOTE'], objectType: 'parent-offer', objectId: id });
  const concerns = await concernNamesOf(work.tx, childId);
  return { id, isLikeConcern: concerns.some((names) => couldBe(to.toName, names)) };
}

const holdsOn = (
  spell: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate | null },
  on: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(spell.fromOn, on) <= 0 &&
  (spell.toOn === null || Temporal.PlainDate.compare(on, spell.toOn) <= 0);
