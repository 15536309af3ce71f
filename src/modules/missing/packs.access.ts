import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { saveTriggerPlanSection, useTriggerPlan } from '../plans/index.ts';
import { openEpisode } from './episode.commands.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/hana', 'CO_WORKER'],
  ['aldermoor/ed', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/jude', 'EPISODE'],
];

/** A child with a trigger plan, missing since the morning, whom many hold; nobody of the hub does. */
export async function childMissingWithPlan(w: World) {
  const child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Wren', familyName: 'Tarn', source: 'test' });
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
    const team = { kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team') } as const;
    await relate(work, { childId: id, ...team, basis: 'given in a test' });
    return id;
  });
  await w.act('aldermoor/sam', async (work) => {
    const section = (id: string, answers: Parameters<typeof saveTriggerPlanSection>[1]['answers']) =>
      saveTriggerPlanSection(work, { childId: child, section: id, answers });
    await section('actions', {
      'when-to-report': { said: 'At once after 9pm' },
      'carer-first': { said: 'Ring Wren, then Nan' },
      'police-first': { said: 'Ask at the bus depot' },
    });
    await section('people', {
      'safe-people': {
        rows: [
          {
            name: 'Nan',
            relation: 'grandmother',
            address: '4 Tern Close',
            phone: '01632 960010',
            'safe to ring': 'yes',
          },
          { name: 'Carl', relation: 'father', address: '', phone: '01632 960011', 'safe to ring': 'yes' },
        ],
      },
    });
    await section('risk', { dangers: { said: 'Taken to a flat by older people' } });
    await useTriggerPlan(work, { childId: child, isActive: true });
  });
  await w.act('aldermoor/fern', (work) =>
    openEpisode(work, {
      childId: child,
      category: 'HOME',
      reportedByKind: 'PARENT',
      circumstances: 'Left after a call',
    }),
  );
  return { child };
}
type Made = { child: string };

const at = ({ child }: Made) => `/children/${child}/missing-packs`;
/** A pack of the other kind, made by Sam for this case. */
export async function packOf(made: Made, w: World, audience: 'police' | 'carer' = 'carer'): Promise<string> {
  const sam = await w.as('aldermoor/sam');
  await sam.get(`${at(made)}/new/${audience}`);
  const answer = await sam.post(`${at(made)}/new/${audience}`, packForm(audience));
  return answer.location ?? '';
}
export const packForm = (audience: 'police' | 'carer') => ({
  recipientName: audience === 'police' ? 'PC Ida Farrow' : 'Nell Tarn',
  recipientAgency: audience === 'police' ? 'POLICE' : 'FAMILY',
  way: 'SECURE_MAIL',
  purpose: 'To bring Wren back safe',
  ring: ['0'],
});

const refused = {
  403: ['aldermoor/gwen', 'aldermoor/hana'],
  404: [
    'brackenford/kit',
    'brackenford/mercy',
    'northmoor/lena',
    'aldermoor/ada',
    'aldermoor/nell',
    'aldermoor/jude',
    'aldermoor/ursula',
    'aldermoor/abel',
    'aldermoor/ines',
  ],
};
/** The hub and duty are led to the page that opens the plan (303); nobody else is. */
const led = { ...refused, 303: ['aldermoor/cass', 'aldermoor/ruth', 'aldermoor/fern'] };
const works = ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo'];

export const packsAccess = accessTable('missing', childMissingWithPlan, [
  {
    act: 'see which packs were given out',
    path: '/children/:childId/missing-packs',
    at,
    refused: { ...led, 403: [...refused[403]] },
    allowed: { 200: works },
  },
  {
    act: 'read what a pack for the police would say',
    path: '/children/:childId/missing-packs/new/:audience',
    at: (made: Made) => `${at(made)}/new/police`,
    refused: led,
    allowed: { 200: works },
  },
  {
    act: 'make a pack for the carer',
    method: 'POST',
    path: '/children/:childId/missing-packs/new/:audience',
    at: (made: Made) => `${at(made)}/new/carer`,
    form: () => packForm('carer'),
    refused: { 403: refused[403], 404: refused[404] },
    allowed: { 303: works },
  },
  {
    act: 'read a pack that was made',
    path: '/children/:childId/missing-packs/:packId',
    at: (made: Made, _who, w) => packOf(made, w, 'police'),
    refused: { 404: [...refused[404], ...refused[403], 'aldermoor/cass'] },
    allowed: { 200: works },
  },
  {
    act: 'print a pack',
    path: '/children/:childId/missing-packs/:packId/print',
    at: async (made: Made, _who, w) => `${await packOf(made, w)}/print`,
    refused: { 404: [...refused[404], ...refused[403], 'aldermoor/cass'] },
    allowed: { 200: works },
  },
  {
    act: 'take a pack as a file',
    path: '/children/:childId/missing-packs/:packId/document/:format',
    at: async (made: Made, _who, w) => `${await packOf(made, w)}/document/docx`,
    refused: { 404: [...refused[404], ...refused[403], 'aldermoor/cass'] },
    allowed: { 200: works },
  },
  {
    act: 'be asked who took a pack',
    path: '/children/:childId/missing-packs/:packId/given',
    at: async (made: Made, _who, w) => `${await packOf(made, w)}/given`,
    refused: { 404: [...refused[404], ...refused[403], 'aldermoor/cass'] },
    allowed: { 200: works },
  },
  {
    act: 'record who took a pack',
    method: 'POST',
    path: '/children/:childId/missing-packs/:packId/given',
    at: async (made: Made, _who, w) => `${await packOf(made, w)}/given`,
    form: () => ({ receivedBy: 'Nell Tarn' }),
    refused: { 404: [...refused[404], ...refused[403], 'aldermoor/cass'] },
    allowed: { 303: works },
  },
  {
    act: 'be asked whether to open the plan of a child who is missing',
    path: '/children/:childId/missing-packs/open',
    at: (made: Made) => `${at(made)}/open`,
    refused: {
      404: [
        'brackenford/kit',
        'aldermoor/nell',
        'aldermoor/gwen',
        'aldermoor/hana',
        'aldermoor/ed',
        'aldermoor/vi',
        'aldermoor/jude',
        'aldermoor/bea',
      ],
    },
    allowed: { 200: ['aldermoor/cass', 'aldermoor/ruth', 'aldermoor/fern'] },
  },
  {
    act: 'open the plan of a child who is missing',
    method: 'POST',
    path: '/children/:childId/missing-packs/open',
    at: (made: Made) => `${at(made)}/open`,
    form: () => ({}),
    refused: {
      404: [
        'brackenford/kit',
        'aldermoor/nell',
        'aldermoor/gwen',
        'aldermoor/ed',
        'aldermoor/jude',
        'aldermoor/bea',
      ],
    },
    allowed: { 303: ['aldermoor/cass', 'aldermoor/ruth', 'aldermoor/fern'] },
  },
]);
