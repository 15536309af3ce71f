import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { eventOn, heldChild, meaning, typedEntry } from './chronology.access.ts';
import { isCurrent } from './chronology.queries.ts';
import { versionsOf } from './entry.store.ts';
import {
  acceptSuggestion,
  addEntry,
  chronologyCurrency,
  chronologyGate,
  correctEntry,
  declareFirstVersion,
  dismissSuggestion,
  entriesOf,
  LOG_KINDS,
  mergeSuggestions,
  overrideGate,
  suggestionsOf,
  takeOutEntry,
  undoDecision,
} from './index.ts';
import { chronologyRecordPart } from './parts/record.part.ts';

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await heldChild(w);
});
const sam = <R>(work: Parameters<typeof w.act<R>>[1]) => w.act('aldermoor/sam', work);
const waiting = (who = 'aldermoor/sam') =>
  w.act(who, (work) => suggestionsOf(work.tx, child, { without: LOG_KINDS, most: 100 }));
const standing = (who = 'aldermoor/sam') =>
  w.act(who, (work) => entriesOf(work.tx, child, {}, { most: 100 }));
const decisionOf = async (eventId: string) =>
  (
    await w.admin<{ id: string }>(
      'select id from chronology.decision where event_id = $1 and undone_at is null',
      [eventId],
    )
  )[0]?.id ?? '';

describe('suggestions', () => {
  it('are what happened, not what was written down', async () => {
    await eventOn(w, child, 'Missing for two nights');
    await eventOn(w, child, 'Visited at home', { kind: 'note', dataClass: 'NOTE' });
    expect((await waiting()).map((each) => each.line)).toEqual(['Missing for two nights']);
  });
  it('of another child never appear', async () => {
    const other = await heldChild(w, 'Ruby');
    await eventOn(w, other, 'Ruby was excluded');
    expect(await waiting()).toEqual([]);
  });
  it('an accepted one is an entry with its own wording kept, and waits no more', async () => {
    const eventId = await eventOn(w, child, 'Missing for two nights', { agency: 'POLICE' });
    await sam((work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
    expect(await waiting()).toEqual([]);
    const [entry] = await standing();
    expect(entry).toMatchObject({
      happened: 'Missing for two nights',
      sourceAgency: 'POLICE',
      themes: ['MISSING'],
      ...meaning,
    });
  });
  it('two people at once: the second sees what the first wrote', async () => {
    const eventId = await eventOn(w, child, 'Missing for two nights');
    await sam((work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
    const second = w.act('aldermoor/priya', (work) =>
      dismissSuggestion(work, { childId: child, eventId }, 'Routine'),
    );
    await expect(second).rejects.toMatchObject({
      theirs: {
        significance: { value: meaning.significance },
        decided: { value: expect.stringContaining('Accepted already') },
      },
    });
    await expect(second).rejects.toBeInstanceOf(StaleEdit);
    expect(await standing()).toHaveLength(1);
  });
  it('a dismissed one keeps its reason and comes back when that is undone', async () => {
    const eventId = await eventOn(w, child, 'Missing for an hour');
    await sam((work) => dismissSuggestion(work, { childId: child, eventId }, 'Routine'));
    expect(await waiting()).toEqual([]);
    const id = await decisionOf(eventId);
    await sam((work) => undoDecision(work, child, id));
    expect(await waiting()).toHaveLength(1);
    expect(
      await w.admin('select reason, undone_at is not null as undone from chronology.decision where id = $1', [
        id,
      ]),
    ).toEqual([{ reason: 'Routine', undone: true }]);
  });
  it('lines that read just so can be left out together, each to be undone by itself', async () => {
    const first = await eventOn(w, child, 'Minutes sent', { daysAgo: 9 });
    for (const daysAgo of [8, 7]) await eventOn(w, child, 'Minutes sent', { daysAgo });
    await eventOn(w, child, 'Meeting held');
    await sam((work) =>
      dismissSuggestion(work, { childId: child, eventId: first, andSameLines: true }, 'Routine'),
    );
    expect((await waiting()).map((each) => each.line)).toEqual(['Meeting held']);
    const id = await decisionOf(first);
    await sam((work) => undoDecision(work, child, id));
    expect(await waiting()).toHaveLength(2);
  });
  it('undoing an acceptance takes the entry out; one that was corrected since stays', async () => {
    const eventId = await eventOn(w, child, 'Missing for two nights');
    const accept = () => sam((work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
    await accept();
    const first = await decisionOf(eventId);
    await sam((work) => undoDecision(work, child, first));
    expect([await standing(), await waiting()]).toMatchObject([[], [{ id: eventId }]]);
    const entryId = await accept();
    await sam((work) => correctEntry(work, { entryId, version: 1 }, typedEntry()));
    const second = await decisionOf(eventId);
    await expect(sam((work) => undoDecision(work, child, second))).rejects.toBeInstanceOf(FieldErrors);
    expect(await standing()).toHaveLength(1);
  });
  it('two that are one thing become one entry, when they have the same readers', async () => {
    const a = await eventOn(w, child, 'Missing', { daysAgo: 4 });
    const b = await eventOn(w, child, 'Found by the police');
    await sam((work) => mergeSuggestions(work, { childId: child, eventIds: [a, b] }, meaning));
    expect((await standing()).map((each) => each.happened)).toEqual(['Missing. Found by the police']);
    expect(await waiting()).toEqual([]);
  });
  it('with other readers are never put together', async () => {
    const a = await eventOn(w, child, 'Missing');
    const b = await eventOn(w, child, 'Seen in a van', {
      kind: 'intelligence',
      dataClass: 'INTEL',
      agency: 'POLICE',
      shareWith: ['SOCIAL_CARE'],
    });
    await expect(
      sam((work) => mergeSuggestions(work, { childId: child, eventIds: [a, b] }, meaning)),
    ).rejects.toBeInstanceOf(FieldErrors);
    expect(await waiting()).toHaveLength(2);
  });
  it('the day something will happen is refused', async () => {
    const eventId = await eventOn(w, child, 'Missing');
    const date = { on: Temporal.PlainDate.from('2027-01-01'), precision: 'EXACT' as const };
    await expect(
      sam((work) => acceptSuggestion(work, { childId: child, eventId }, { ...meaning, date })),
    ).rejects.toBeInstanceOf(FieldErrors);
  });
});

describe('who reads an entry', () => {
  const intelligence = {
    kind: 'intelligence',
    dataClass: 'INTEL',
    agency: 'POLICE',
    shareWith: ['SOCIAL_CARE'],
  } as const;
  it('exactly those who read the event it was accepted from', async () => {
    const eventId = await eventOn(w, child, 'Seen in a grey van', {
      ...intelligence,
      shareWith: ['SOCIAL_CARE'],
    });
    await sam((work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
    expect(await standing()).toHaveLength(1);
    expect(await standing('aldermoor/gwen')).toHaveLength(1);
    for (const who of ['aldermoor/priya', 'aldermoor/fern', 'aldermoor/vi'])
      expect(await standing(who), who).toEqual([]);
  });
  it('the database refuses an entry for more readers than its event, whatever the code says', async () => {
    const eventId = await eventOn(w, child, 'Seen in a grey van', {
      ...intelligence,
      shareWith: ['SOCIAL_CARE'],
    });
    const write = (dataClass: string, share: string | null) =>
      sam((work) =>
        work.tx.run({
          text: `insert into chronology.entry (authority_id, entry_id, version, child_id, on_date, precision, happened, significance, effect, themes, source, data_class, agency, share_with, event_ids, written_at)
            values (1, gen_random_uuid(), 1, $1, '2026-01-01', 'EXACT', 'x', 'x', 'x', '{}', 'x', $2, 'POLICE', $3, array[$4]::uuid[], now())`,
          values: [child, dataClass, share, eventId],
        } as never),
      );
    await expect(write('NOTE', '{SOCIAL_CARE}')).rejects.toThrow(/row-level security/);
    await expect(write('INTEL', null)).rejects.toThrow(/row-level security/);
    await expect(write('INTEL', '{SOCIAL_CARE}')).resolves.toBe(1);
  });
  it('a correction has the readers of what it corrects', async () => {
    const eventId = await eventOn(w, child, 'Seen in a grey van', {
      ...intelligence,
      shareWith: ['SOCIAL_CARE'],
    });
    const entryId = await sam((work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
    await sam((work) => correctEntry(work, { entryId, version: 1 }, typedEntry()));
    expect(await standing('aldermoor/priya')).toEqual([]);
    expect(await standing()).toMatchObject([{ version: 2, dataClass: 'INTEL' }]);
  });
});

describe('an entry', () => {
  it('that is corrected keeps how it read before, and why', async () => {
    const entryId = await sam((work) => addEntry(work, child, typedEntry()));
    await sam((work) =>
      correctEntry(
        work,
        { entryId, version: 1, because: 'It was May' },
        { ...typedEntry('2026-05-01'), happened: 'He moved in May' },
      ),
    );
    const versions = await sam((work) => versionsOf(work.tx, entryId));
    expect(versions.map((each) => [each.version, each.happened])).toEqual([
      [2, 'He moved in May'],
      [1, 'He moved to his nan’s flat'],
    ]);
    expect(versions[0]?.changeReason).toBe('It was May');
  });
  it('two people at once: the second sees both texts', async () => {
    const entryId = await sam((work) => addEntry(work, child, typedEntry()));
    await sam((work) =>
      correctEntry(work, { entryId, version: 1 }, { ...typedEntry(), effect: 'He sleeps again' }),
    );
    await expect(
      w.act('aldermoor/priya', (work) => correctEntry(work, { entryId, version: 1 }, typedEntry())),
    ).rejects.toMatchObject({
      theirs: { effect: { label: 'Effect on the child', value: 'He sleeps again' } },
      version: 2,
    });
  });
  it('that is taken out leaves the chronology with its reason, and its event is suggested again', async () => {
    const eventId = await eventOn(w, child, 'Missing');
    const entryId = await sam((work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
    await sam((work) => takeOutEntry(work, { entryId, version: 1, because: 'It was his brother' }));
    expect(await standing()).toEqual([]);
    expect(await waiting()).toHaveLength(1);
    expect((await sam((work) => versionsOf(work.tx, entryId)))[0]?.takenOutBecause).toBe(
      'It was his brother',
    );
  });
  it('keeps right-to-left writing and own words letter by letter', async () => {
    const ownWords = '  قال «لا» — \u200fثم ذهب  ';
    await sam((work) => addEntry(work, child, { ...typedEntry(), happened: 'انتقل إلى بيت جدته', ownWords }));
    expect((await standing())[0]).toMatchObject({ happened: 'انتقل إلى بيت جدته', ownWords });
  });
});

describe('the gate before a first intervention', () => {
  it('asks for a first version, and says what needs none', async () => {
    const gate = await sam((work) => chronologyGate(work, child));
    expect(gate.ready).toBe(false);
    expect(gate.because).toContain('Return interviews');
  });
  it('opens with a first version: who, and which day', async () => {
    await sam((work) => declareFirstVersion(work, child, Temporal.PlainDate.from('2026-11-01')));
    await w.act('aldermoor/priya', (work) => declareFirstVersion(work, child));
    const gate = await sam((work) => chronologyGate(work.tx, child));
    expect(gate).toMatchObject({ ready: true, firstVersion: { byName: expect.stringContaining('Sam') } });
    expect(gate.because).toContain('1 November 2026');
  });
  it('is asked for when work with the child closes', async () => {
    const check = () =>
      sam((work) => chronologyRecordPart.closing?.(work as unknown as Visit, child) ?? Promise.resolve([]));
    expect(await check()).toMatchObject([{ state: 'not yet' }]);
    await sam((work) => declareFirstVersion(work, child));
    expect(await check()).toMatchObject([{ state: 'done', detail: expect.stringContaining('how it ended') }]);
  });
  it('a first version cannot be done tomorrow', async () => {
    await expect(
      sam((work) => declareFirstVersion(work, child, Temporal.PlainDate.from('2026-12-01'))),
    ).rejects.toBeInstanceOf(FieldErrors);
  });
  it('is overridden with a sentence, which the managers of the team are told of and the record keeps', async () => {
    await sam((work) => overrideGate(work, child, 'He asked to begin today'));
    const gate = await sam((work) => chronologyGate(work, child));
    expect(gate.ready).toBe(true);
    expect(gate.because).toContain('He asked to begin today');
    const alerts = await w.admin<{ line: string }>(
      `select line from access.alert where kind = 'chronology-override' and child_id = $1`,
      [child],
    );
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts[0]?.line).toContain('JB');
    expect(alerts[0]?.line).not.toContain('He asked');
    const lines = await w.admin<{ line: string }>(
      `select line from people.timeline_event where kind = 'chronology' and child_id = $1`,
      [child],
    );
    expect(lines[0]?.line).toContain('before a chronology was written');
  });
});

describe('whether a chronology is current (W4)', () => {
  it('its newest entry is at most 30 days behind the last significant event', () => {
    const entry = Temporal.PlainDate.from('2026-10-01');
    expect(isCurrent(entry, Temporal.Instant.from('2026-10-31T12:00:00Z'))).toBe(true);
    expect(isCurrent(entry, Temporal.Instant.from('2026-11-01T12:00:00Z'))).toBe(false);
    expect(isCurrent(entry, null)).toBe(true);
    expect(isCurrent(null, null)).toBe(false);
  });
  it('is read for a whole caseload at once', async () => {
    await eventOn(w, child, 'Missing', { daysAgo: 3 });
    const other = await heldChild(w, 'Ruby');
    await sam((work) => addEntry(work, other, typedEntry('2026-11-01')));
    const rows = await sam((work) => chronologyCurrency(work.tx, [child, other]));
    expect(rows.map((row) => [row.childId, row.isCurrent])).toEqual([
      [child, false],
      [other, true],
    ]);
  });
});
