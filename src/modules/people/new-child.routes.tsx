import { z } from 'zod';
import {
  neededText,
  optionalDate,
  optionalOneOf,
  optionalText,
  parseForm,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { alert, relate } from '../access/index.ts';
import { correctIdentity, createChild, happened } from './child.commands.ts';
import { sexes } from './code-lists-identity.ts';
import type { KnownPerson } from './have-we-met.ts';
import { readNumber, recordIdentifier } from './identifier.commands.ts';
import type { Identifier } from './identifiers.ts';
import { IdentityPage } from './pages/new-child/identity.page.tsx';
import { type Met, NewChildPage } from './pages/new-child/new-child.page.tsx';
import { childQuestion } from './pages/record/child-layout.tsx';
import { childOf, childParams, openedFor } from './record-access.ts';
import { maybeMet } from './search.queries.ts';

const identity = {
  preferredName: optionalText(100),
  givenName: optionalText(100),
  familyName: optionalText(100),
  pronouns: optionalText(40),
  bornOn: optionalDate(),
  birthPrecision: optionalOneOf(['exact', 'month', 'year', 'estimated']),
  sex: optionalOneOf(sexes.map((sex) => sex.code) as ['F', ...('F' | 'M' | 'I' | 'U')[]]),
};
const newChild = z.object({
  ...identity,
  nhs: optionalText(20),
  upn: optionalText(20),
  local: optionalText(20),
  source: neededText('Enter how we learned of them', 500),
  met: optionalText(40),
});
type NewChildForm = z.output<typeof newChild>;
const numberKinds = ['nhs', 'upn', 'local'] as const;
/** Long enough to begin the referral or the first note; the relationship of the act comes after. */
const HOURS_TO_BEGIN = 24;

function numbersOf(value: Pick<NewChildForm, 'nhs' | 'upn' | 'local'>): Identifier[] {
  const wrong: Record<string, string> = {};
  const numbers = numberKinds.flatMap((kind) => {
    const text = value[kind];
    if (!text) return [];
    const read = readNumber(kind, text);
    if ('value' in read) return [{ kind, value: read.value }];
    wrong[kind] = read.message.charAt(0).toUpperCase() + read.message.slice(1);
    return [];
  });
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  return numbers;
}

const asKnown = (value: NewChildForm, identifiers: readonly Identifier[]): KnownPerson => ({
  names: { given: value.givenName, family: value.familyName, preferred: value.preferredName },
  identifiers,
  isBirthDateExact: (value.birthPrecision ?? 'exact') === 'exact',
  ...(value.bornOn ? { birthDate: value.bornOn } : {}),
});

async function addChild(visit: Visit, value: NewChildForm, numbers: readonly Identifier[]): Promise<string> {
  const { source } = value;
  const childId = await createChild(visit, value);
  for (const number of numbers) await recordIdentifier(visit, { childId, ...number, source }, number.kind);
  await relate(visit, {
    childId,
    kind: 'SELF_CLAIMED',
    postingId: visit.actor.postingId,
    to: visit.now.add({ hours: HOURS_TO_BEGIN }),
    basis: 'added the child to the record',
  });
  await alert(visit, {
    kind: 'child-added',
    line: `${visit.actor.staffName} added a child to the record`,
    childId,
    forRole: 'TEAM_MANAGER',
  });
  await happened(visit, {
    childId,
    at: visit.now,
    kind: 'added',
    dataClass: 'IDENT',
    line: `Added to the record: ${source}`,
    agency: visit.actor.agency,
  });
  visit.note({ subjects: [childId], objectType: 'child', objectId: childId, classes: ['FLAG', 'IDENT'] });
  return childId;
}

export const newChildRoutes: Route[] = [
  ...question({
    path: '/children/new',
    form: 'new-child',
    access: { dataClass: 'FLAG', verb: 'create', rule: 'AC-2' },
    audit: { shown: { event: 'child.add-asked' }, done: { event: 'child.added' } },
    schema: newChild,
    page: async (visit, _record, view) => ({
      kind: 'page',
      title: 'Add a child',
      back: { text: 'Search', href: '/children' },
      body: (
        <NewChildPage
          view={view}
          met={await metBefore(visit, view.errors.met !== undefined)}
          now={visit.now}
        />
      ),
    }),
    submit: async (visit, _record, value) => {
      if (!value.givenName && !value.familyName && !value.preferredName && !value.local) {
        throw new FieldErrors({ preferredName: 'Enter a name, or a local number when no name is known yet' });
      }
      const numbers = numbersOf(value);
      const met = await maybeMet(visit.tx, asKnown(value, numbers));
      const chosen = met.find((each) => each.child.id === value.met);
      if (chosen) return { kind: 'redirect', to: `/children/${chosen.child.id}` };
      if (met.length > 0 && value.met !== 'new')
        throw new FieldErrors({
          met: 'We may have met them before. Say whether it is one of these children',
        });
      const id = await addChild(visit, value, numbers);
      return { kind: 'redirect', to: `/children/${id}`, said: 'The child is on the record' };
    },
  }),
  ...question({
    path: '/children/:childId/identity',
    form: 'identity',
    access: { dataClass: 'IDENT', verb: 'correct', rule: 'AC-12' },
    audit: { shown: { event: 'child.identity-asked' }, done: { event: 'child.identity-corrected' } },
    params: childParams,
    record: childOf,
    policy: openedFor('IDENT', 'write'),
    schema: z.object(identity),
    start: async (visit, child) => {
      visit.note({ subjects: [child.id], objectType: 'child', objectId: child.id, classes: ['IDENT'] });
      return { values: { ...child, birthPrecision: child.birthPrecision ?? '' }, version: child.version };
    },
    page: (visit, child, view) =>
      childQuestion(
        child,
        'Correct name or date of birth',
        '/about',
        <IdentityPage child={child} view={view} now={visit.now} />,
      ),
    submit: async (visit, child, value) => {
      if (
        !value.givenName &&
        !value.familyName &&
        !value.preferredName &&
        (child.givenName || child.familyName || child.preferredName)
      ) {
        throw new FieldErrors({ preferredName: 'Enter a name' });
      }
      await correctIdentity(visit, child, Number(visit.body._version ?? 0), value);
      visit.note({ objectType: 'child', objectId: child.id });
      return { kind: 'redirect', to: `/children/${child.id}/about`, said: 'Corrected' };
    },
  }),
];

/** Asked again with those we may have met; they are looked up from what was typed, never carried in the page. */
async function metBefore(visit: Visit, isAsked: boolean): Promise<readonly Met[]> {
  if (!isAsked) return [];
  const value = parseForm(newChild, visit.body);
  const met = await maybeMet(visit.tx, asKnown(value, numbersOf(value)));
  visit.note({ subjects: met.map((each) => each.child.id), classes: ['FLAG'], count: met.length });
  return met;
}
