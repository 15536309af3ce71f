import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { type CodeOf, codeList, findChild, happened, labelOf } from '../people/index.ts';
import { insertAdvocacy } from './advocacy.store.ts';
import { workPath } from './work.policy.ts';

/** What became of advocacy: each is a dated statement, and none replaces another (S1-80). */
export const advocacySteps = codeList([
  { code: 'OFFERED', label: 'Offered' },
  { code: 'ACCEPTED', label: 'They said yes' },
  { code: 'DECLINED', label: 'They said no' },
  { code: 'BEGAN', label: 'The advocate has begun' },
  { code: 'ENDED', label: 'Ended' },
]);
export type AdvocacyStep = CodeOf<typeof advocacySteps>;
export const advocacyCodes = advocacySteps.map((each) => each.code) as [AdvocacyStep, ...AdvocacyStep[]];

export interface AdvocacyInput {
  became: AdvocacyStep;
  /** Left out: today. */
  on?: Temporal.PlainDate | undefined;
  advocate?: string | undefined;
  ownWords?: string | undefined;
  words?: string | undefined;
}
/** Writes down one step of advocacy. @throws FieldErrors naming `on` for a day to come or before the child was born */
export async function recordAdvocacy(work: Work, childId: string, input: AdvocacyInput): Promise<string> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const on = input.on ?? dayOf(work.now);
  if (Temporal.PlainDate.compare(on, dayOf(work.now)) > 0)
    throw new FieldErrors({ on: 'Must be today or before' });
  if (child.bornOn && Temporal.PlainDate.compare(on, child.bornOn) < 0)
    throw new FieldErrors({ on: 'Is before they were born. Check the year' });
  const { authorityId, agency } = work.actor;
  const id = work.ids.next();
  const row = {
    ...{ authorityId, id, childId, on, agency },
    became: input.became,
    advocate: input.advocate ?? null,
    ownWords: input.ownWords ?? null,
    words: input.words ?? null,
  };
  await insertAdvocacy(work.tx, row, work.now, work.actor.postingId || null);
  await happened(work, {
    ...{ childId, at: work.now, kind: 'contact', dataClass: 'NOTE', agency },
    line: `Advocacy: ${labelOf(advocacySteps, input.became).toLowerCase()}`,
    href: workPath(childId),
  });
  work.note({ subjects: [childId], classes: ['NOTE'], objectType: 'advocacy', objectId: id });
  return id;
}
