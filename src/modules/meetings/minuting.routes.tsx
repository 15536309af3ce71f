import { z } from 'zod';
import { anyOf, neededText, oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { Button, Form } from '../../platform/ui/index.ts';
import { agencyCodes, agencyLabel, calledName, findChild } from '../people/index.ts';
import { atPart, backTo, bringPolicy, changes, partParams, versionOf } from './at-meeting.policy.ts';
import { completeMeeting } from './meeting.commands.ts';
import { mayRun, runPolicy } from './meeting.policy.ts';
import { completionOf } from './meeting.queries.ts';
import { attendeesOf, type MeetingRow } from './meeting.store.ts';
import { ITEM_STATES, type ItemState } from './meeting.ts';
import { DECISION_KINDS, findSection, kindOf, type MeetingSection } from './meeting-sections.ts';
import { findPart } from './minutes.queries.ts';
import { mayCorrect } from './minutes.ts';
import {
  ALSO_WITH,
  answerAsk,
  BROUGHT_CLASSES,
  contribute,
  correctContribution,
  decide,
  inName,
  markPurpose,
  recordAsk,
} from './minuting.commands.ts';
import { decisionsOf, findAsk, findContribution, purposesOf } from './minuting.store.ts';
import { formPage } from './pages/lists.page.tsx';
import { StillToSay } from './pages/meeting.page.tsx';
import { AskForm, ContributionForm, DecisionForm, SectionForm } from './parts/forms.part.tsx';
import { sectionValues } from './parts/section.part.tsx';

const saved = (what: string) => ({ shown: { event: 'meeting.form' }, done: { event: `meeting.${what}` } });

const sectionFields = z
  .looseObject({
    state: oneOf(ITEM_STATES, 'Choose how far this is'),
    because: optionalText(1000),
    nextOn: optionalDate().optional(),
    alsoWith: anyOf(ALSO_WITH),
  })
  .superRefine((value, context) => {
    if (value.state === 'left-out' && !value.because)
      context.addIssue({ code: 'custom', path: ['because'], message: 'Say why it is left out' });
  });
type SectionFields = z.output<typeof sectionFields>;

function textsOf(section: MeetingSection, value: SectionFields): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const item of section.items) {
    const typed = value[inName(item)];
    if (typeof typed === 'string' && typed.trim() !== '')
      texts[item] = typed.replaceAll('\r\n', '\n').slice(0, 20_000);
  }
  if (value.nextOn) texts.nextOn = value.nextOn.toString();
  return texts;
}
const markOf = (value: SectionFields): ItemState =>
  value.state === 'left-out' ? { state: 'left-out', because: value.because ?? '' } : { state: value.state };

const section = question({
  path: '/meetings/:meetingId/children/:childId/sections/:code',
  form: 'meeting-section',
  access: changes,
  audit: saved('section-saved'),
  params: partParams.extend({ code: z.string().max(40) }),
  record: async (visit) => {
    const part = await findPart(visit, visit.params);
    const found = part && findSection(kindOf(part.kind), visit.params.code);
    return part && found ? { part, section: found } : undefined;
  },
  policy: (visit, { part }) => runPolicy(visit, part.childId),
  schema: z.record(z.string(), sectionFields),
  start: async (visit, record) => {
    const row = (await purposesOf(visit.tx, record.part)).find((each) => each.code === record.section.code);
    return { values: sectionValues(record.section, row), version: row?.version ?? 0 };
  },
  page: (_visit, record, view) =>
    formPage(
      record.section.title,
      backTo(record.part),
      view,
      <SectionForm view={view} kind={kindOf(record.part.kind)} section={record.section} />,
    ),
  submit: async (visit, record, value) => {
    const fields = value[record.section.code];
    if (!fields) throw new FieldErrors({ [`${record.section.code}-state`]: 'Choose how far this is' });
    const { meetingId, childId } = record.part;
    const texts = textsOf(record.section, fields);
    const write = {
      meetingId,
      childId,
      code: record.section.code,
      mark: markOf(fields),
      texts,
      alsoWith: fields.alsoWith,
    };
    await markPurpose(visit, { ...write, version: versionOf(visit) });
    return { kind: 'redirect', to: backTo(record.part, `#${record.section.code}`), said: 'Saved.' };
  },
});

const decisionFields = z.object({
  outcome: z.string({ error: 'Choose what was decided' }),
  rationale: neededText('Enter why'),
  alsoWith: anyOf(ALSO_WITH),
});

const decision = question({
  path: '/meetings/:meetingId/children/:childId/decisions/:kind',
  form: 'meeting-decision',
  ...atPart,
  access: { dataClass: 'PLAN', verb: 'decide', rule: 'AC-7' },
  audit: saved('decided'),
  params: partParams.extend({ kind: z.enum(DECISION_KINDS) }),
  record: async (visit) => {
    const part = await findPart(visit, visit.params);
    return part?.kind === 'STRATEGY' ? part : undefined;
  },
  schema: z.record(z.string(), decisionFields),
  start: async (visit, part) => {
    const { kind } = visit.params;
    const row = (await decisionsOf(visit.tx, part)).find((each) => each.kind === kind);
    const values = {
      [`${kind}-outcome`]: row?.outcome ?? '',
      [`${kind}-rationale`]: row?.rationale ?? '',
      [`${kind}-alsoWith`]: row?.alsoWith ?? [],
    };
    return { values, version: row?.version ?? 0 };
  },
  page: (visit, part, view) =>
    formPage(
      'Record the decision',
      backTo(part),
      view,
      <DecisionForm view={view} decision={visit.params.kind} />,
    ),
  submit: async (visit, part, value) => {
    const { kind } = visit.params;
    const fields = value[kind];
    if (!fields) throw new FieldErrors({ [`${kind}-outcome`]: 'Choose what was decided' });
    await decide(visit, {
      meetingId: part.meetingId,
      childId: part.childId,
      kind,
      ...fields,
      version: versionOf(visit),
    });
    return { kind: 'redirect', to: backTo(part, '#decisions'), said: 'Decision recorded.' };
  },
});

const agencyList = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.enum(agencyCodes)),
);
const brought = z
  .object({
    agency: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.enum(agencyCodes, { error: 'Choose whose information it is' }).optional(),
    ),
    text: neededText('Enter what they know', 20_000),
    source: optionalText(300),
    asOf: optionalDate().optional(),
    dataClass: oneOf(BROUGHT_CLASSES, 'Choose what it is about'),
    sharing: oneOf(['meeting', 'some'], 'Choose who may read it'),
    shareWith: agencyList,
    alsoWith: anyOf(ALSO_WITH),
  })
  .transform(({ sharing, shareWith, ...rest }) => ({
    ...rest,
    shareWith: sharing === 'some' ? shareWith : undefined,
  }));

async function agenciesAt(visit: Visit, part: MeetingRow): Promise<{ code: string; label: string }[]> {
  const attendees = await attendeesOf(visit.tx, part.meetingId, part.childId);
  const codes = new Set([visit.actor.agency, ...attendees.map((each) => each.agency)]);
  return [...codes].map((code) => ({ code, label: agencyLabel(code) }));
}

const bring = question({
  path: '/meetings/:meetingId/children/:childId/contributions',
  form: 'meeting-contribution',
  ...atPart,
  access: { dataClass: 'PLAN', verb: 'change', rule: 'AC-8' },
  audit: saved('contributed'),
  policy: bringPolicy,
  schema: brought,
  start: async (visit) => ({
    values: { sharing: 'meeting', dataClass: 'NOTE', shareWith: [visit.actor.agency] },
  }),
  page: async (visit, part, view) => {
    const own = (await mayRun(visit, part.childId)) ? undefined : visit.actor.agency;
    const form = <ContributionForm view={view} agencies={await agenciesAt(visit, part)} ownAgency={own} />;
    return formPage('What an agency brings', backTo(part), view, form);
  },
  submit: async (visit, part, value) => {
    const { agency, ...given } = value;
    const owner = (await mayRun(visit, part.childId)) ? agency : visit.actor.agency;
    if (!owner) throw new FieldErrors({ agency: 'Choose whose information it is' });
    await contribute(visit, { meetingId: part.meetingId, childId: part.childId, ...given, agency: owner });
    const place = kindOf(part.kind).code === 'ETAC' ? '#purpose1' : '#information';
    return { kind: 'redirect', to: backTo(part, place), said: 'Added.' };
  },
});

const putRight = question({
  path: '/contributions/:contributionId',
  form: 'contribution-correct',
  access: { dataClass: 'PLAN', verb: 'correct', rule: 'AC-8' },
  audit: saved('contribution-corrected'),
  params: z.object({ contributionId: z.uuid() }),
  record: async (visit) => {
    const row = await findContribution(visit.tx, visit.params.contributionId);
    const part = row && (await findPart(visit, row));
    if (!row || !part) return undefined;
    visit.note({ subjects: [part.childId], objectType: 'contribution', objectId: row.id });
    return { row, part };
  },
  schema: brought,
  start: async (_visit, { row }) => ({
    values: {
      ...row,
      sharing: row.shareWith === null ? 'meeting' : 'some',
      shareWith: row.shareWith ?? [],
      asOf: row.asOf ?? undefined,
    },
    version: row.version,
  }),
  page: async (visit, { row, part }, view) => {
    const isOwn = mayCorrect(
      row,
      { userId: visit.actor.postingId, agency: visit.actor.agency },
      part.minutesOutAt !== null,
    );
    const said = isOwn ? (
      <p class="govuk-body">It belongs to {agencyLabel(row.agency)}.</p>
    ) : (
      <p class="govuk-body">
        It belongs to {agencyLabel(row.agency)}: only somebody there can put it right now.
      </p>
    );
    const form = <ContributionForm view={view} agencies={await agenciesAt(visit, part)} isCorrection />;
    return formPage('Put right what an agency brought', backTo(part), view, form, said);
  },
  submit: async (visit, { row, part }, value) => {
    const { agency: _, ...given } = value;
    await correctContribution(visit, row.id, given, versionOf(visit));
    return { kind: 'redirect', to: backTo(part), said: 'Put right.' };
  },
});

const askFields = z.object({
  words: neededText('Enter what they asked for'),
  broughtBy: optionalText(200),
  changed: optionalText(),
});
const firstName = async (visit: Pick<Visit, 'tx'>, childId: string) => {
  const child = await findChild(visit.tx, childId);
  return child ? (calledName(child).split(' ')[0] as string) : 'the young person';
};

const ask = question({
  path: '/meetings/:meetingId/children/:childId/asks',
  form: 'meeting-ask',
  ...atPart,
  access: changes,
  audit: saved('ask-recorded'),
  schema: askFields,
  page: async (visit, part, view) =>
    formPage(
      'What they asked for',
      backTo(part),
      view,
      <AskForm view={view} childName={await firstName(visit, part.childId)} />,
    ),
  submit: async (visit, part, value) => {
    await recordAsk(visit, { meetingId: part.meetingId, childId: part.childId, ...value });
    return { kind: 'redirect', to: backTo(part, '#asked'), said: 'Added.' };
  },
});

const answered = question({
  path: '/asks/:askId',
  form: 'ask-answer',
  access: changes,
  audit: saved('ask-answered'),
  params: z.object({ askId: z.uuid() }),
  record: async (visit) => {
    const row = await findAsk(visit.tx, visit.params.askId);
    if (row) visit.note({ subjects: [row.childId], objectType: 'ask', objectId: row.id });
    return row;
  },
  policy: (visit, row) => runPolicy(visit, row.childId),
  schema: askFields,
  start: async (_visit, row) => ({ values: { ...row }, version: row.version }),
  page: async (visit, row, view) =>
    formPage(
      'What changed because they asked',
      backTo(row),
      view,
      <AskForm view={view} childName={await firstName(visit, row.childId)} isAnswer />,
    ),
  submit: async (visit, row, value) => {
    await answerAsk(visit, row.id, value, versionOf(visit));
    return { kind: 'redirect', to: backTo(row, '#asked'), said: 'Saved.' };
  },
});

const complete = question({
  path: '/meetings/:meetingId/children/:childId/complete',
  form: 'meeting-complete',
  ...atPart,
  access: { dataClass: 'PLAN', verb: 'close', rule: 'AC-7' },
  audit: saved('completed'),
  schema: z.object({}),
  page: async (visit, part, view) => {
    const completion = await completionOf(visit.tx, part);
    return formPage(
      'Complete the meeting',
      backTo(part),
      view,
      <Form view={view}>{completion.canComplete ? <Button>Complete the meeting</Button> : null}</Form>,
      <StillToSay completion={completion} />,
    );
  },
  submit: async (visit, part) => {
    await completeMeeting(visit, part);
    return { kind: 'redirect', to: backTo(part), said: 'The meeting is complete.' };
  },
});

export const minutingRoutes: Route[] = [
  ...section,
  ...decision,
  ...bring,
  ...putRight,
  ...ask,
  ...answered,
  ...complete,
];
