import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import type { Work } from '../../platform/http/work.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { definitionOf } from '../questionnaires/index.ts';
import { addLine, beginMeasure, measuresOf, saveMeasurePart } from './index.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/lior', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/abel', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/ed', 'CO_WORKER'],
  ['aldermoor/bea', 'CO_WORKER'],
  ['aldermoor/jude', 'EPISODE'],
  ['aldermoor/fern', 'TRIAGE'],
];
/** A child whom many hold, each as their work makes them. */
export const heldChild = (w: World, givenName = 'Jayden', familyName = 'Brook'): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      ...{ givenName, preferredName: givenName.slice(0, 3), familyName, source: 'test' },
      bornOn: Temporal.PlainDate.from('2011-05-02'),
    });
    const basis = 'given in a test';
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis });
    await relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
    return id;
  });
export const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

/** A small change as its form sends it. */
export const changeFields = {
  ...{ words: 'He rang his nan by himself', ownWords: 'I just did it' },
  ...{ 'from-day': '1', 'from-month': '3', 'from-year': '2026' },
};

/** The worker's part of a looking, answered once and again: what it said before is kept. */
async function answered(work: Work, child: string, id: string, of: { over: number; why: string }) {
  const measure = (await measuresOf(work.tx, child)).find((each) => each.id === id);
  const form = measure && (await definitionOf(work.tx, measure.formVersion));
  if (!measure || !form) throw new Error('there is no measure');
  const item = [{ linkId: 'worker.safer-why', answer: [{ valueString: of.why }] }];
  const part = { section: 'worker', over: of.over, items: [{ linkId: 'worker', item }] };
  await saveMeasurePart(work, { measure, questions: form.definition }, part);
}

async function prepare(w: World) {
  const child = await heldChild(w);
  return w.act('aldermoor/sam', async (work) => {
    const line = await addLine(work, child, 'CHANGE', {
      ...{ from: on('2026-02-01'), words: 'He slept through the night', ownWords: 'First time in ages' },
    });
    await addLine(work, child, 'PLACEMENT', {
      ...{
        from: on('2026-01-10'),
        code: 'FOSTER',
        area: 'OUT',
        laArea: 'Castleby town',
        source: 'his worker',
      },
      words: 'They keep a dog',
    });
    await addLine(work, child, 'MOVE', {
      ...{
        from: on('2026-03-02'),
        code: 'SECURE',
        outcome: 'UNDECIDED',
        words: 'Three nights away in a week',
      },
    });
    const measure = await beginMeasure(work, child, { point: 'BASELINE', takenOn: on('2026-02-01') });
    for (const [over, why] of ['Home some nights', 'Home most nights'].entries())
      await answered(work, child, measure, { over, why });
    return { child, line, measure };
  });
}
type Made = Awaited<ReturnType<typeof prepare>>;

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/ursula',
  'aldermoor/ivor',
];
/** They hold the child, and their role or their relationship opens no notes. */
const withoutNotes = ['aldermoor/jude', 'aldermoor/abel', 'aldermoor/bea'];
const closed = [...strangers, ...withoutNotes];
const partners = ['aldermoor/gwen', 'aldermoor/vi', 'aldermoor/ed'];
const workers = ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo', 'aldermoor/lior', 'aldermoor/fern'];
const at = (rest: string) => ({
  path: `/children/:childId/outcomes${rest}`,
  at: ({ child }: Made) => `/children/${child}/outcomes${rest}`,
});
const line = (rest: string) => ({
  path: `/children/:childId/outcomes/lines/:lineId${rest}`,
  at: (made: Made) => `/children/${made.child}/outcomes/lines/${made.line}${rest}`,
});
const measure = (rest: string, filled = rest) => ({
  path: `/children/:childId/outcomes/measures/:measureId${rest}`,
  at: (made: Made) => `/children/${made.child}/outcomes/measures/${made.measure}${filled}`,
});
const another = (rest: string) => ({
  path: `/children/:childId/outcomes/lines/:lineId${rest}`,
  at: async ({ child }: Made, _who: string, w: World) => {
    const id = await w.act('aldermoor/sam', (work) =>
      addLine(work, child, 'CHANGE', { from: on('2026-02-02'), words: 'Came to the door' }),
    );
    return `/children/${child}/outcomes/lines/${id}${rest}`;
  },
});
const newLine = {
  path: '/children/:childId/outcomes/lines/new/:kind',
  at: ({ child }: Made) => `/children/${child}/outcomes/lines/new/change`,
};
/** What Sam wrote is held by social care: partners whose notes have to be shared do not reach it (AC-8). */
const lineClosed = [...closed, ...partners];

export const outcomesAccess = accessTable('outcomes', prepare, [
  {
    act: 'read outcomes',
    ...at(''),
    refused: { 404: closed },
    allowed: { 200: [...workers, ...partners] },
  },
  {
    act: 'print outcomes',
    ...at('/print'),
    refused: { 404: closed },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/gwen'] },
  },
  {
    act: 'take a copy of outcomes',
    path: '/children/:childId/outcomes/document/:format',
    at: ({ child }) => `/children/${child}/outcomes/document/docx`,
    refused: { 404: closed },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'open the form of a line',
    ...newLine,
    refused: { 404: closed },
    allowed: { 200: [...workers, ...partners] },
  },
  {
    act: 'add a line',
    method: 'POST',
    ...newLine,
    form: () => changeFields,
    refused: { 404: closed },
    allowed: {
      303: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/lior', 'aldermoor/gwen', 'aldermoor/ed'],
    },
  },
  {
    act: 'open a line to correct it',
    ...line('/correct'),
    refused: { 404: lineClosed },
    allowed: { 200: workers },
  },
  {
    act: 'correct a line',
    method: 'POST',
    ...another('/correct'),
    form: () => ({ ...changeFields, because: 'It was March' }),
    refused: { 404: lineClosed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
  {
    act: 'open the question why a line goes out',
    ...line('/take-out'),
    refused: { 404: lineClosed },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'take a line out',
    method: 'POST',
    ...another('/take-out'),
    form: () => ({ because: 'It is about his brother' }),
    refused: { 404: lineClosed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'ask when outcomes are looked at',
    ...at('/measures/new'),
    refused: { 404: lineClosed },
    allowed: { 200: workers },
  },
  {
    act: 'begin to look at outcomes',
    method: 'POST',
    ...at('/measures/new'),
    form: () => ({ point: 'REVIEW', 'takenOn-day': '1', 'takenOn-month': '5', 'takenOn-year': '2026' }),
    refused: { 404: lineClosed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya'] },
  },
  {
    act: 'read what was said at one time',
    ...measure(''),
    refused: { 404: lineClosed },
    allowed: { 200: workers },
  },
  {
    act: 'open what the child says',
    ...measure('/:section', '/child'),
    refused: { 404: lineClosed },
    allowed: { 200: workers },
  },
  {
    act: 'write down what the worker sees',
    method: 'POST',
    ...measure('/:section', '/worker'),
    form: () => ({ 'q.worker.safer': '3', 'q.worker.safer_2d_why': 'Home most nights' }),
    refused: { 404: lineClosed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo'] },
  },
  {
    act: 'read outcomes of the team',
    path: '/outcomes',
    refused: {
      403: [
        'aldermoor/priya',
        'aldermoor/gwen',
        'aldermoor/fern',
        'aldermoor/bea',
        'aldermoor/ada',
        'northmoor/lena',
      ],
    },
    allowed: {
      200: [
        'aldermoor/sam',
        'aldermoor/lior',
        'aldermoor/mo',
        'aldermoor/imogen',
        'aldermoor/odette',
        'aldermoor/cass',
        'aldermoor/ivor',
        'aldermoor/ines',
      ],
    },
  },
  {
    act: 'read the children behind a figure',
    path: '/outcomes/children',
    at: () => '/outcomes/children?figure=E16',
    refused: { 403: ['aldermoor/ivor', 'aldermoor/ines', 'aldermoor/priya', 'northmoor/lena'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/odette', 'aldermoor/cass'] },
  },
]);
