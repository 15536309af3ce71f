import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { actionsOfSource, openActionsOfChild } from '../meetings/index.ts';
import { openEpisode } from '../missing/index.ts';
import { createChild } from '../people/index.ts';
import { addItem, keepFrom, moveItem } from './agenda.commands.ts';
import { type Board, type BoardItem, boardOf, waitingOf } from './board.queries.ts';
import { type ItemInput, nothingNew, saveItem } from './item.commands.ts';
import { kindHere } from './kind.queries.ts';
import { insertMember } from './kind.store.ts';
import { beginSitting, closeSitting, openSitting } from './sitting.commands.ts';
import type { SittingRow } from './sitting.store.ts';

let w: World;
let sitting: SittingRow;
let n = 0;
beforeAll(async () => {
  w = await world();
  for (const who of ['gwen', 'hana', 'sam', 'bea']) await belongs(who, who === 'bea');
  sitting = await w.act('aldermoor/mo', async (work) => {
    const row = await openSitting(work, 'DAILY', dayOf(w.clock.now()));
    await beginSitting(work, row, { postingId: work.actor.postingId });
    return row;
  });
  await w.admin(
    `insert into governance.attendance (authority_id, sitting_id, agency, attendance, name, saved_at)
     select s.authority_id, s.id, a, 'present', 'Ida Farrow', now() from governance.sitting s, unnest(array['POLICE', 'SOCIAL_CARE']) a where s.id = $1`,
    [sitting.id],
  );
});
const belongs = (who: string, mayMinute = false) =>
  w.act('aldermoor/mo', (work) =>
    insertMember(
      work.tx,
      {
        id: work.ids.next(),
        kind: 'DAILY',
        postingId: postingIdOf(`aldermoor/${who}`),
        mayMinute,
        because: 'Sits at the table',
      },
      { authorityId: work.actor.authorityId, postingId: work.actor.postingId, now: work.now },
    ),
  );
/** A child who is missing and on the board. */
async function onBoard(name = `Wren${n++}`): Promise<BoardItem & { childId: string }> {
  const childId = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: name, familyName: 'Fennel', source: 'test' }),
  );
  await w.act('aldermoor/cass', (work) =>
    openEpisode(work, { childId, category: 'HOME', reportedByKind: 'PARENT' }),
  );
  await fill();
  const item = all(await board('aldermoor/mo')).find((each) => each.childId === childId);
  if (!item) throw new Error('not on the board');
  return { ...item, childId };
}
const fill = () =>
  w.act('aldermoor/mo', async (work) => {
    const { fillBoard } = await import('./sitting.store.ts');
    return fillBoard(work.tx, sitting.id);
  });
const board = (who: string): Promise<Board> => w.act(who, (work) => boardOf(work, sitting));
const all = (b: Board) => [...b.exceptions, ...b.noChange];
const seen = async (who: string, id: string) => all(await board(who)).find((each) => each.id === id);
const save = (who: string, itemId: string, given: Partial<ItemInput>) =>
  w.act(who, async (work) => saveItem(work, await of(work, itemId), { version: 0, ...given }));
const of = async (work: Work, itemId: string) => {
  const kind = (await kindHere(work.tx, 'DAILY'))?.kind;
  if (!kind) throw new Error('no such kind');
  return { sitting, kind, itemId };
};
const text = (words: string, was = '') => ({ text: words, was });

describe('who writes at a sitting', () => {
  it('is nobody who does not minute it, whether they belong or not', async () => {
    const { id } = await onBoard();
    for (const who of ['gwen', 'hana', 'sam', 'ruth', 'vi'])
      await expect(save(`aldermoor/${who}`, id, { line: text('Quiet night') })).rejects.toThrow(Refusal);
    await expect(save('brackenford/mercy', id, { line: text('Quiet night') })).rejects.toThrow(Refusal);
  });
  it('sees nothing of it without belonging', async () => {
    await onBoard();
    for (const who of ['aldermoor/ruth', 'aldermoor/vi', 'aldermoor/ed', 'brackenford/mercy'])
      expect(all(await board(who))).toEqual([]);
    expect(all(await board('aldermoor/gwen')).length).toBeGreaterThan(0);
  });
});

describe('one line, or new need and known risk told apart', () => {
  it('is typed once: on the record, on the board, and on the owner’s list', async () => {
    const item = await onBoard();
    await save('aldermoor/bea', item.id, {
      newNeed: text('A phone nobody gave her'),
      knownRisk: text('The same car as before'),
      decision: text('A strategy meeting today'),
      rationale: text('Third time with the same people'),
      actions: ['Ring school about Tuesday @sam fri #protect', 'Send the list @police tomorrow'],
    });
    const said = await seen('aldermoor/gwen', item.id);
    expect(said).toMatchObject({ state: 'talked', decision: { agencies: ['POLICE', 'SOCIAL_CARE'] } });
    expect(said?.actions.map(({ ownerName, strand }) => [ownerName, strand])).toEqual(
      [
        ['Sam Okafor', 'protect'],
        ['Ida Farrow', null],
      ].map(([name, strand]) => [name === 'Sam Okafor' ? expect.stringContaining('Sam') : name, strand]),
    );
    const own = await w.act('aldermoor/sam', (work) => openActionsOfChild(work.tx, item.childId));
    expect(own.map(({ typed }) => typed)).toContain('Ring school about Tuesday @sam fri #protect');
    const events = await w.admin<{ line: string }>(
      'select line from people.timeline_event where child_id = $1 and kind = $2',
      [item.childId, 'meeting'],
    );
    expect(events.map(({ line }) => line)).toEqual(['Daily governance meeting: a joint decision was made']);
  });
  it('needs both a decision and its reason', async () => {
    const { id } = await onBoard();
    await expect(save('aldermoor/mo', id, { decision: text('A visit') })).rejects.toThrow('Say why');
    await expect(save('aldermoor/mo', id, { rationale: text('Worried') })).rejects.toThrow('Say what');
    await expect(
      save('aldermoor/mo', id, { dissent: { agency: 'POLICE', who: 'Ida', words: 'No' } }),
    ).rejects.toThrow('no decision here yet');
  });
  it('keeps what a decision was before it was corrected, and who disagreed with which', async () => {
    const { id } = await onBoard();
    await save('aldermoor/mo', id, {
      decision: text('No visit'),
      rationale: text('She is safe'),
      dissent: { agency: 'POLICE', who: 'PC Ida Farrow', words: 'She should be seen today' },
    });
    await save('aldermoor/mo', id, {
      version: 1,
      decision: text('A visit today', 'No visit'),
      rationale: text('The police know more', 'She is safe'),
    });
    expect(await seen('aldermoor/mo', id)).toMatchObject({
      decision: { version: 2, decision: 'A visit today', dissent: [] },
      earlierDecisions: 1,
    });
    const first = await w.admin(
      'select agencies from governance.decision where item_id = $1 and version = 1',
      [id],
    );
    expect(first).toEqual([{ agencies: ['SOCIAL_CARE'] }]);
  });
});

describe('what an agency knows', () => {
  it('is read by its audience only, chosen before it is typed', async () => {
    const { id } = await onBoard();
    await expect(
      save('aldermoor/mo', id, { information: [{ agency: 'POLICE', text: 'A name' }] }),
    ).rejects.toThrow('Say who may read it');
    await save('aldermoor/mo', id, {
      information: [
        { agency: 'POLICE', audience: 'police-and-social-care', text: 'An operation is planned' },
        { agency: 'HEALTH_SAFEGUARDING', audience: 'professionals', text: 'Seen at the clinic' },
      ],
    });
    const textsFor = async (who: string) => (await seen(who, id))?.information.map((each) => each.text);
    expect(await textsFor('aldermoor/gwen')).toHaveLength(2);
    expect(await textsFor('aldermoor/hana')).toEqual(['Seen at the clinic']);
  });
});

describe('two who minute at once', () => {
  it('change different parts and lose nothing', async () => {
    const { id } = await onBoard();
    await Promise.all([
      save('aldermoor/mo', id, { newNeed: text('A new need') }),
      save('aldermoor/bea', id, { knownRisk: text('A known risk') }),
    ]);
    expect((await seen('aldermoor/mo', id))?.parts.map((each) => each.text).toSorted()).toEqual([
      'A known risk',
      'A new need',
    ]);
  });
  it('change the same part: the second sees both texts', async () => {
    const { id } = await onBoard();
    await save('aldermoor/mo', id, { line: text('Mo was first') });
    const second = save('aldermoor/bea', id, { line: text('Bea was second'), actions: ['Ring home'] });
    await expect(second).rejects.toThrow(StaleEdit);
    expect((await seen('aldermoor/mo', id))?.actions).toEqual([]);
  });
  it('are thirty, at different children and at the same: nothing is lost, nobody waits for ever', async () => {
    const items: BoardItem[] = [];
    for (let i = 0; i < 15; i += 1) items.push(await onBoard());
    const [same] = items;
    const who = (i: number) => (i % 2 === 0 ? 'aldermoor/mo' : 'aldermoor/bea');
    await Promise.all([
      ...items.map((item, i) => save(who(i), item.id, { line: text(`Line ${i}`) })),
      ...items.map((_item, i) =>
        save(who(i), same?.id ?? '', {
          information: [{ agency: 'POLICE', audience: 'all', text: `Told ${i}` }],
        }),
      ),
      fill(),
    ]);
    const after = all(await board('aldermoor/mo'));
    for (const [i, item] of items.entries())
      expect(after.find(({ id }) => id === item.id)?.parts.map((each) => each.text)).toEqual([`Line ${i}`]);
    expect(after.find(({ id }) => id === same?.id)?.information).toHaveLength(15);
  });
});

describe('nothing new', () => {
  it('is agreed by those present, and waits again when something comes', async () => {
    const item = await onBoard();
    const count = await w.act('aldermoor/mo', (work) => nothingNew(work, sitting, [item.id]));
    expect(count).toBe(1);
    expect(await seen('aldermoor/mo', item.id)).toMatchObject({
      state: 'nothing-new',
      agreedBy: ['POLICE', 'SOCIAL_CARE'],
    });
    w.clock.advance({ minutes: 5 });
    await w.admin('update missing.episode set returned_at = $2 where child_id = $1', [
      item.childId,
      w.clock.now().toString(),
    ]);
    await fill();
    expect(await seen('aldermoor/mo', item.id)).toMatchObject({
      state: 'waiting',
      reasons: [{ code: 'BACK' }],
    });
    const before = w.clock.now().subtract({ minutes: 1 });
    expect(await w.act('aldermoor/mo', (work) => nothingNew(work, sitting, [item.id], before))).toBe(0);
  });
  it('for all who wait without a change leaves those with one', async () => {
    const missing = await onBoard();
    const quiet = await w.act('aldermoor/mo', async (work) => {
      const childId = await createChild(work, { givenName: 'Quiet', familyName: 'Fennel', source: 'test' });
      return childId;
    });
    await w.admin(
      `insert into governance.item (authority_id, id, sitting_id, child_id, added_at) select authority_id, gen_random_uuid(), $1, id, now() from people.child where id = $2`,
      [sitting.id, quiet],
    );
    await w.act('aldermoor/mo', (work) => nothingNew(work, sitting, 'no-change'));
    const after = all(await board('aldermoor/mo'));
    expect(after.find(({ childId }) => childId === quiet)?.state).toBe('nothing-new');
    expect(after.find(({ id }) => id === missing.id)?.state).toBe('waiting');
  });
});

describe('the agenda', () => {
  it('takes a matter without a child, and a child with a reason, once', async () => {
    const { childId } = await onBoard();
    const add = (given: { childId?: string; title?: string }) =>
      w.act('aldermoor/mo', (work) => addItem(work, sitting, { ...given, because: 'School rang' }));
    await add({ title: 'Taxi licences' });
    await add({ childId });
    await expect(add({ childId })).rejects.toThrow('on the agenda already');
    await expect(add({})).rejects.toThrow(FieldErrors);
    const { exceptions } = await board('aldermoor/mo');
    expect(exceptions.map(({ name }) => name)).toContain('Taxi licences');
    expect(exceptions.find((each) => each.childId === childId)?.addedBecause).toBe('School rang');
  });
  it('gives an item to another meeting with a reason that stands on both, once', async () => {
    const item = await onBoard();
    const day = dayOf(w.clock.now()).add({ days: 1 });
    const move = (to: { kind: string; day: Temporal.PlainDate }) =>
      w.act('aldermoor/mo', async (work) =>
        moveItem(
          work,
          { ...(await of(work, item.id)), title: null },
          { ...to, because: 'The police are away' },
        ),
      );
    const target = await move({ kind: 'JOINT_POLICE', day });
    expect(await seen('aldermoor/mo', item.id)).toMatchObject({ state: 'moved', movedTo: target.id });
    const there = await w.act('aldermoor/mo', (work) => boardOf(work, target));
    expect(there.exceptions[0]).toMatchObject({
      childId: item.childId,
      addedBecause: expect.stringContaining('Moved from the daily governance meeting of'),
    });
    await expect(move({ kind: 'DAILY', day })).rejects.toThrow('moved already');
    const other = await onBoard();
    await expect(
      w.act('aldermoor/mo', async (work) =>
        moveItem(
          work,
          { ...(await of(work, other.id)), title: null },
          { kind: 'DAILY', day: sitting.day, because: 'Later' },
        ),
      ),
    ).rejects.toThrow('on this meeting now');
    await expect(save('aldermoor/mo', item.id, { line: text('Said') })).rejects.toThrow(
      'moved to another meeting',
    );
  });
  it('keeps an item from its subject: not in the list, counts, search, actions, nor at the next meeting', async () => {
    const item = await onBoard('Linnet');
    await save('aldermoor/mo', item.id, { line: text('Her coach'), actions: ['Ring the club @mo'] });
    const before = all(await board('aldermoor/gwen')).length;
    await expect(
      w.act('aldermoor/bea', (work) =>
        keepFrom(
          work,
          { sitting, itemId: item.id },
          { postingId: postingIdOf('aldermoor/gwen'), because: 'Coach' },
        ),
      ),
    ).rejects.toThrow(Refusal);
    for (const who of ['gwen', 'bea'])
      await w.act('aldermoor/mo', (work) =>
        keepFrom(
          work,
          { sitting, itemId: item.id },
          { postingId: postingIdOf(`aldermoor/${who}`), because: 'She is the coach' },
        ),
      );
    const hers = await board('aldermoor/gwen');
    expect(all(hers)).toHaveLength(before - 1);
    expect(await seen('aldermoor/gwen', item.id)).toBeUndefined();
    await expect(save('aldermoor/bea', item.id, { line: text('x') })).rejects.toThrow(Refusal);
    for (const who of ['aldermoor/gwen', 'aldermoor/bea']) {
      const actions = await w.act(who, (work) => actionsOfSource(work.tx, sitting.id));
      expect(actions.some(({ what }) => what.includes('club'))).toBe(false);
    }
    const tomorrow = await w.act('aldermoor/mo', (work) =>
      openSitting(work, 'DAILY', sitting.day.add({ days: 1 })),
    );
    const next = await w.act('aldermoor/gwen', (work) => boardOf(work, tomorrow));
    expect(all(next).some(({ childId }) => childId === item.childId)).toBe(false);
    await save('aldermoor/mo', item.id, { actions: ['Ask the league @gwen'] });
    expect((await seen('aldermoor/mo', item.id))?.actions.at(-1)).toMatchObject({
      ownerPostingId: postingIdOf('aldermoor/mo'),
    });
  });
});

describe('a closed meeting', () => {
  it('takes nothing any more, and says when it was closed', async () => {
    const item = await onBoard();
    const waiting = waitingOf(await board('aldermoor/mo')).length;
    await w.act('aldermoor/mo', (work) => closeSitting(work, sitting, { waiting, because: 'Time was up' }));
    await expect(save('aldermoor/mo', item.id, { line: text('Late') })).rejects.toThrow(
      'The meeting was closed at',
    );
    await expect(w.act('aldermoor/mo', (work) => nothingNew(work, sitting, [item.id]))).rejects.toThrow(
      FieldErrors,
    );
  });
});
