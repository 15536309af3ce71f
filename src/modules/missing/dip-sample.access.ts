import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { createChild } from '../people/index.ts';
import { drawDipSample, recordFinding } from './dip-sample.commands.ts';
import { recordsOf } from './dip-sample.store.ts';
import type { DipMethod } from './dip-sample.ts';
import { openEpisode } from './episode.commands.ts';
import { findEpisode } from './episode.store.ts';
import { recordReturn } from './return.commands.ts';
import { takeStep } from './step.commands.ts';

/** A child whose return interview was held, or declined, two hours after the return. */
export async function interviewed(
  w: World,
  givenName: string,
  outcome: 'COMPLETED' | 'DECLINED' = 'COMPLETED',
) {
  const child = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName, familyName: 'Heron', source: 'test' }),
  );
  await w.act('aldermoor/cass', async (work) => {
    const opened = await openEpisode(work, { childId: child, category: 'HOME', reportedByKind: 'PARENT' });
    if (!opened) throw new Error('missing already');
    const back = await recordReturn(work, opened, opened.version, { returnedAt: work.now });
    await takeStep(work, back, { kind: 'OFFER', way: 'TALK', at: work.now });
    const offered = await findEpisode(work.tx, opened.id);
    if (!offered) throw new Error('no episode');
    if (outcome === 'DECLINED')
      await takeStep(work, offered, { kind: 'DECLINED', reason: 'DOES_NOT_WANT_TO_TALK', at: work.now });
    else await takeStep(work, offered, { kind: 'COMPLETED', at: work.now });
  });
  return child;
}
export const drawn = (w: World, auditor: string, method: DipMethod = 'RANDOM', wanted = 5) =>
  w.act('aldermoor/imogen', (work) =>
    drawDipSample(work, {
      method,
      from: dayOf(work.now).subtract({ days: 30 }),
      to: dayOf(work.now),
      wanted,
      purpose: 'Quarterly look at return interviews',
      auditorPostingId: postingIdOf(auditor),
    }),
  );

/** A sample of two that Ursula looks at. */
async function sampleForUrsula(w: World) {
  await interviewed(w, 'Ash');
  await interviewed(w, 'Bay');
  const sample = await drawn(w, 'aldermoor/ursula');
  const [record] = await w.act('aldermoor/ursula', (work) => recordsOf(work.tx, sample));
  if (!record) throw new Error('nothing drawn');
  await w.act('aldermoor/ursula', (work) =>
    recordFinding(work, record, {
      version: record.version,
      answers: { OFFERED: 'YES' },
      grade: 'GOOD',
      gradeBecause: 'The child is heard',
      action: 'Ask whom they want to talk with',
    }),
  );
  return { sample, record: record.id };
}
type Made = Awaited<ReturnType<typeof sampleForUrsula>>;

const outsiders = ['aldermoor/vi', 'aldermoor/ada', 'northmoor/lena'];
const strangers = [
  'aldermoor/sam',
  'aldermoor/gwen',
  'aldermoor/hana',
  'aldermoor/jude',
  'aldermoor/fern',
  'aldermoor/ed',
];
const leads = ['aldermoor/cass', 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
const elsewhere = ['brackenford/kit', 'brackenford/mercy'];
const at = ({ sample }: Made) => `/missing/dip-samples/${sample}`;
const form = {
  method: 'RANDOM',
  'from-day': '1',
  'from-month': '11',
  'from-year': '2026',
  'to-day': '16',
  'to-month': '11',
  'to-year': '2026',
  wanted: '2',
  purpose: 'Quarterly look',
};

export const dipSampleAccess = accessTable('missing', sampleForUrsula, [
  {
    act: 'see the dip samples',
    path: '/missing/dip-samples',
    refused: { 403: outsiders, 404: strangers },
    allowed: { 200: [...leads, 'aldermoor/ursula'] },
  },
  {
    act: 'be asked how a dip sample is drawn',
    path: '/missing/dip-samples/new',
    refused: {
      403: ['aldermoor/cass', 'aldermoor/odette'],
      404: [...strangers, ...outsiders, 'aldermoor/ursula'],
    },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'draw a dip sample',
    method: 'POST',
    path: '/missing/dip-samples/new',
    form: () => ({ ...form, auditorPostingId: postingIdOf('aldermoor/ursula') }),
    refused: { 403: ['aldermoor/cass', 'aldermoor/odette'], 404: [...strangers, 'aldermoor/ursula'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'read a dip sample and its results',
    path: '/missing/dip-samples/:sampleId',
    at,
    refused: { 404: [...strangers, ...outsiders, ...elsewhere] },
    allowed: { 200: [...leads, 'aldermoor/ursula'] },
  },
  {
    act: 'take the results of a dip sample as a file',
    path: '/missing/dip-samples/:sampleId/results/:format',
    at: (made: Made) => `${at(made)}/results/csv`,
    refused: { 404: [...strangers, ...outsiders, ...elsewhere] },
    allowed: { 200: [...leads, 'aldermoor/ursula'] },
  },
  {
    act: 'look at a sampled record',
    path: '/missing/dip-samples/:sampleId/records/:recordId',
    at: (made: Made) => `${at(made)}/records/${made.record}`,
    refused: { 403: leads, 404: [...strangers, ...outsiders, ...elsewhere] },
    allowed: { 200: ['aldermoor/ursula'] },
  },
  {
    act: 'write what was found in a sampled record',
    method: 'POST',
    path: '/missing/dip-samples/:sampleId/records/:recordId',
    at: (made: Made) => `${at(made)}/records/${made.record}`,
    form: () => ({
      OFFERED: 'YES',
      VOICE: 'PARTLY',
      grade: 'GOOD',
      gradeBecause: 'Their words are there',
      theme: 'VOICE',
    }),
    refused: { 403: leads, 404: [...strangers, ...outsiders, ...elsewhere] },
    allowed: { 303: ['aldermoor/ursula'] },
  },
  {
    act: 'be asked what was learned',
    path: '/missing/dip-samples/:sampleId/close',
    at: (made: Made) => `${at(made)}/close`,
    refused: {
      403: ['aldermoor/cass', 'aldermoor/odette'],
      404: [...strangers, ...elsewhere, 'aldermoor/ursula'],
    },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'close a dip sample',
    method: 'POST',
    path: '/missing/dip-samples/:sampleId/close',
    at: (made: Made) => `${at(made)}/close`,
    form: () => ({ learned: 'Ask whom they want to talk with' }),
    refused: {
      403: ['aldermoor/cass', 'aldermoor/odette'],
      404: [...strangers, ...elsewhere, 'aldermoor/ursula'],
    },
    allowed: { 303: ['aldermoor/imogen'] },
  },
]);
