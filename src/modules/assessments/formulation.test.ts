import { beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '../../../tests/support/paper.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { toDocx } from '../../platform/documents/index.ts';
import { FieldErrors, type Labelled, StaleEdit } from '../../platform/http/decision.ts';
import { addEntry, takeOutEntry } from '../chronology/index.ts';
import { timelineOf } from '../people/index.ts';
import { heldWithEntry } from './formulation.access.ts';
import { isBeingWritten, wholeFormulation } from './formulation.queries.ts';
import { versionsOfPart } from './formulation.store.ts';
import { formulationDocument } from './formulation-document.ts';
import {
  arrangeFormulation,
  type FormulationPart,
  finishFormulation,
  formulationPilot,
  keepFormulationPart,
} from './index.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const HYPOTHESIS = {
  p: 'PERPETUATING',
  standing: 'HYPOTHESIS',
  narrative: 'The debt is what keeps her answering the telephone',
  sources: 'What she told Sam in the car',
};
const keep = (child: string, more: Partial<FormulationPart> = {}, who = 'aldermoor/sam') =>
  w.act(who, (work) =>
    keepFormulationPart(work, { childId: child, kind: 'statement', said: HYPOTHESIS, version: 0, ...more }),
  );
const read = (child: string, who = 'aldermoor/sam') => w.act(who, (work) => wholeFormulation(work.tx, child));
const finish = (child: string, reason?: string) =>
  w.act('aldermoor/lior', async (work) => {
    const { row } = await wholeFormulation(work.tx, child);
    return finishFormulation(work, child, row?.saveNo ?? 0, reason);
  });
const page = async (who: string, child: string, rest = '') =>
  (await (await w.as(who)).get(`/children/${child}/formulation${rest}`)).html;

describe('statements', () => {
  it('two people who change one statement at once lose nothing: the second sees both texts with their labels', async () => {
    const { child, entry } = await heldWithEntry(w);
    const itemId = await keep(child);
    await keep(child, { itemId, version: 1, entries: [entry] }, 'aldermoor/lior');
    const second = await keep(child, {
      itemId,
      version: 1,
      entries: [],
      said: { ...HYPOTHESIS, narrative: 'She is afraid for her brother' },
    }).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(StaleEdit);
    const { theirs, version } = second as StaleEdit;
    expect(version).toBe(2);
    const standing = theirs.standing as Labelled;
    expect(standing.inWords?.(standing.value)).toBe('Hypothesis');
    const linked = theirs.entries as Labelled;
    expect(linked.inWords?.(linked.value)).toContain('March 2026: She moved to a flat over the harbour');
    const versions = await w.act('aldermoor/sam', (work) =>
      versionsOfPart(work.tx, child, 'statement', itemId),
    );
    expect(versions.map((each) => each.version)).toEqual([2, 1]);
  });
  it('two parts saved at the same time both stand', async () => {
    const { child } = await heldWithEntry(w);
    await Promise.all([
      keep(child),
      keep(child, { kind: 'story', said: { story: 'Once' } }, 'aldermoor/lior'),
      keep(child, { kind: 'meaning', said: { how: 'Slowly' } }, 'aldermoor/mo'),
    ]);
    const { parts, row } = await read(child);
    expect(parts.map((part) => part.kind).toSorted()).toEqual(['meaning', 'statement', 'story']);
    expect(row?.saveNo).toBe(3);
  });
  it('a hypothesis is called one on the page, before and after a change, in print and in the Word file', async () => {
    const { child } = await heldWithEntry(w);
    const itemId = await keep(child);
    for (const rest of ['', `/statement/${itemId}/history`, '/versions/draft', '/versions/draft/print'])
      expect(await page('aldermoor/sam', child, rest), rest).toContain('Hypothesis');
    const whole = await read(child);
    const model = formulationDocument(whole, {
      name: 'Nia',
      childId: child,
      recipient: 'Sam',
      at: w.clock.now(),
      version: undefined,
    });
    const words = wordText(await toDocx(model));
    expect(words).toContain(`Hypothesis: ${HYPOTHESIS.narrative}`);
    expect(words).toContain('It may be read in court');
    expect(words).toContain('Draft, not finished');
  });
});

describe('links to the chronology', () => {
  const linkedBy = (child: string, who: string) =>
    w.act(who, async (work) => {
      const whole = await wholeFormulation(work.tx, child);
      return whole.links.map((link) => link.entryId);
    });
  it('a link is there for whoever may read the entry, and does not exist for anybody else', async () => {
    const { child, entry } = await heldWithEntry(w);
    await keep(child, { entries: [entry] });
    await w.act('aldermoor/sam', (work) =>
      arrangeFormulation(work, child, 0, { reviewOn: undefined, isPilot: false, sharedWith: ['POLICE'] }),
    );
    expect(await linkedBy(child, 'aldermoor/lior')).toEqual([entry]);
    // The formulation is shared with the police, the entry is not.
    expect(await linkedBy(child, 'aldermoor/gwen')).toEqual([]);
    for (const rest of ['', '/versions/draft', '/versions/draft/print']) {
      expect(await page('aldermoor/lior', child, rest), rest).toContain('a flat over the harbour');
      const html = await page('aldermoor/gwen', child, rest);
      expect(html, rest).toContain('keeps her answering');
      expect(html, rest).not.toContain('harbour');
      expect(html, rest).not.toContain('From the chronology');
    }
  });
  it('a writer who cannot see a link neither takes it away nor makes one to what they may not read', async () => {
    const { child, entry } = await heldWithEntry(w);
    const hidden = await w.act('aldermoor/sam', (work) =>
      addEntry(work, child, {
        date: { on: Temporal.PlainDate.from('2026-02-01'), precision: 'EXACT' },
        happened: 'A thing that only some may read',
        significance: 'So',
        effect: 'So',
        source: 'A letter',
      }),
    );
    await w.admin(`update chronology.entry set data_class = 'INTEL', agency = 'POLICE' where entry_id = $1`, [
      hidden,
    ]);
    const statement = await keep(child, { entries: [entry] });
    await w.admin(
      `insert into assessments.formulation_link (authority_id, child_id, item_id, entry_id, save_no, is_linked, saved_at)
       select authority_id, child_id, $1, $2, 1, true, now() from assessments.formulation where child_id = $3`,
      [statement, hidden, child],
    );
    await keep(child, { itemId: statement, version: 1, entries: [] });
    expect(await linkedBy(child, 'aldermoor/sam')).toEqual([]);
    const rows = await w.admin<{ is_linked: boolean }>(
      'select is_linked from assessments.formulation_link where entry_id = $1',
      [hidden],
    );
    expect(rows).toEqual([{ is_linked: true }]);
    await expect(keep(child, { entries: [hidden] })).rejects.toBeInstanceOf(FieldErrors);
    const html = await page('aldermoor/sam', child, `/statement/${statement}/history`);
    expect(html).not.toContain('only some may read');
  });
  it('an entry of another child is refused, and one that was taken out is linked no more', async () => {
    const { child, entry } = await heldWithEntry(w);
    const other = await heldWithEntry(w, 'Other');
    await expect(keep(child, { entries: [other.entry] })).rejects.toBeInstanceOf(FieldErrors);
    await keep(child, { entries: [entry] });
    await w.act('aldermoor/sam', (work) =>
      takeOutEntry(work, { entryId: entry, version: 1, because: 'Another child’s' }),
    );
    expect(await linkedBy(child, 'aldermoor/sam')).toEqual([]);
  });
});

describe('versions', () => {
  it('finishing keeps what it says; a later version starts from it and shows what changed', async () => {
    const { child, entry } = await heldWithEntry(w);
    const itemId = await keep(child);
    await expect(finish(child)).rejects.toBeInstanceOf(FieldErrors);
    expect(await finish(child, 'The school has not answered')).toBe(1);
    await expect(finish(child, 'again')).rejects.toThrow('Nothing was written');
    expect(isBeingWritten(await read(child))).toBe(false);
    await keep(child, {
      itemId,
      version: 1,
      entries: [entry],
      said: { ...HYPOTHESIS, narrative: 'The debt is paid and he still rings' },
    });
    expect(isBeingWritten(await read(child))).toBe(true);
    expect(await page('aldermoor/sam', child, '/versions/1')).not.toContain('he still rings');
    const draft = await page('aldermoor/sam', child, '/versions/draft');
    expect(draft).toContain('Before</p>');
    expect(draft).toContain(HYPOTHESIS.narrative);
    expect(draft).toContain('The debt is paid and he still rings');
    expect(draft).toContain('Now linked: March 2026');
    expect(await finish(child, 'Still waiting')).toBe(2);
    expect(await page('aldermoor/sam', child, '/versions/2')).toContain('What changed since version 1');
  });
  it('what was written after the page was opened is not finished unread', async () => {
    const { child } = await heldWithEntry(w);
    await keep(child);
    await keep(child, { kind: 'story', said: { story: 'Once' } });
    const late = w.act('aldermoor/lior', (work) => finishFormulation(work, child, 1, 'because'));
    await expect(late).rejects.toBeInstanceOf(StaleEdit);
  });
  it('puts one line on the timeline, without a word of what it says, and waits for the statutory record', async () => {
    const { child } = await heldWithEntry(w);
    await keep(child);
    await finish(child, 'because');
    const lines = await w.act('aldermoor/sam', async (work) =>
      (await timelineOf(work.tx, child, { most: 20 })).map((each) => each.line),
    );
    expect(lines).toContain('Case formulation, version 1: finished');
    expect(lines.join(' ')).not.toContain('debt');
    const waiting = await w.admin<{ title: string }>(
      'select title from sharing.product where child_id = $1',
      [child],
    );
    expect(waiting).toEqual([{ title: 'Case formulation, version 1' }]);
  });
});

describe('for the child', () => {
  it('the letter holds the plain version and nothing of the professional text; the copies hold nothing of the letter', async () => {
    const { child } = await heldWithEntry(w, 'Jay');
    await keep(child);
    await keep(child, { kind: 'story', said: { story: 'Professional story' } });
    expect((await (await w.as('aldermoor/sam')).get(`/children/${child}/formulation/letter`)).status).toBe(
      404,
    );
    await keep(child, {
      kind: 'plain',
      said: { understood: 'You did nothing wrong.', next: 'We ring every evening.', from: 'Sam' },
    });
    const letter = await page('aldermoor/sam', child, '/letter');
    expect(letter).toContain('For Jay');
    expect(letter).toContain('You did nothing wrong.');
    for (const word of [
      'debt',
      'Professional story',
      'ypothes',
      'court',
      'OFFICIAL',
      'ormulation',
      'sychologist',
    ])
      expect(letter.split('<main')[1], word).not.toContain(word);
    expect(await page('aldermoor/sam', child, '/versions/draft/print')).not.toContain(
      'You did nothing wrong.',
    );
  });
  it('says which plain version was shared, when and by whom, and keeps their words letter by letter', async () => {
    const { child } = await heldWithEntry(w);
    const words = '  i dont rly\n  agree w that 😕 ';
    await keep(child, { kind: 'plain', said: { understood: 'One' } });
    await keep(child, { kind: 'plain', itemId: child, version: 1, said: { understood: 'Two' } });
    const sam = await w.as('aldermoor/sam');
    const at = `/children/${child}/formulation/shared/new`;
    await sam.get(at);
    const kept = await sam.post(at, {
      'on-day': '3',
      'on-month': '11',
      'on-year': '2026',
      by: 'Sam',
      how: 'READ',
      childSaid: words,
    });
    expect(kept.status).toBe(303);
    const { parts } = await read(child);
    const said = parts.find((part) => part.kind === 'shared')?.said;
    expect(said).toMatchObject({ childSaid: words, plainVersion: '2', on: '2026-11-03' });
    expect(isBeingWritten(await read(child))).toBe(true);
    await finish(child, 'because');
    await sam.get(at);
    await sam.post(at, { 'on-day': '4', 'on-month': '11', 'on-year': '2026', by: 'Lior', how: 'TOLD' });
    expect(isBeingWritten(await read(child))).toBe(false);
    for (const rest of ['/versions/1', '/versions/1/print'])
      expect(await page('aldermoor/sam', child, rest)).toContain('4 November 2026, by Lior: told in words');
    expect(await page('aldermoor/sam', child)).toContain('3 November 2026, by Sam: read together');
  });
});

describe('texts that come as they come', () => {
  it('a hundred thousand characters, and writing from right to left, are kept as typed', async () => {
    const { child } = await heldWithEntry(w);
    const long = 'تعب '.repeat(25_000);
    const sam = await w.as('aldermoor/sam');
    const at = `/children/${child}/formulation/statement/new`;
    await sam.get(at);
    const kept = await sam.post(at, {
      p: 'PRESENTING',
      standing: 'FACT',
      narrative: long,
      sources: '<script>x</script>',
    });
    expect(kept.status).toBe(303);
    const { parts } = await read(child);
    expect(parts[0]?.said.narrative).toBe(long);
    const html = await page('aldermoor/sam', child);
    expect(html).toContain('&lt;script>');
    expect(html).toContain('dir="auto"');
    await sam.get(at);
    const refused = await sam.post(at, { p: 'PRESENTING', standing: '', narrative: 'Kept all the same' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say whether it is known, or a hypothesis');
    expect(refused.html).toContain('Kept all the same');
  });
});

describe('the pilot', () => {
  it('is counted for those who read the figures of their authority, with nobody’s name, and for nobody else', async () => {
    const { child } = await heldWithEntry(w);
    await keep(child);
    const count = (who: string) => w.act(who, (work) => formulationPilot(work.tx));
    const before = await count('aldermoor/odette');
    const set = (over: number, isPilot: boolean) =>
      w.act('aldermoor/lior', (work) =>
        arrangeFormulation(work, child, over, { reviewOn: undefined, isPilot, sharedWith: [] }),
      );
    await set(0, true);
    await expect(set(0, false)).rejects.toBeInstanceOf(StaleEdit);
    expect((await count('aldermoor/odette')).children).toBe(before.children + 1);
    expect(await count('aldermoor/sam')).toEqual({ children: 0, finished: 0, sharedWithChild: 0 });
    expect((await count('brackenford/mercy')).children).toBe(0);
  });
});
