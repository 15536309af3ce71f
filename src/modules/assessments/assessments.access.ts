import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import type { ResponseItem } from '../../platform/questionnaires/index.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { type WholeAssessment, wholeAssessment } from './assessment.queries.ts';
import {
  addDissent,
  beginAssessment,
  completeAssessment,
  keepKnown,
  saveAssessmentSection,
  sayLevel,
  shareAssessment,
  takeOver,
} from './index.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/hana', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/ed', 'CO_WORKER'],
  ['aldermoor/lior', 'CO_WORKER'],
  ['aldermoor/jude', 'EPISODE'],
  ['aldermoor/fern', 'TRIAGE'],
];
/** A child whom many hold, each as their work makes them. */
export const assessedChild = (w: World, givenName = 'Nia'): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName, familyName: 'Fold', source: 'test' });
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
    return id;
  });

type Kind = Parameters<typeof beginAssessment>[1]['kind'];
export const begun = (w: World, childId: string, kind: Kind = 'STRENGTHS', by = 'aldermoor/sam') =>
  w.act(by, (work) => beginAssessment(work, { childId, kind, promptedBy: 'MISSING' }));
export const read = (w: World, id: string, by = 'aldermoor/sam'): Promise<WholeAssessment> =>
  w.act(by, async (work) => {
    const whole = await wholeAssessment({ tx: work.tx, params: { assessmentId: id } });
    if (!whole) throw new Error(`${by} does not read ${id}`);
    return whole;
  });
/** One text of one section, as `section.question`. */
export const words = (linkId: string, text: string): ResponseItem[] => [
  { linkId: linkId.split('.')[0] as string, item: [{ linkId, answer: [{ valueString: text }] }] },
];
export const save = async (w: World, id: string, items: ResponseItem[], over = 0, by = 'aldermoor/sam') => {
  const whole = await read(w, id, by);
  await w.act(by, (work) => saveAssessmentSection(work, whole, items[0]?.linkId ?? '', items, over));
};
export const complete = async (w: World, id: string, because = 'Not known yet, and we ask on') => {
  const whole = await read(w, id);
  await w.act('aldermoor/sam', (work) => completeAssessment(work, whole, because));
};
export const share = async (w: World, id: string, sharedWith: string[]) => {
  const whole = await read(w, id);
  await w.act('aldermoor/sam', (work) =>
    shareAssessment(work, whole, { sharedWith, over: whole.assessment.version }),
  );
};

const lineToDisrupt: ResponseItem[] = [
  {
    linkId: 'disrupt',
    item: [
      {
        linkId: 'disrupt.line',
        item: [
          { linkId: 'disrupt.kind', answer: [{ valueCoding: { code: 'location' } }] },
          { linkId: 'disrupt.target', answer: [{ valueString: 'The flat over the shut arcade' }] },
          { linkId: 'disrupt.aim', answer: [{ valueString: 'Nobody takes children there' }] },
        ],
      },
    ],
  },
];

/** A complete first version shared with the police, an open second one, and an open multi-agency assessment. */
export async function assessed(w: World) {
  const child = await assessedChild(w);
  const first = await begun(w, child);
  await save(w, first, words('needs.needs', 'A bed that is hers'));
  await save(w, first, lineToDisrupt);
  await complete(w, first);
  await share(w, first, ['POLICE']);
  const second = await begun(w, child);
  const joint = await begun(w, child, 'MULTI_AGENCY');
  const whole = await read(w, joint);
  const known = await w.act('aldermoor/sam', (work) =>
    keepKnown(
      work,
      whole,
      { agency: 'SCHOOL', what: 'She sleeps in lessons', source: 'Her form tutor', isIntelligence: false },
      undefined,
      0,
    ),
  );
  const secret = { agency: 'POLICE', what: 'A van was seen', source: 'Officers', shareWith: [] };
  const shared = {
    agency: 'CAMHS',
    what: 'She sleeps little',
    source: 'Her nurse',
    shareWith: ['SOCIAL_CARE'],
  };
  const told = await read(w, first);
  await w.act('aldermoor/sam', async (work) => {
    await keepKnown(work, whole, { ...secret, isIntelligence: true }, undefined, 0);
    await keepKnown(work, whole, { ...shared, isIntelligence: false }, undefined, 0);
    await sayLevel(work, whole, { word: 'MEDIUM', because: 'What the school tells', over: 0 });
    await addDissent(work, whole, { who: 'Her tutor', why: 'She is safer than a month ago' });
    await takeOver(work, told, 'The flat over the shut arcade');
  });
  await w.admin(
    `update access.authority set settings = settings || '{"asksForRiskLevel": true}' where code = 'aldermoor'`,
  );
  return { child, first, second, joint, known };
}
type Made = Awaited<ReturnType<typeof assessed>>;
/** Each case completes an assessment of its own. */
const openOne = async (_made: Made, _who: string, w: World) => begun(w, await assessedChild(w, 'Jay'));

const strangers = [
  'brackenford/kit',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/jude',
  'aldermoor/vi',
  'aldermoor/ed',
];
const readers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/fern', 'aldermoor/hana', 'aldermoor/lior'];
const writers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/fern', 'aldermoor/lior'];
const gwen = 'aldermoor/gwen';
const hana = 'aldermoor/hana';
const on = (which: 'first' | 'second' | 'joint', rest = '', path = rest) => ({
  path: `/assessments/:assessmentId${path}`,
  at: (made: Made) => `/assessments/${made[which]}${rest}`,
});
const unwritten = { 404: [...strangers, hana, gwen] };
const begin = {
  path: '/children/:childId/assessments/new/:kind',
  at: ({ child }: Made) => `/children/${child}/assessments/new/strengths`,
};
const knownLine = {
  path: '/assessments/:assessmentId/known/:item',
  at: ({ joint, known }: Made) => `/assessments/${joint}/known/${known}`,
};

export const assessmentsAccess = accessTable('assessments', assessed, [
  {
    act: 'see the assessments of a child',
    path: '/children/:childId/assessments',
    at: ({ child }) => `/children/${child}/assessments`,
    refused: { 404: strangers },
    allowed: { 200: [...readers, gwen] },
  },
  {
    act: 'open an assessment that is shared with the police',
    ...on('first'),
    refused: { 404: strangers },
    allowed: { 200: [...readers, gwen] },
  },
  {
    act: 'open an assessment that is shared with nobody',
    ...on('joint'),
    refused: { 404: [...strangers, gwen] },
    allowed: { 200: readers },
  },
  {
    act: 'see two versions beside each other',
    ...on('second', '/compare'),
    refused: { 404: [...strangers, gwen] },
    allowed: { 200: readers },
  },
  {
    act: 'print an assessment',
    ...on('joint', '/print'),
    refused: { 404: [...strangers, gwen] },
    allowed: { 200: readers },
  },
  {
    act: 'take an assessment as a file',
    ...on('joint', '/document/docx', '/document/:format'),
    refused: { 404: [...strangers, gwen] },
    allowed: { 200: readers },
  },
  { act: 'ask to begin an assessment', ...begin, refused: unwritten, allowed: { 200: writers } },
  {
    act: 'begin an assessment, or go on with the open one',
    method: 'POST',
    ...begin,
    form: () => ({}),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'open a part to write',
    ...on('second', '/form/needs', '/form/:section'),
    refused: unwritten,
    allowed: { 200: writers },
  },
  {
    act: 'write a part of a complete version',
    ...on('first', '/form/needs', '/form/:section'),
    refused: { ...unwritten, 403: writers },
    allowed: {},
  },
  {
    act: 'save a part',
    method: 'POST',
    ...on('second', '/form/needs', '/form/:section'),
    form: () => ({ 'q.needs.needs': 'Quiet nights' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'ask to complete a version',
    ...on('second', '/complete'),
    refused: unwritten,
    allowed: { 200: writers },
  },
  {
    act: 'complete a version',
    method: 'POST',
    path: '/assessments/:assessmentId/complete',
    at: async (made, who, w) => `/assessments/${await openOne(made, who, w)}/complete`,
    form: () => ({ because: 'We ask on' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'ask to set a version aside',
    ...on('second', '/set-aside'),
    refused: unwritten,
    allowed: { 200: writers },
  },
  {
    act: 'set a version aside',
    method: 'POST',
    path: '/assessments/:assessmentId/set-aside',
    at: async (made, who, w) => `/assessments/${await openOne(made, who, w)}/set-aside`,
    form: () => ({ because: 'Begun twice' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  { act: 'ask who reads it', ...on('second', '/sharing'), refused: unwritten, allowed: { 200: writers } },
  {
    act: 'say who reads it',
    method: 'POST',
    ...on('second', '/sharing'),
    form: () => ({ sharedWith: [] }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  { act: 'open what an agency knows', ...knownLine, refused: unwritten, allowed: { 200: writers } },
  {
    act: 'change what an agency knows',
    method: 'POST',
    ...knownLine,
    form: () => ({ agency: 'SCHOOL', what: 'She sleeps in lessons', source: 'Her tutor', readers: 'ALL' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  { act: 'ask for another view', ...on('first', '/dissent'), refused: unwritten, allowed: { 200: writers } },
  {
    act: 'add another view',
    method: 'POST',
    ...on('first', '/dissent'),
    form: () => ({ who: 'Her aunt', why: 'She was never safer there' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'ask for a word for the level',
    ...on('joint', '/level'),
    refused: unwritten,
    allowed: { 200: writers },
  },
  {
    act: 'say a word for the level',
    method: 'POST',
    ...on('joint', '/level'),
    form: () => ({ word: 'MEDIUM', because: 'What the school tells' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'take a line over into a disruption plan',
    method: 'POST',
    ...on('first', '/disrupt'),
    from: ({ first }) => `/assessments/${first}`,
    form: () => ({ target: 'The flat over the shut arcade' }),
    refused: { 404: [...strangers, hana, gwen, 'aldermoor/fern'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/lior'] },
  },
]);
