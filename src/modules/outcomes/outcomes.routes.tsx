import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { toDocx, toHtml, toPdf } from '../../platform/documents/index.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { type ChildRow, calledName, childLayout, copyTaken, currentFacts, labelOf } from '../people/index.ts';
import { educationStates, placeTypes } from './code-lists-outcomes.ts';
import { firstNameOf } from './first-name.ts';
import { type LineRow, linesOf } from './line.store.ts';
import { onDay } from './line.ts';
import {
  type ChildVisit,
  childOf,
  childParams,
  mayRead,
  mayReadMeasures,
  writesLines,
  writesMeasures,
} from './outcomes.policy.ts';
import { measuresOf, ofKind } from './outcomes.queries.ts';
import { outcomesDocument } from './outcomes-document.ts';
import { OutcomesPage } from './pages/outcomes.page.tsx';

const read = { dataClass: 'NOTE', verb: 'read', rule: 'AC-7' } as const;

async function everything(visit: ChildVisit, child: ChildRow) {
  const lines = await linesOf(visit.tx, child.id);
  const mayMeasures = (await mayReadMeasures(visit, child)).outcome === 'allow';
  const measures = mayMeasures ? await measuresOf(visit.tx, child.id) : undefined;
  visit.note({
    subjects: [child.id],
    objectType: 'outcomes',
    objectId: child.id,
    classes: mayMeasures ? ['NOTE', 'ASSESS'] : ['NOTE'],
    count: lines.length + (measures?.length ?? 0),
  });
  return { lines, measures };
}

/** Where the newest line and the fact on the record's first page do not say the same: the place, and education. */
async function differences(visit: ChildVisit, child: ChildRow, lines: readonly LineRow[]) {
  const facts = await currentFacts(visit.tx, child.id);
  const today = dayOf(visit.now);
  const pairs = [
    ['PLACEMENT', 'PLACEMENT_TYPE', placeTypes, 'where the child lives'],
    ['EDUCATION', 'EDUCATION_STATUS', educationStates, 'education or work'],
  ] as const;
  return pairs.flatMap(([kind, fact, list, what]) => {
    const line = onDay(ofKind(lines, kind), today);
    const said = facts.find((each) => each.kind === fact)?.codes?.[0];
    if (!line?.code || !said || said === line.code) return [];
    const text = `Of ${what}, About says “${labelOf(list, said)}”; the newest line here says “${labelOf(list, line.code)}”.`;
    return [{ text, href: `/children/${child.id}/about/${fact}/change` }];
  });
}

async function modelFor(visit: ChildVisit, child: ChildRow) {
  const { lines, measures } = await everything(visit, child);
  const recipient = `${visit.actor.staffName}, ${visit.actor.authorityName}`;
  visit.note({ recipient });
  return outcomesDocument(lines, measures ?? [], {
    ...{ recipient, at: visit.now, childId: child.id, name: calledName(child) },
  });
}
const FORMATS = {
  pdf: { type: 'application/pdf', write: toPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: toDocx },
} as const;

export const outcomesRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/outcomes',
    access: read,
    audit: { event: 'outcomes.viewed' },
    params: childParams,
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const { lines, measures } = await everything(visit, child);
      const view = {
        ...{ lines, measures, at: `/children/${child.id}/outcomes`, name: firstNameOf(child) },
        differs: await differences(visit, child, lines),
        mayWrite: writesLines(visit, child),
        mayMeasure: writesMeasures(visit, child),
      };
      return childLayout(visit, child, 'outcomes', <OutcomesPage {...view} />);
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/outcomes/print',
    access: { ...read, verb: 'export' },
    audit: { event: 'outcomes.printed' },
    params: childParams,
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const model = await modelFor(visit, child);
      await visit.publish(copyTaken, { childId: child.id, what: 'outcomes', format: 'print' });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/outcomes/document/:format',
    access: { ...read, verb: 'export' },
    audit: { event: 'outcomes.exported' },
    params: childParams.extend({ format: z.enum(['pdf', 'docx']) }),
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const model = await modelFor(visit, child);
      const { type, write } = FORMATS[visit.params.format];
      const bytes = await write(model);
      const { format } = visit.params;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      visit.note({ format, sha256 });
      await visit.publish(copyTaken, { childId: child.id, what: 'outcomes', format, sha256 });
      return { kind: 'download', bytes, type, name: `${model.footer.reference}.${visit.params.format}` };
    },
  }),
];
