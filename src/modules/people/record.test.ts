import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import {
  childSummary,
  createChild,
  currentFacts,
  familyOf,
  happened,
  isClosed,
  lowerFlag,
  ownConcernOf,
  raiseFlag,
  recordAddress,
  recordConcern,
  recordFact,
  recordRelative,
  recordSafeContact,
  recordSibling,
  siblingsOf,
  timelineOf,
} from './index.ts';

let w: World;
let jay: string;
const words = '“I just want   my nan to stop worrying” – init,\nbruv  ';
const basis = 'arranged in a test';

beforeAll(async () => {
  w = await world();
  jay = await child('Jay', 'Brook');
});

/** A child whom Sam works with. */
async function child(givenName: string, familyName: string): Promise<string> {
  return w.act('aldermoor/mo', async (work) => {
    const childId = await createChild(work, { givenName, familyName, source: 'test' });
    await relate(work, { childId, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/sam'), basis });
    return childId;
  });
}

describe('facts', () => {
  it('keep the child’s own words letter by letter, on the page too', async () => {
    await w.act('aldermoor/sam', (work) =>
      recordFact(work, { childId: jay, kind: 'OWN_CONCERN', words, source: 'Jay' }),
    );
    const kept = await w.act('aldermoor/sam', (work) => ownConcernOf(work.tx, jay));
    expect(kept?.words).toBe(words);
    const page = await (await w.as('aldermoor/sam')).get(`/children/${jay}`);
    expect(page.html).toContain(words);
  });
  it('a new statement holds, and the one before stays in the history', async () => {
    const id = await child('Kay', 'Hollow');
    const say = (codes: string[], asOf: string) =>
      w.act('aldermoor/sam', (work) =>
        recordFact(work, {
          childId: id,
          kind: 'EDUCATION_STATUS',
          codes,
          asOf: Temporal.PlainDate.from(asOf),
          source: 'school',
        }),
      );
    await say(['SCHOOL'], '2026-09-01');
    await say(['EXCLUDED'], '2026-11-02');
    await say(['PART_TIME'], '2026-10-05');
    const facts = await w.act('aldermoor/sam', (work) => currentFacts(work.tx, id));
    expect(facts.map((fact) => fact.codes)).toEqual([['EXCLUDED']]);
    const history = await (await w.as('aldermoor/sam')).get(`/children/${id}/about/EDUCATION_STATUS`);
    expect(history.html.match(/School, full time|Part-time timetable|Permanently excluded/g)).toHaveLength(3);
  });
  it('a code that is not in the list is refused', async () => {
    const wrong = w.act('aldermoor/sam', (work) =>
      recordFact(work, { childId: jay, kind: 'ETHNICITY', codes: ['NONSENSE'], source: 'x' }),
    );
    await expect(wrong).rejects.toThrow('Choose from the list');
  });
  it('a health fact is read by the agency that wrote it and by those it was shared with, nobody else', async () => {
    const id = await child('Ash', 'Merrow');
    await w.act('aldermoor/mo', (work) =>
      relate(work, { childId: id, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/hana'), basis }),
    );
    await w.act('aldermoor/hana', (work) =>
      recordFact(work, { childId: id, kind: 'SELF_HARM', words: 'kept by health', source: 'Ash' }),
    );
    await w.act('aldermoor/hana', (work) =>
      recordFact(work, {
        childId: id,
        kind: 'GP',
        words: 'Dr Invented',
        source: 'Ash',
        shareWith: ['SOCIAL_CARE'],
      }),
    );
    const seen = async (handle: string) =>
      (await w.act(handle, (work) => currentFacts(work.tx, id))).map((fact) => fact.kind).sort();
    expect(await seen('aldermoor/hana')).toEqual(['GP', 'SELF_HARM']);
    expect(await seen('aldermoor/sam')).toEqual(['GP']);
  });
});

describe('the timeline', () => {
  it('shows somebody who is only invited to a meeting no notes', async () => {
    const id = await child('Lou', 'Fenwick');
    await w.act('aldermoor/sam', (work) =>
      relate(work, {
        childId: id,
        kind: 'MEETING',
        postingId: postingIdOf('aldermoor/vi'),
        objectId: work.ids.next(),
        basis,
      }),
    );
    await w.act('aldermoor/sam', async (work) => {
      await happened(work, {
        childId: id,
        at: work.now,
        kind: 'note',
        dataClass: 'NOTE',
        line: 'a note',
        shareWith: ['VOLUNTARY'],
      });
      await happened(work, {
        childId: id,
        at: work.now,
        kind: 'identity',
        dataClass: 'IDENT',
        line: 'who they are',
      });
    });
    const lines = (await w.act('aldermoor/vi', (work) => timelineOf(work.tx, id))).map((event) => event.line);
    expect(lines).toEqual(['who they are']);
  });
  it('shows a partner the notes that were shared with their agency, and no others', async () => {
    const id = await child('Max', 'Fenwick');
    await w.act('aldermoor/mo', (work) =>
      relate(work, { childId: id, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/vi'), basis }),
    );
    await w.act('aldermoor/sam', async (work) => {
      const note = {
        childId: id,
        at: work.now,
        kind: 'note',
        dataClass: 'NOTE' as const,
        agency: 'SOCIAL_CARE',
      };
      await happened(work, { ...note, line: 'kept' });
      await happened(work, { ...note, line: 'for the police', shareWith: ['POLICE'] });
      await happened(work, { ...note, line: 'for you', shareWith: ['VOLUNTARY'] });
    });
    const lines = (await w.act('aldermoor/vi', (work) => timelineOf(work.tx, id))).map((event) => event.line);
    expect(lines).toEqual(['for you']);
  });
  it('can be narrowed to a kind, and says what it hides', async () => {
    const page = await (await w.as('aldermoor/sam')).get(`/children/${jay}/timeline?kind=family`);
    expect(page.html).toContain('only &quot;Family and household&quot;');
  });
});

describe('family and people we are worried about', () => {
  it('a parent who is also a person of concern stands in both places, unmarked in the family', async () => {
    const id = await child('Noa', 'Quill');
    await w.act('aldermoor/sam', async (work) => {
      await recordRelative(work, {
        childId: id,
        name: 'Rowan Quill',
        relationship: 'FATHER',
        livesWith: 'NO',
        source: 'Noa',
      });
      const why = {
        role: 'SUSPECTED_EXPLOITER',
        basis: 'REPORTED',
        words: 'takes Noa to the flat',
        source: 'school',
      };
      await recordConcern(work, { childId: id, names: 'Rowan Quill, "Roo"', ...why });
    });
    const sam = await w.as('aldermoor/sam');
    const family = (await sam.get(`/children/${id}/family`)).html;
    const concern = (await sam.get(`/children/${id}/people-of-concern`)).html;
    const body = (html: string) => html.slice(html.indexOf('</nav><', html.indexOf('app-record-tabs')));
    expect(body(family)).toContain('Father: Rowan Quill');
    expect(body(family)).not.toMatch(/Roo|flat|exploit|concern|worried/i);
    expect(body(concern)).toContain('takes Noa to the flat');
    expect(body(concern)).not.toContain('Father');
    const rows = await w.act('aldermoor/sam', (work) => familyOf(work.tx, id));
    expect(JSON.stringify(rows)).not.toMatch(/Roo"|flat/);
  });
  it('an allocated social worker has neither the tab nor the page', async () => {
    await w.act('aldermoor/mo', (work) =>
      relate(work, { childId: jay, kind: 'ALLOCATED', postingId: postingIdOf('aldermoor/priya'), basis }),
    );
    const priya = await w.as('aldermoor/priya');
    expect((await priya.get(`/children/${jay}`)).html).not.toContain('People we are worried about');
    expect((await priya.get(`/children/${jay}/people-of-concern`)).status).toBe(404);
  });
  it('brothers and sisters keep separate records and are counted as one family', async () => {
    const one = await child('Ada', 'Twinfield');
    const other = await child('Ida', 'Twinfield');
    await w.act('aldermoor/sam', (work) =>
      recordSibling(work, {
        childId: one,
        otherChildId: other,
        relationship: 'SISTER',
        livesWith: 'YES',
        source: 'Ada',
      }),
    );
    expect(await w.act('aldermoor/sam', (work) => siblingsOf(work.tx, other))).toEqual([one]);
    const seen = await w.act('aldermoor/sam', (work) => familyOf(work.tx, other));
    expect(seen.map((member) => [member.otherChildId, member.name])).toEqual([[one, 'Ada Twinfield']]);
    const groups = await w.admin(
      'select distinct family_group_id from people.family_member where child_id in ($1, $2)',
      [one, other],
    );
    expect(groups).toHaveLength(1);
  });
});

describe('places and numbers (AC-9)', () => {
  const place = '7 Nowhere Close';
  const number = '07700 900456';
  it('are on no page until somebody gives a reason, and then the look is an event of its own', async () => {
    const id = await child('Pip', 'Larkin-Vale');
    await w.act('aldermoor/sam', async (work) => {
      await recordAddress(work, {
        childId: id,
        kind: 'HOME',
        lines: place,
        withheldFrom: 'father',
        source: 'Pip',
      });
      await recordSafeContact(work, {
        childId: id,
        who: 'Nan',
        way: 'ring',
        value: number,
        isSafe: true,
        source: 'Pip',
      });
    });
    const sam = await w.as('aldermoor/sam');
    for (const tab of ['', '/timeline', '/about', '/family', '/contact']) {
      const { html } = await sam.get(`/children/${id}${tab}`);
      expect(html).not.toContain(place);
      expect(html).not.toContain(number);
    }
    const without = await sam.post(`/children/${id}/contact/reveal`, { reason: '', note: 'typed and kept' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('typed and kept');
    expect(without.html).not.toContain(place);
    const shown = await sam.post(`/children/${id}/contact/reveal`, { reason: 'VISIT' });
    expect(shown.html).toContain(place);
    expect(shown.html).toContain(number);
    expect((await sam.get(`/children/${id}/contact`)).html).not.toContain(place);
    const rows = await w.admin<{ entry: string }>(
      "select row_to_json(e)::text as entry from audit.event e where event = 'location.revealed'",
    );
    expect(rows.filter((row) => row.entry.includes(id) && row.entry.includes('VISIT'))).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(place);
  });
  it('stay hidden from those whose relationship does not reach them', async () => {
    const id = await child('Rae', 'Larkin-Vale');
    await w.act('aldermoor/sam', (work) =>
      recordAddress(work, { childId: id, kind: 'HOME', lines: place, source: 'Rae' }),
    );
    await w.act('aldermoor/mo', (work) =>
      relate(work, { childId: id, kind: 'TRIAGE', postingId: postingIdOf('aldermoor/fern'), basis }),
    );
    const fern = await w.as('aldermoor/fern');
    await fern.get(`/children/${id}/contact`);
    const answer = await fern.post(`/children/${id}/contact/reveal`, { reason: 'VISIT' });
    expect(answer.status).toBe(403);
    expect(answer.html).not.toContain(place);
  });
});

describe('closed', () => {
  it('a record is closed when every involvement ended; new facts stay possible', async () => {
    const id = await child('Sol', 'Wexcombe');
    const closed = () => w.act('aldermoor/sam', (work) => isClosed(work.tx, id));
    expect(await closed()).toBe(false);
    await w.act('aldermoor/sam', (work) => raiseFlag(work, { childId: id, kind: 'OPEN_TO_TEAM' }));
    expect(await closed()).toBe(false);
    expect((await w.act('aldermoor/sam', (work) => childSummary(work.tx, id, work.now)))?.isOpenToTeam).toBe(
      true,
    );
    await w.act('aldermoor/sam', (work) => lowerFlag(work, { childId: id, kind: 'OPEN_TO_TEAM' }));
    expect(await closed()).toBe(true);
    await w.act('aldermoor/sam', (work) =>
      recordFact(work, { childId: id, kind: 'RELIGION', words: 'none', source: 'Sol' }),
    );
  });
});
