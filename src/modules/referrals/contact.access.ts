import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { Browser, World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { aContact } from './contact-testing.ts';

interface Made {
  contact: string;
  child: string;
  screening: string;
  /** Address of a visitor's draft. */
  draft: string;
}

async function beginDraft(v: Browser): Promise<string> {
  await v.get('/worried/aldermoor');
  const answer = await v.post('/worried/aldermoor', { immediateDanger: 'no' });
  return (answer.location ?? '').replace('/worry', '');
}
async function openBy(w: World, handle: string, contact: string): Promise<void> {
  const b = await w.as(handle);
  await b.get(`/front-door/${contact}`);
  await b.post(`/front-door/${contact}/open`, {});
}
async function prepare(w: World): Promise<Made> {
  const child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Jay', familyName: 'Invented', source: 'test' });
    await relate(work, {
      childId: id,
      kind: 'ALLOCATED',
      postingId: postingIdOf('aldermoor/priya'),
      basis: 'test',
    });
    return id;
  });
  const priya = await w.as('aldermoor/priya');
  await priya.get(`/children/${child}/screenings/new`);
  const kept = await priya.post(`/children/${child}/screenings/new`, {
    immediateDanger: 'no',
    worry: 'A worry',
    'professional-name': 'Priya',
  });
  const contact = await aContact(w);
  await openBy(w, 'aldermoor/fern', contact);
  return {
    contact,
    child,
    screening: kept.location?.split('/').at(-1) ?? '',
    draft: await beginDraft(w.visitor()),
  };
}
/** A contact of its own for each case that changes one. */
const fresh = async (_made: Made, _who: string, w: World) => {
  const contact = await aContact(w);
  await openBy(w, 'aldermoor/otis', contact);
  return contact;
};
const atContact = (rest: string) => (made: Made) => `/front-door/${made.contact}${rest}`;
const atFresh = (rest: string) => async (made: Made, who: string, w: World) =>
  `/front-door/${await fresh(made, who, w)}${rest}`;
const atChild = (rest: string) => (made: Made) => `/children/${made.child}/screenings${rest}`;
const cover = (made: Made) => `/front-door/${made.contact}`;

const elsewhere = ['brackenford/pat', 'brackenford/rob', 'castleby/gus'];
const noContent = ['aldermoor/ada', 'aldermoor/ivor', 'northmoor/hal', 'northmoor/ops'];
const others = ['aldermoor/sam', 'aldermoor/dan', 'aldermoor/hana', 'aldermoor/gwen', 'aldermoor/ursula'];
const answerers = ['aldermoor/fern', 'aldermoor/otis', 'aldermoor/ruth', 'aldermoor/mo', 'aldermoor/imogen'];
const anybody = { isPublic: true, refused: {} } as const;
const everyone = ['nobody', 'aldermoor/sam', 'brackenford/kit', 'northmoor/ops'];
const inDraft = (rest: string) => async (_made: Made, _who: string, w: World) =>
  `${await beginDraft(w.visitor())}${rest}`;
const draftPath = '/worried/:authority/draft/:key';
const goneDraft = '/worried/aldermoor/draft/'.padEnd(68, 'A');

export const contactAccess = accessTable<Made>('referrals', prepare, [
  { act: 'choose an authority', path: '/worried', ...anybody, allowed: { 200: everyone } },
  {
    act: 'read what the form is',
    path: '/worried/:authority',
    at: () => '/worried/aldermoor',
    ...anybody,
    allowed: { 200: everyone },
  },
  {
    act: 'tell the hub, which is no council',
    path: '/worried/:authority',
    at: () => '/worried/northmoor',
    isPublic: true,
    refused: { 404: everyone },
    allowed: {},
  },
  {
    act: 'begin',
    method: 'POST',
    path: '/worried/:authority',
    at: () => '/worried/aldermoor',
    form: () => ({ immediateDanger: 'no' }),
    ...anybody,
    allowed: { 303: everyone },
  },
  {
    act: 'make a file of what they wrote',
    method: 'POST',
    path: '/worried/:authority/copy',
    at: () => '/worried/aldermoor/copy',
    from: () => '/worried/aldermoor',
    form: () => ({ content: '{}', format: 'docx' }),
    isPublic: true,
    refused: { 404: ['nobody'] },
    allowed: {},
  },
  {
    act: 'open a draft without its key',
    path: draftPath,
    at: () => goneDraft,
    isPublic: true,
    refused: { 404: everyone },
    allowed: {},
  },
  {
    act: 'open a draft by its key',
    path: draftPath,
    at: (made) => made.draft,
    ...anybody,
    allowed: { 200: ['nobody', 'aldermoor/sam'] },
  },
  {
    act: 'delete a draft by its key',
    method: 'POST',
    path: `${draftPath}/delete`,
    at: inDraft('/delete'),
    from: () => '/worried/aldermoor',
    ...anybody,
    allowed: { 303: ['nobody'] },
  },
  {
    act: 'have what is typed kept',
    method: 'POST',
    path: `${draftPath}/keep/:section`,
    at: inDraft('/keep/worry'),
    from: () => '/worried/aldermoor',
    form: () => ({ worry: 'A worry' }),
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'see the numbers to ring',
    path: `${draftPath}/danger`,
    at: (made) => `${made.draft}/danger`,
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'go on after the numbers',
    method: 'POST',
    path: `${draftPath}/danger`,
    at: inDraft('/danger'),
    from: () => '/worried/aldermoor',
    ...anybody,
    allowed: { 303: ['nobody'] },
  },
  {
    act: 'open a page of the tool',
    path: `${draftPath}/:section`,
    at: (made) => `${made.draft}/a`,
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'save a page of the tool',
    method: 'POST',
    path: `${draftPath}/:section`,
    at: inDraft('/a'),
    from: () => '/worried/aldermoor',
    ...anybody,
    allowed: { 303: ['nobody'] },
  },
  {
    act: 'see what the screening shows',
    path: `${draftPath}/result`,
    at: (made) => `${made.draft}/result`,
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'print the screening',
    method: 'POST',
    path: `${draftPath}/result`,
    at: inDraft('/result'),
    from: () => '/worried/aldermoor',
    form: () => ({ worry: 'A worry', 'professional-name': 'Rosa' }),
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'write the referral',
    path: `${draftPath}/referral`,
    at: (made) => `${made.draft}/referral`,
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'send the referral',
    method: 'POST',
    path: `${draftPath}/referral`,
    at: inDraft('/referral'),
    from: () => '/worried/aldermoor',
    form: () => ({ worry: 'A worry', 'professional-name': 'Rosa' }),
    ...anybody,
    allowed: { 200: ['nobody', 'aldermoor/sam'] },
  },
  {
    act: 'list screenings',
    path: '/children/:childId/screenings',
    at: atChild(''),
    refused: { 404: [...elsewhere, ...others, ...noContent, 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/priya'] },
  },
  {
    act: 'begin a screening',
    path: '/children/:childId/screenings/new',
    at: atChild('/new'),
    refused: { 404: [...elsewhere, ...others, ...noContent, 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/priya'] },
  },
  {
    act: 'keep a screening',
    method: 'POST',
    path: '/children/:childId/screenings/new',
    at: atChild('/new'),
    form: () => ({ immediateDanger: 'no', worry: 'A worry', 'professional-name': 'Priya' }),
    refused: { 404: [...elsewhere, ...others, ...noContent, 'aldermoor/fern'] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'read a screening',
    path: '/children/:childId/screenings/:screeningId',
    at: (made) => `/children/${made.child}/screenings/${made.screening}`,
    refused: { 404: [...elsewhere, ...others, ...noContent, 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/priya'] },
  },
  {
    act: 'see the queue',
    path: '/front-door',
    refused: { 403: [...others, ...noContent, 'aldermoor/vi', 'aldermoor/ed'] },
    allowed: { 200: [...answerers, 'brackenford/pat'] },
  },
  {
    act: 'read a contact',
    path: '/front-door/:contactId',
    at: atContact(''),
    refused: { 404: [...elsewhere, ...others, ...noContent, 'aldermoor/vi', 'aldermoor/priya'] },
    allowed: { 200: answerers },
  },
  {
    act: 'take a contact',
    method: 'POST',
    path: '/front-door/:contactId/open',
    at: atContact('/open'),
    from: cover,
    refused: { 404: [...elsewhere, ...others, ...noContent] },
    allowed: { 303: answerers },
  },
  {
    act: 'look for the child',
    path: '/front-door/:contactId/child',
    at: atContact('/child'),
    refused: { 404: [...elsewhere, ...others, ...noContent] },
    allowed: { 200: ['aldermoor/fern', 'aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'link a child',
    method: 'POST',
    path: '/front-door/:contactId/child',
    at: atFresh('/child'),
    form: (made) => ({ child: made.child }),
    refused: { 404: [...elsewhere, ...others, ...noContent] },
    allowed: { 303: ['aldermoor/fern', 'aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'see the decision form',
    path: '/front-door/:contactId/decision',
    at: atContact('/decision'),
    refused: { 404: [...elsewhere, ...others, ...noContent] },
    allowed: { 200: answerers },
  },
  {
    act: 'decide',
    method: 'POST',
    path: '/front-door/:contactId/decision',
    at: atFresh('/decision'),
    form: () => ({ outcome: 'advice', rationale: 'Because' }),
    refused: { 404: [...elsewhere, ...others, ...noContent] },
    allowed: { 303: answerers },
  },
  {
    act: 'say the referrer was told',
    method: 'POST',
    path: '/front-door/:contactId/told',
    at: atContact('/told'),
    from: () => '/my/alerts',
    form: () => ({ how: 'phone' }),
    refused: { 404: [...elsewhere, ...others, ...noContent] },
    allowed: { 303: answerers },
  },
]);
