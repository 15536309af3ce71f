import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import { relate } from '../access/index.ts';
import { createChild } from './index.ts';

export const peopleAccess = accessTable(
  'people',
  async (w) => ({
    child: await w.act('aldermoor/mo', async (work) => {
      const id = await createChild(work, {
        givenName: 'Marnie',
        familyName: 'Tidewell',
        bornOn: Temporal.PlainDate.from('2011-05-02'),
        source: 'test',
      });
      await relate(work, {
        childId: id,
        kind: 'ALLOCATED',
        postingId: postingIdOf('aldermoor/priya'),
        basis: 'allocated in a test',
      });
      return id;
    }),
  }),
  [
    {
      act: 'open a child’s record',
      path: '/children/:childId',
      at: ({ child }) => `/children/${child}`,
      refused: {
        404: [
          'brackenford/kit',
          'brackenford/mercy',
          'northmoor/lena',
          'aldermoor/ada',
          'aldermoor/vi',
          'aldermoor/jude',
          'aldermoor/ursula',
        ],
      },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo', 'aldermoor/fern'] },
    },
  ],
);
