import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { runAccessTable } from '../../../tests/support/access-table.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild, happened } from './index.ts';
import { peopleAccess } from './people.access.ts';

runAccessTable(peopleAccess);

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brook',
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
  });
  await w.act('aldermoor/priya', (work) =>
    happened(work, {
      childId: child,
      at: work.now,
      kind: 'note',
      dataClass: 'NOTE',
      line: 'Priya visited at school',
    }),
  );
});

describe('the child’s record', () => {
  it('is opened by the allocated social worker, who sees what happened', async () => {
    const priya = await w.as('aldermoor/priya');
    const page = await priya.get(`/children/${child}`);
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/Jay \(Jayden\) Brook<\/span>, 15/);
    expect(page.html).toContain('Priya visited at school');
  });
  it('shows a team worker without a relationship that the child is known, and no content', async () => {
    const sam = await w.as('aldermoor/sam');
    const page = await sam.get(`/children/${child}`);
    expect(page.html).not.toContain('Priya visited at school');
  });
  it('is answered to another authority exactly as a child who does not exist', async () => {
    const kit = await w.as('brackenford/kit');
    const hidden = await kit.get(`/children/${child}`);
    const absent = await kit.get('/children/01900000-0000-7000-8000-000000000000');
    expect(hidden.status).toBe(404);
    expect(hidden.html).toBe(absent.html);
  });
  it('leaves one audit row for the read and one for the refusal', async () => {
    const rows = await w.admin<{ outcome: string }>(
      "select outcome from audit.event where event = 'child.viewed' order by chain, seq",
    );
    expect(rows.map((r) => r.outcome)).toEqual(['allow', 'allow', 'refuse', 'refuse']);
  });
});
