import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { type RelationshipKind, relate } from '../../src/modules/access/index.ts';
import { createChild, happened } from '../../src/modules/people/index.ts';
import type { World } from './world.ts';

export interface ChildOf {
  /** Handles and what they hold the child by. */
  held?: Partial<Record<RelationshipKind, string>>;
  authority?: 'aldermoor' | 'brackenford';
  givenName?: string;
  /** One line of content on the timeline, to be found or not found. */
  note?: string;
}

/** An invented child, made through the commands, with the relationships named. Returns the id. */
export async function aChild(w: World, of: ChildOf = {}): Promise<string> {
  const maker = of.authority === 'brackenford' ? 'brackenford/rob' : 'aldermoor/mo';
  const child = await w.act(maker, async (work) => {
    const bornOn = Temporal.PlainDate.from('2011-05-02');
    const id = await createChild(work, {
      givenName: of.givenName ?? 'Marnie',
      familyName: 'Tidewell',
      bornOn,
      source: 'test',
    });
    for (const [kind, handle] of Object.entries(of.held ?? {})) {
      await relate(work, {
        childId: id,
        kind: kind as RelationshipKind,
        postingId: postingIdOf(handle),
        basis: 'arranged by a test',
      });
    }
    return id;
  });
  const { note } = of;
  if (note !== undefined) {
    await w.act(maker, (work) =>
      happened(work, { childId: child, at: work.now, kind: 'note', dataClass: 'NOTE', line: note }),
    );
  }
  return child;
}
