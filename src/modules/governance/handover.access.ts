import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { openEpisode } from '../missing/index.ts';
import { createChild } from '../people/index.ts';
import { beginHandover, changeOnHandover, giveHandover, writeOvernight } from './handover.commands.ts';
import { handoverOfDay } from './handover.store.ts';
import { nightOf } from './handover.ts';

/** Tonight's handover, given, with a child who is missing. */
export async function givenHandover(w: World) {
  const child = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: 'Robin', familyName: 'Fennel', source: 'test' }),
  );
  await w.act('aldermoor/cass', (work) =>
    openEpisode(work, { childId: child, category: 'HOME', reportedByKind: 'PARENT' }),
  );
  await w.act('aldermoor/cass', async (work) => {
    const row = await beginHandover(work, nightOf(w.clock.now()));
    await changeOnHandover(work, row, {
      childId: child,
      why: 'Left after an argument',
      plan: 'Ring Mum at ten',
      takenOffBecause: null,
      version: 1,
    });
    await giveHandover(work, row);
  });
  await w.act('aldermoor/ruth', async (work) => {
    const row = await handoverOfDay(work.tx, nightOf(work.now));
    if (row) await writeOvernight(work, row, { childId: child, happened: 'Rang Mum at ten' });
  });
  return { child };
}
type Made = Awaited<ReturnType<typeof givenHandover>>;

const strangers = [
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/fern',
  'aldermoor/jude',
  'aldermoor/gwen',
  'aldermoor/abel',
  'aldermoor/hana',
  'aldermoor/ed',
  'aldermoor/vi',
  'aldermoor/ada',
  'aldermoor/ursula',
  'aldermoor/ivor',
  'aldermoor/ines',
  'northmoor/lena',
];
const makers = ['aldermoor/cass', 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette', 'aldermoor/bea'];
const night = ['aldermoor/ruth'];
const day = (w: World) => `/handover/${nightOf(w.clock.now())}`;
const reading = { refused: { 404: strangers }, allowed: { 200: [...makers, ...night] } };
const making = { refused: { 404: [...strangers, ...night] }, allowed: { 200: makers } };
const made = {
  refused: { 404: [...strangers, ...night] },
  allowed: { 303: ['aldermoor/cass', 'aldermoor/bea'] },
};
const ofChild = ({ child }: Made, _who: string, w: World) => `${day(w)}/children/${child}`;
const elsewhere = ['brackenford/mercy'];

export const handoverAccess = accessTable('governance', givenHandover, [
  { act: 'read tonight’s handover', path: '/handover', ...reading },
  {
    act: 'read the handover of an evening',
    path: '/handover/:date',
    at: (_made: Made, _who, w) => day(w),
    ...reading,
  },
  { act: 'see on which evenings there was a handover', path: '/handovers', ...making },
  {
    act: 'look for a child to put on the handover',
    path: '/handover/:date/children',
    at: (_made: Made, _who, w) => `${day(w)}/children`,
    ...making,
  },
  {
    act: 'be asked to begin the handover',
    path: '/handover/:date/begin',
    at: (_made: Made, _who, w) => `${day(w)}/begin`,
    ...making,
  },
  {
    act: 'begin the handover',
    method: 'POST',
    path: '/handover/:date/begin',
    at: (_made: Made, _who, w) => `${day(w)}/begin`,
    ...made,
  },
  {
    act: 'be asked who decides tonight',
    path: '/handover/:date/tonight',
    at: (_made: Made, _who, w) => `${day(w)}/tonight`,
    ...making,
  },
  {
    act: 'say who decides tonight',
    method: 'POST',
    path: '/handover/:date/tonight',
    at: (_made: Made, _who, w) => `${day(w)}/tonight`,
    form: () => ({ decidesName: 'Mo Fennimore' }),
    ...made,
  },
  {
    act: 'be asked about a child for tonight',
    path: '/handover/:date/children/:childId',
    at: ofChild,
    refused: { 404: [...strangers, ...night, ...elsewhere] },
    allowed: { 200: makers },
  },
  {
    act: 'say why, and what is planned with a child tonight',
    method: 'POST',
    path: '/handover/:date/children/:childId',
    at: ofChild,
    form: () => ({ why: 'Left after an argument', plan: 'Ring at ten and at midnight' }),
    refused: { 404: [...strangers, ...night, ...elsewhere] },
    allowed: { 303: ['aldermoor/cass', 'aldermoor/bea'] },
  },
  {
    act: 'be asked whether the handover is given',
    path: '/handover/:date/give',
    at: (_made: Made, _who, w) => `${day(w)}/give`,
    ...making,
  },
  {
    act: 'give the handover',
    method: 'POST',
    path: '/handover/:date/give',
    at: (_made: Made, _who, w) => `${day(w)}/give`,
    ...made,
  },
  {
    act: 'be asked whether the handover was read',
    path: '/handover/:date/read',
    at: (_made: Made, _who, w) => `${day(w)}/read`,
    refused: { 404: [...strangers, ...makers] },
    allowed: { 200: night },
  },
  {
    act: 'confirm having read the handover',
    method: 'POST',
    path: '/handover/:date/read',
    at: (_made: Made, _who, w) => `${day(w)}/read`,
    refused: { 404: [...strangers, ...makers] },
    allowed: { 303: night },
  },
  {
    act: 'be asked what happened overnight',
    path: '/handover/:date/children/:childId/overnight',
    at: (m: Made, who, w) => `${ofChild(m, who, w)}/overnight`,
    refused: { 404: [...strangers, ...elsewhere] },
    allowed: { 200: [...night, 'aldermoor/cass'] },
  },
  {
    act: 'write what happened overnight',
    method: 'POST',
    path: '/handover/:date/children/:childId/overnight',
    at: (m: Made, who, w) => `${ofChild(m, who, w)}/overnight`,
    form: () => ({ happened: 'Rang at ten: no answer. Rang the police at half past' }),
    refused: { 404: [...strangers, ...elsewhere] },
    allowed: { 303: [...night, 'aldermoor/cass'] },
  },
]);
