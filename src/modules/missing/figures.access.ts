import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';

/** A child of Aldermoor who was missing three times in October 2026, the month before the tests' day. */
export async function childOftenMissing(w: World) {
  const { child, authorityId } = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brook',
      bornOn: Temporal.PlainDate.from('2011-05-02'),
      source: 'test',
    });
    await relate(work, {
      childId: id,
      kind: 'CO_WORKER',
      postingId: postingIdOf('aldermoor/sam'),
      basis: 'given in a test',
    });
    return { child: id, authorityId: work.actor.authorityId };
  });
  for (const day of [3, 10, 17])
    await w.admin(
      `insert into missing.episode (authority_id, id, child_id, category, kind, left_at, missing_from, returned_at, return_notified_at, reported_by_kind, source,
         recorded_at, changed_at, companions)
       select $1, gen_random_uuid(), $2, 'HOME', 'M', t, t, t + interval '8 hours', t + interval '9 hours', 'CARER', 'test', t, t, 'a friend'
         from (select $3::timestamptz as t) x`,
      [authorityId, child, `2026-10-${String(day).padStart(2, '0')}T19:00:00Z`],
    );
  return { child };
}

const LEADS = ['aldermoor/odette', 'aldermoor/imogen', 'aldermoor/mo', 'aldermoor/cass'];
const OUTSIDE = ['aldermoor/ivor', 'aldermoor/ines'];
const WORKERS = [
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/gwen',
  'aldermoor/jude',
  'aldermoor/fern',
  'aldermoor/ursula',
  'northmoor/lena',
];
const ROWS_REFUSED = { 403: [...WORKERS, ...OUTSIDE, 'aldermoor/ada'] };
const EXPORT_REFUSED = {
  403: WORKERS.filter((who) => who !== 'northmoor/lena').concat('aldermoor/ines'),
  404: ['aldermoor/ivor', 'aldermoor/ada', 'northmoor/lena'],
};
const REVIEW = '/missing/reviews/2026-10';

export const figuresAccess = accessTable('missing', childOftenMissing, [
  {
    act: 'read the figures',
    path: '/missing/figures',
    refused: { 403: [...WORKERS, 'aldermoor/ada'] },
    allowed: { 200: [...LEADS, ...OUTSIDE] },
  },
  {
    act: 'read the rows behind a figure',
    path: '/missing/figures/rows',
    at: () => '/missing/figures/rows?figure=M9',
    refused: ROWS_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'take the rows away as a file',
    path: '/missing/figures/rows.csv',
    at: () => '/missing/figures/rows.csv?figure=M9',
    refused: EXPORT_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'read before, during and after',
    path: '/missing/before-during-after',
    refused: ROWS_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'see who is frequently missing',
    path: '/missing/repeat',
    refused: ROWS_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'see when and where children go missing',
    path: '/missing/pattern',
    refused: ROWS_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'see when and where this child goes missing',
    path: '/children/:childId/missing/pattern',
    at: ({ child }) => `/children/${child}/missing/pattern`,
    refused: { 404: ['brackenford/kit', 'aldermoor/ada', 'aldermoor/priya', 'aldermoor/nell'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/odette', 'aldermoor/cass'] },
  },
  {
    act: 'list the monthly reviews',
    path: '/missing/reviews',
    refused: ROWS_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'read a monthly review',
    path: '/missing/reviews/:month',
    at: () => REVIEW,
    refused: ROWS_REFUSED,
    allowed: { 200: LEADS },
  },
  {
    act: 'open the note of a child in a review',
    path: '/missing/reviews/:month/children/:childId',
    at: ({ child }) => `${REVIEW}/children/${child}`,
    refused: {
      403: ['aldermoor/mo', 'aldermoor/cass', 'aldermoor/imogen', 'aldermoor/sam', 'aldermoor/ada'],
      404: ['brackenford/kit'],
    },
    allowed: { 200: ['aldermoor/odette'] },
  },
  {
    act: 'write the note of a child in a review',
    method: 'POST',
    path: '/missing/reviews/:month/children/:childId',
    at: ({ child }) => `${REVIEW}/children/${child}`,
    form: () => ({
      changing: 'Moved to an aunt in September',
      decision: 'Keep the plan',
      what: '',
      owner: '',
    }),
    refused: { 403: ['aldermoor/mo', 'aldermoor/cass', 'aldermoor/sam'], 404: ['brackenford/kit'] },
    allowed: { 303: ['aldermoor/odette'] },
  },
  {
    act: 'open the page that signs a review',
    path: '/missing/reviews/:month/sign',
    at: () => `${REVIEW}/sign`,
    refused: { 403: ['aldermoor/mo', 'aldermoor/cass', 'aldermoor/imogen', 'aldermoor/sam'] },
    allowed: { 200: ['aldermoor/odette'] },
  },
  {
    act: 'sign a review',
    method: 'POST',
    path: '/missing/reviews/:month/sign',
    at: () => `${REVIEW}/sign`,
    form: () => ({ words: '' }),
    refused: { 403: ['aldermoor/mo', 'aldermoor/cass', 'aldermoor/imogen', 'aldermoor/sam'] },
    allowed: { 303: ['aldermoor/odette'] },
  },
]);
