import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { makeLink } from './link.commands.ts';
import { publishSummary, saveSummary } from './summary.commands.ts';
import { feedbackFrom, heldChild, openPage, said } from './voice-testing.ts';

async function prepare(w: World) {
  const child = await heldChild(w);
  const feedback = await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child });
  const closer = await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, whoSees: 'READER' });
  await w.act('aldermoor/mo', async (work) => {
    const month = Temporal.PlainDate.from('2026-10-01');
    await saveSummary(work, month, 0, { opening: 'A quiet month', quotes: [] });
    await publishSummary(work, month, 1);
    await saveSummary(work, Temporal.PlainDate.from('2026-11-01'), 0, { quotes: [] });
  });
  return { child, feedback, closer };
}
type Made = Awaited<ReturnType<typeof prepare>>;

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
];
/** They hold the child, and their part of the record is shared piece by piece; or their work opens no feedback. */
const partners = ['aldermoor/gwen', 'aldermoor/vi', 'aldermoor/jude', 'aldermoor/bea'];
const closed = [...strangers, ...partners];
const writers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo'];
const at = (rest: string) => ({
  path: `/children/:childId/voice${rest}`,
  at: ({ child }: Made) => `/children/${child}/voice${rest}`,
});
const month = (rest: string, which = '2026-11') => ({
  path: `/voice/summary/:month${rest}`,
  at: () => `/voice/summary/${which}${rest}`,
});
const link = {
  path: '/children/:childId/voice/pages/:linkId/take-back',
  at: async ({ child }: Made, _who: string, w: World) => {
    const made = { childId: child, giver: 'CHILD', asks: 'WORDS', way: 'DEVICE' } as const;
    const { id } = await w.act('aldermoor/sam', (work) => makeLink(work, w.secret, made));
    return `/children/${child}/voice/pages/${id}/take-back`;
  },
  from: ({ child }: Made) => `/children/${child}/voice`,
};
const page = {
  path: '/say/:token',
  at: async ({ child }: Made, _who: string, w: World) => `/say/${await openPage(w, child)}`,
};
const guessed = { path: '/say/:token', at: () => `/say/${'x'.repeat(43)}` };

const writtenDown = {
  giver: 'CHILD',
  route: 'REVIEW',
  words: 'I want shorter meetings',
  whoSees: 'EVERYBODY',
};
const notReaders403 = [
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/imogen',
  'aldermoor/gwen',
  'aldermoor/ada',
];
const withoutWriting = ['aldermoor/fern', 'aldermoor/cass'];

export const voiceAccess = accessTable('voice', prepare, [
  {
    act: 'read what a child told us',
    ...at(''),
    refused: { 404: closed },
    allowed: { 200: [...writers, 'aldermoor/fern'] },
  },
  {
    act: 'open the form for feedback',
    ...at('/new'),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 200: writers },
  },
  {
    act: 'write down feedback',
    method: 'POST',
    ...at('/new'),
    form: () => writtenDown,
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 303: writers },
  },
  {
    act: 'open the form for an offer',
    ...at('/offer'),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 200: writers },
  },
  {
    act: 'write down an offer',
    method: 'POST',
    ...at('/offer'),
    form: () => ({ giver: 'CHILD', route: 'EXIT_INTERVIEW', answer: 'NO' }),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 303: writers },
  },
  {
    act: 'open the form for a page of their own',
    ...at('/page'),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 200: writers },
  },
  {
    act: 'make a page of their own on this device',
    method: 'POST',
    ...at('/page'),
    form: () => ({ giver: 'CHILD', asks: 'WORDS', way: 'DEVICE' }),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 200: writers },
  },
  {
    act: 'take a page back',
    method: 'POST',
    ...link,
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 303: writers },
  },
  {
    act: 'open that words may no longer be used',
    ...at('/no-longer-agreed'),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 200: writers },
  },
  {
    act: 'say that words may no longer be used',
    method: 'POST',
    ...at('/no-longer-agreed'),
    form: () => ({ sure: 'yes' }),
    refused: { 404: [...closed, ...withoutWriting] },
    allowed: { 303: writers },
  },
  {
    act: 'list all feedback',
    path: '/voice',
    refused: { 403: [...notReaders403, 'aldermoor/jude', 'brackenford/kit'] },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'open the form for feedback without a child',
    path: '/voice/new',
    refused: { 403: ['aldermoor/gwen', 'aldermoor/ada', 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/lior'] },
  },
  {
    act: 'write down feedback without a child',
    method: 'POST',
    path: '/voice/new',
    form: () => ({ ...writtenDown, giver: 'PROFESSIONAL', route: 'GROUP' }),
    refused: { 403: ['aldermoor/gwen', 'aldermoor/ada', 'aldermoor/fern'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'open who reads all feedback',
    path: '/voice/who-reads',
    refused: { 403: ['aldermoor/sam', 'aldermoor/priya'], 404: ['aldermoor/gwen', 'aldermoor/ada'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'say who reads all feedback',
    method: 'POST',
    path: '/voice/who-reads',
    form: () => ({ readers: postingIdOf('aldermoor/mo') }),
    refused: { 403: ['aldermoor/sam'], 404: ['aldermoor/gwen', 'aldermoor/ada'] },
    allowed: { 303: ['aldermoor/imogen', 'aldermoor/mo'] },
  },
  {
    act: 'open the form for what we did',
    path: '/voice/you-said',
    refused: { 403: ['aldermoor/sam'], 404: ['aldermoor/gwen', 'aldermoor/ada'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'write down what we did',
    method: 'POST',
    path: '/voice/you-said',
    form: () => ({
      said: 'Meet later',
      did: 'We meet at five',
      'onDate-day': '2',
      'onDate-month': '11',
      'onDate-year': '2026',
    }),
    refused: { 403: ['aldermoor/sam'], 404: ['aldermoor/gwen', 'aldermoor/ada'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'open feedback that is for the named reader only',
    path: '/voice/:feedbackId',
    at: ({ closer }: Made) => `/voice/${closer}`,
    refused: { 404: [...closed, 'aldermoor/sam', 'aldermoor/priya', 'aldermoor/imogen', 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'open feedback that everybody who works with the child may see, as the one who reads it',
    path: '/voice/:feedbackId',
    at: ({ feedback }: Made) => `/voice/${feedback}`,
    refused: { 403: ['aldermoor/sam', 'aldermoor/priya'], 404: [...closed, 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'say that it is read',
    method: 'POST',
    path: '/voice/:feedbackId',
    at: ({ closer }: Made) => `/voice/${closer}`,
    form: () => ({ themes: ['LISTENED'], did: 'Told the team' }),
    refused: { 404: [...closed, 'aldermoor/sam', 'aldermoor/fern'] },
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'read a month’s draft',
    ...month(''),
    refused: {
      404: ['aldermoor/gwen', 'aldermoor/ada', 'aldermoor/sam', 'aldermoor/imogen', 'brackenford/kit'],
    },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'read a month that is published',
    ...month('', '2026-10'),
    refused: { 404: ['aldermoor/gwen', 'aldermoor/ada', 'brackenford/kit', 'aldermoor/priya'] },
    allowed: {
      200: ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/imogen', 'aldermoor/odette', 'aldermoor/cass'],
    },
  },
  {
    act: 'print a month',
    ...month('/print', '2026-10'),
    refused: { 404: ['aldermoor/gwen', 'brackenford/kit'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/odette'] },
  },
  {
    act: 'take a month as a document',
    path: '/voice/summary/:month/document/:format',
    at: () => '/voice/summary/2026-10/document/docx',
    refused: { 404: ['aldermoor/gwen', 'brackenford/kit'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/odette'] },
  },
  {
    act: 'open the words of a month',
    ...month('/words'),
    refused: { 403: ['aldermoor/sam', 'aldermoor/imogen'], 404: ['aldermoor/gwen', 'aldermoor/cass'] },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'save the words of a month',
    method: 'POST',
    ...month('/words'),
    form: () => ({ opening: 'What we heard' }),
    refused: { 403: ['aldermoor/sam', 'aldermoor/imogen'], 404: ['aldermoor/gwen', 'aldermoor/cass'] },
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'publish a month',
    method: 'POST',
    ...month('/publish'),
    from: () => '/voice/summary/2026-11',
    refused: { 404: ['aldermoor/gwen', 'aldermoor/cass', 'aldermoor/sam', 'aldermoor/imogen'] },
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'open a page with a key that was guessed',
    ...guessed,
    isPublic: true,
    refused: { 404: ['nobody', 'aldermoor/sam'] },
    allowed: {},
  },
  {
    act: 'open a page of one’s own',
    ...page,
    isPublic: true,
    refused: {},
    allowed: { 200: ['nobody', 'aldermoor/sam'] },
  },
  {
    act: 'answer with a key that was guessed',
    method: 'POST',
    ...guessed,
    from: () => '/sign-in',
    form: () => ({ words: 'Anything' }),
    isPublic: true,
    refused: { 404: ['nobody'] },
    allowed: {},
  },
  {
    act: 'tell us through a page of one’s own',
    method: 'POST',
    ...page,
    form: () => ({ words: 'It helped that you came to me' }),
    isPublic: true,
    refused: {},
    allowed: { 303: ['nobody'] },
  },
  {
    act: 'be thanked',
    path: '/said',
    isPublic: true,
    refused: {},
    allowed: { 200: ['nobody'] },
  },
]);
