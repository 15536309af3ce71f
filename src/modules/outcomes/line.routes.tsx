import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, childQuestion } from '../people/index.ts';
import { firstNameOf } from './first-name.ts';
import { addLine, correctLine, takeOutLine } from './line.commands.ts';
import { type LineRow, linesOf, lineVersions } from './line.store.ts';
import { kindOfSlug, type LineKind, lineKinds, lineSlugs } from './line.ts';
import { anyFields, lineSchema, valuesOf } from './line-form.ts';
import { childOf, childParams, mayWriteLines } from './outcomes.policy.ts';
import { Caption } from './pages/caption.part.tsx';
import { LineFormPage, TakeOutPage } from './pages/line.page.tsx';

const change = { dataClass: 'NOTE', verb: 'change', rule: 'AC-7' } as const;
export const outcomesPath = (childId: string, kind?: LineKind) =>
  `/children/${childId}/outcomes${kind ? `#${kind.toLowerCase()}` : ''}`;
/** The version of what was read, as the form sent it back; 0 where none came. */
export const versionOf = ({ body }: Pick<Visit, 'body'>): number => {
  const sent = Number(body._version);
  return Number.isInteger(sent) && sent > 0 ? sent : 0;
};
const note = (visit: Pick<Visit, 'note'>, childId: string, lineId?: string) =>
  visit.note({
    ...{ subjects: [childId], classes: ['NOTE'] },
    ...(lineId ? { objectType: 'outcome-line', objectId: lineId } : {}),
  });

interface Adding {
  child: ChildRow;
  kind: LineKind;
}
type NewVisit = Visit<{ childId: string; kind: string }>;
async function adding(visit: NewVisit): Promise<Adding | undefined> {
  const [child, kind] = [await childOf(visit), kindOfSlug(visit.params.kind)];
  return child && kind && { child, kind };
}
const lasting: readonly LineKind[] = ['PLACEMENT', 'EDUCATION'];

const add = question({
  path: '/children/:childId/outcomes/lines/new/:kind',
  form: 'outcome-line',
  access: change,
  audit: { shown: { event: 'outcomes.line-asked' }, done: { event: 'outcomes.line-added' } },
  params: childParams.extend({ kind: z.enum(lineSlugs) }),
  schema: anyFields,
  record: adding,
  policy: (visit, { child }) => mayWriteLines(visit, child),
  start: async (visit) => ({ values: { from: dayOf(visit.now) } }),
  page: async (visit, { child, kind }, view) => {
    note(visit, child.id);
    const before = lasting.includes(kind)
      ? (await linesOf(visit.tx, child.id, [kind])).find((each) => each.to === null)
      : undefined;
    const form = (
      <LineFormPage
        {...{ view, kind, before }}
        name={firstNameOf(child)}
        title={lineKinds[kind].add}
        caption={<Caption child={child} />}
        back={outcomesPath(child.id)}
        button="Save"
      />
    );
    return childQuestion(child, lineKinds[kind].add, '/outcomes', form);
  },
  submit: async (visit, { child, kind }) => {
    await addLine(visit, child.id, kind, parseForm(lineSchema(kind), visit.body));
    return { kind: 'redirect', to: outcomesPath(child.id, kind), said: `${lineKinds[kind].label}: saved` };
  },
});

interface OfLine {
  child: ChildRow;
  line: LineRow;
  versions: LineRow[];
}
type LineVisit = Visit<{ childId: string; lineId: string }>;
/** The line in force, under the child of the address. */
async function ofLine(visit: LineVisit): Promise<OfLine | undefined> {
  const child = await childOf(visit);
  const versions = child ? await lineVersions(visit.tx, visit.params.lineId) : [];
  const line = versions.find((each) => each.supersededAt === null);
  return child && line?.childId === child.id ? { child, line, versions } : undefined;
}
const lineParams = childParams.extend({ lineId: z.uuid() });

const correct = question({
  path: '/children/:childId/outcomes/lines/:lineId/correct',
  form: 'outcome-line',
  access: { ...change, verb: 'correct' },
  audit: { shown: { event: 'outcomes.line-shown' }, done: { event: 'outcomes.line-corrected' } },
  params: lineParams,
  schema: anyFields,
  record: ofLine,
  policy: (visit, { child }) => mayWriteLines(visit, child),
  start: async (_visit, { line }) => ({ values: valuesOf(line), version: line.version }),
  page: (visit, { child, line, versions }, view) => {
    note(visit, child.id, line.lineId);
    const form = (
      <LineFormPage
        {...{ view, versions, kind: line.kind }}
        name={firstNameOf(child)}
        title={`Correct: ${lineKinds[line.kind].label.toLowerCase()}`}
        caption={<Caption child={child} />}
        back={outcomesPath(child.id)}
        button="Save the correction"
        takeOut={`${outcomesPath(child.id)}/lines/${line.lineId}/take-out`}
      />
    );
    return childQuestion(child, 'Correct a line', '/outcomes', form);
  },
  submit: async (visit, { child, line }) => {
    const { because } = parseForm(z.looseObject({ because: optionalText(2_000) }), visit.body);
    const input = parseForm(lineSchema(line.kind), visit.body);
    await correctLine(visit, { lineId: line.lineId, version: versionOf(visit), because }, input);
    return {
      kind: 'redirect',
      to: outcomesPath(child.id, line.kind),
      said: 'Corrected. How it read before is kept',
    };
  },
});

const takeOut = question({
  path: '/children/:childId/outcomes/lines/:lineId/take-out',
  form: 'outcome-line-take-out',
  access: { ...change, verb: 'correct' },
  audit: { shown: { event: 'outcomes.line-shown' }, done: { event: 'outcomes.line-taken-out' } },
  params: lineParams,
  schema: z.object({ because: neededText('Enter why it goes out', 2_000) }),
  record: ofLine,
  policy: (visit, { child }) => mayWriteLines(visit, child),
  start: async (_visit, { line }) => ({ values: {}, version: line.version }),
  page: (visit, { child, line }, view) => {
    note(visit, child.id, line.lineId);
    const page = (
      <TakeOutPage
        {...{ view, line }}
        caption={<Caption child={child} />}
        back={`${outcomesPath(child.id)}/lines/${line.lineId}/correct`}
      />
    );
    return childQuestion(child, 'Take a line out', '/outcomes', page);
  },
  submit: async (visit, { child, line }, { because }) => {
    await takeOutLine(visit, { lineId: line.lineId, version: versionOf(visit), because });
    return { kind: 'redirect', to: outcomesPath(child.id, line.kind), said: 'Taken out' };
  },
});

export const lineRoutes: Route[] = [...add, ...correct, ...takeOut];
