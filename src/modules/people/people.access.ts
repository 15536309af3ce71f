import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild, recordRelative, recordSocialCareStatus } from './index.ts';

const day = Temporal.PlainDate.from;
/** No trace for other authorities, the hub and roles without the class; a redirect to the short page for those who may know. */
const noTrace = ['brackenford/kit', 'brackenford/mercy', 'northmoor/lena', 'aldermoor/ada', 'aldermoor/vi'];
const related = ['aldermoor/priya', 'aldermoor/sam'];
const known = ['aldermoor/nell'];
interface Made {
  child: string;
  adult: string;
}
const page = (
  act: string,
  rest: string,
  more: { noTrace?: string[]; allowed?: string[]; known?: string[] } = {},
) => ({
  act,
  path: `/children/:childId${rest}`,
  at: ({ child, adult }: Made) =>
    `/children/${child}${rest.replace(':kind', 'ETHNICITY').replace(':personId', adult)}`,
  refused: { 404: more.noTrace ?? noTrace, 303: more.known ?? known },
  allowed: { 200: more.allowed ?? related },
});
/** A form is refused as its page is; who may send it is led back to the record. */
const form = (
  act: string,
  rest: string,
  fields: Record<string, string>,
  more: Parameters<typeof page>[2] = {},
) => {
  const shown = page(act, rest, more);
  return {
    ...shown,
    method: 'POST' as const,
    form: () => fields,
    refused: { 404: shown.refused[404] },
    allowed: { 303: shown.allowed[200] },
  };
};
const relative = { name: 'Nan Tidewell', relationship: 'GRANDPARENT', livesWith: 'YES', source: 'Marnie' };
const status = {
  status: 'CIN',
  'from-day': '1',
  'from-month': '11',
  'from-year': '2026',
  allocatedPostingId: postingIdOf('aldermoor/priya'),
  source: 'the statutory system',
};
const concern = {
  names: 'Someone',
  role: 'NOT_KNOWN',
  words: 'Waits at the gate',
  basis: 'REPORTED',
  source: 'school',
};
const noConcern = [...noTrace, 'aldermoor/priya'];

export const peopleAccess = accessTable<Made>(
  'people',
  (w) =>
    w.act('aldermoor/mo', async (work) => {
      const childId = await createChild(work, {
        givenName: 'Marnie',
        familyName: 'Tidewell',
        bornOn: day('2011-05-02'),
        source: 'test',
      });
      const basis = 'arranged in a test';
      await relate(work, { childId, kind: 'ALLOCATED', postingId: postingIdOf('aldermoor/priya'), basis });
      await relate(work, { childId, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/sam'), basis });
      await relate(work, { childId, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
      await recordSocialCareStatus(work, {
        childId,
        status: 'CIN',
        allocatedPostingId: postingIdOf('aldermoor/priya'),
        from: day('2026-10-01'),
        asAt: work.now,
        source: 'test',
      });
      const adult = await recordRelative(work, {
        childId,
        name: 'Mum Tidewell',
        relationship: 'MOTHER',
        livesWith: 'YES',
        source: 'test',
      });
      return { child: childId, adult };
    }),
  [
    {
      act: 'search for a child',
      path: '/children',
      refused: { 403: ['aldermoor/ada', 'northmoor/lena', 'northmoor/ops'] },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/nell', 'aldermoor/ed', 'brackenford/kit'] },
    },
    {
      act: 'ask to add a child',
      path: '/children/new',
      refused: { 403: ['aldermoor/ada', 'aldermoor/priya', 'aldermoor/hana', 'northmoor/hal'] },
      allowed: { 200: ['aldermoor/fern', 'aldermoor/nell', 'brackenford/kit'] },
    },
    {
      act: 'add a child',
      method: 'POST',
      path: '/children/new',
      form: (_made, who) => ({ preferredName: `Newly ${who.replace(/\W/g, '')}`, source: 'rang us' }),
      refused: { 403: ['aldermoor/ada', 'aldermoor/priya'] },
      allowed: { 303: ['aldermoor/fern', 'brackenford/kit'] },
    },
    {
      act: 'open a child’s record',
      path: '/children/:childId',
      at: ({ child }) => `/children/${child}`,
      refused: { 404: [...noTrace, 'aldermoor/jude', 'aldermoor/ursula'] },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo', 'aldermoor/fern'] },
    },
    page('read the timeline', '/timeline'),
    page('read what is known of a child', '/about'),
    page('read the history of a fact', '/about/:kind'),
    page('ask to change a fact', '/about/:kind/change', { known: [...known, 'aldermoor/hana'] }),
    form('change a fact', '/about/:kind/change', { codes: 'WBRI', source: 'Marnie' }),
    page('ask to add a number', '/numbers', { noTrace: [...noTrace, 'aldermoor/hana'] }),
    form(
      'add a number',
      '/numbers',
      { kind: 'local', value: 'A-77', source: 'school' },
      { allowed: ['aldermoor/priya'] },
    ),
    page('ask to correct the name', '/identity', { noTrace: [...noTrace, 'aldermoor/hana'] }),
    form(
      'correct the name',
      '/identity',
      { givenName: 'Marnie', familyName: 'Tidewell' },
      { allowed: ['aldermoor/priya'] },
    ),
    {
      ...page('read the social-care status', '/social-care-status'),
      refused: { 404: [...noTrace, 'aldermoor/nell', 'aldermoor/hana'] },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/fern'] },
    },
    form('record the social-care status', '/social-care-status', status, {
      noTrace: [...noTrace, 'aldermoor/nell'],
      allowed: ['aldermoor/sam', 'aldermoor/fern'],
    }),
    {
      ...form(
        'confirm the social-care status as at today',
        '/social-care-status/confirm',
        {},
        { noTrace: [...noTrace, 'aldermoor/nell'] },
      ),
      from: ({ child }: Made) => `/children/${child}/social-care-status`,
      allowed: { 303: ['aldermoor/sam', 'aldermoor/fern'] },
    },
    page('read the family', '/family'),
    page('ask to add somebody of the family', '/family/new'),
    form('add somebody of the family', '/family/new', relative),
    page('ask to link a brother or sister', '/family/sibling'),
    {
      ...form('link a brother or sister', '/family/sibling', {}, {}),
      form: async (_made: Made, who: string, w: World) => ({
        otherChildId: await w.act('aldermoor/mo', (work) =>
          createChild(work, { givenName: `Sibling ${who}`, source: 'test' }),
        ),
        relationship: 'SISTER',
        livesWith: 'YES',
        source: 'Marnie',
      }),
    },
    page('ask what an adult struggles with', '/family/:personId/factor'),
    form('write down what an adult struggles with', '/family/:personId/factor', {
      factor: 'ALCOHOL',
      state: 'NOW',
      source: 'Mum',
    }),
    page('read about people we are worried about', '/people-of-concern', {
      noTrace: noConcern,
      allowed: ['aldermoor/sam'],
    }),
    page('ask to write down a person we are worried about', '/people-of-concern/new', {
      noTrace: noConcern,
      allowed: ['aldermoor/sam'],
    }),
    form('write down a person we are worried about', '/people-of-concern/new', concern, {
      noTrace: noConcern,
      allowed: ['aldermoor/sam'],
    }),
    page('read how to be in touch', '/contact'),
    {
      ...form(
        'see addresses and numbers, with a reason',
        '/contact/reveal',
        { reason: 'VISIT' },
        { noTrace: [...noTrace, 'aldermoor/hana', 'aldermoor/ed'] },
      ),
      from: ({ child }: Made) => `/children/${child}/contact`,
      allowed: { 200: [...related, 'aldermoor/mo'] },
    },
    page('ask to add an address', '/contact/address'),
    form('add an address', '/contact/address', { kind: 'HOME', lines: '1 Invented Row', source: 'Mum' }),
    page('ask to add a safe contact', '/contact/safe'),
    form('add a safe contact', '/contact/safe', { isSafe: 'yes', who: 'Nan', way: 'ring', source: 'Marnie' }),
  ],
);
