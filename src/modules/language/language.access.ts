import { accessTable } from '../../../tests/support/access-table.ts';

const keepers = ['aldermoor/ada', 'aldermoor/imogen', 'aldermoor/mo'];
const others = ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/ivor', 'aldermoor/odette', 'northmoor/lena'];
const readersOfTrend = ['aldermoor/imogen', 'aldermoor/odette', 'aldermoor/mo', 'aldermoor/sam'];
const advice = { instead: 'say what happened', why: 'It blames', isOn: 'yes' };
const ofAll = ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/gwen', 'aldermoor/ada', 'northmoor/lena'];

/** Words to avoid are the same for a whole authority: who changes them, and who sees a team's sums. */
export const languageAccess = accessTable('language', async () => ({}), [
  { act: 'read the words to avoid', path: '/language', refused: {}, allowed: { 200: ofAll } },
  {
    act: 'be given the words for a form',
    path: '/language/terms.json',
    refused: {},
    allowed: { 200: ofAll },
  },
  {
    act: 'see a team’s trend',
    path: '/language/trend',
    refused: {
      403: ['aldermoor/ada', 'aldermoor/priya', 'aldermoor/gwen', 'aldermoor/ivor', 'northmoor/lena'],
    },
    allowed: { 200: readersOfTrend },
  },
  {
    act: 'be asked for words to add',
    path: '/language/terms/new',
    refused: { 403: others },
    allowed: { 200: keepers },
  },
  {
    act: 'add words to avoid',
    method: 'POST',
    path: '/language/terms/new',
    from: (_made, who) => (keepers.includes(who) ? '/language/terms/new' : '/'),
    form: () => ({ ...advice, label: 'kicks off', phrases: 'kicks off' }),
    refused: { 403: others },
    allowed: { 303: keepers },
  },
  {
    act: 'open a term to change it',
    path: '/language/terms/:code',
    at: () => '/language/terms/placement',
    refused: { 403: others },
    allowed: { 200: keepers },
  },
  {
    act: 'change a term',
    method: 'POST',
    path: '/language/terms/:code',
    at: () => '/language/terms/placement',
    from: (_made, who) => (keepers.includes(who) ? '/language/terms/placement' : '/'),
    form: () => advice,
    refused: { 403: others },
    allowed: { 303: keepers },
  },
]);
