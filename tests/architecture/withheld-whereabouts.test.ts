import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import {
  changeEpisode,
  considerExploitation,
  episodesOf,
  findEpisode,
  letPartnerIn,
  openEpisodeOf,
  recordReturn,
  reportMissing,
  takeStep,
} from '../../src/modules/missing/index.ts';
import { createChild } from '../../src/modules/people/index.ts';
import {
  saveTriggerPlanHeading,
  saveTriggerPlanSection,
  useTriggerPlan,
} from '../../src/modules/plans/index.ts';
import { pdfText, wordText } from '../support/paper.ts';
import { assembled } from '../support/reference.ts';
import { type World, world } from '../support/world.ts';

// Where a child was found, by whom, with whom and whom they returned to can be withheld from who reported it and from
// family. Words that stand nowhere else are planted there; then every page, pack, file and answer that reaches a reporter,
// a school, a home or the family is read for them. They do arrive with those they are for, or this would prove nothing.
const words = {
  foundWhere: 'Zqfoundwhere Terrace',
  returnedTo: 'Zqreturnedto Lane',
  foundByWords: 'Zqfoundby Mallow',
  companions: 'Zqcompanion Reed',
} as const;
const planted = /zq(foundwhere|returnedto|foundby|companion)/gi;
const wordsIn = (text: string): string[] =>
  [...new Set(text.match(planted)?.map((each) => each.toLowerCase()))].toSorted();
const all = ['zqcompanion', 'zqfoundby', 'zqfoundwhere', 'zqreturnedto'];

let w: World;
let child: string;
let key: string;
let pages: string[];
const READERS: readonly (readonly [string, string])[] = [
  ['aldermoor/ed', 'SCHOOL'],
  ['aldermoor/ed', 'COLLEGE'],
  ['aldermoor/vi', 'RESIDENTIAL'],
  ['aldermoor/vi', 'FOSTERING'],
  ['aldermoor/vi', 'VOLUNTARY'],
  ['aldermoor/vi', 'SCHOOL'],
];

beforeAll(async () => {
  w = await world();
  child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Withheld', familyName: 'Sorrel', source: 'a test' });
    for (const handle of ['aldermoor/sam', 'aldermoor/ed', 'aldermoor/vi'])
      await relate(work, { childId: id, kind: 'CO_WORKER', postingId: postingIdOf(handle), basis: 'a test' });
    return id;
  });
  await w.act('aldermoor/sam', async (work) => {
    const answers = {
      welcome: { said: `Fetch her from ${words.foundWhere}` },
      medical: { said: 'An inhaler' },
    };
    await saveTriggerPlanSection(work, { childId: child, section: 'return', answers });
    const places = { rows: [{ place: words.foundWhere, 'safe for a carer to visit': 'yes' }] };
    await saveTriggerPlanSection(work, { childId: child, section: 'places', answers: { places } });
    await saveTriggerPlanHeading(work, { childId: child, ownerName: 'Sam', sharedWith: ['POLICE'] });
    await useTriggerPlan(work, { childId: child, isActive: true });
  });
  await w.act('aldermoor/cass', async (work) => {
    const reported = await reportMissing(
      work,
      {
        about: 'MISSING',
        source: 'a test',
        way: 'PHONE',
        reportedByKind: 'HOME_STAFF',
        reportedBy: 'Ash House',
      },
      {
        childId: child,
        category: 'CARE',
        reportedByKind: 'HOME_STAFF',
        companions: words.companions,
        withheldBecause: 'Fear of harm from family',
      },
    );
    const episode = reported.episode && (await findEpisode(work.tx, reported.episode.id));
    if (!episode) throw new Error('no episode');
    await considerExploitation(work, episode, {
      result: 'OTHER',
      otherKind: 'Honour',
      because: 'Told so',
      where: 'Hub',
    });
  });
  w.clock.advance({ hours: 5 });
  await w.act('aldermoor/cass', async (work) => {
    const episode = await openEpisodeOf(work.tx, child);
    if (!episode) throw new Error('not missing');
    await recordReturn(work, episode, episode.version, {
      returnedAt: work.now,
      foundAt: work.now.subtract({ hours: 1 }),
      foundBy: 'OTHER',
      foundWhere: words.foundWhere,
      foundByWords: words.foundByWords,
      returnedTo: words.returnedTo,
    });
    const now = await findEpisode(work.tx, episode.id);
    if (now) await takeStep(work, now, { kind: 'OFFER', way: 'TALK', at: work.now });
  });
  key = (await w.act('aldermoor/ada', (work) => letPartnerIn(work, 'Ash House', 'HOME_STAFF'))).key;
  pages = await addresses();
});

/** Every address that is got, with the ids of this child in it; a name of which nothing is known gets the child's id. */
async function addresses(): Promise<string[]> {
  const found = async (text: string) => (await w.admin<{ id: string }>(text, [child])).map((row) => row.id);
  const ids: Record<string, string[]> = {
    childId: [child],
    episodeId: await found('select id::text from missing.episode where child_id = $1'),
    notificationId: await found('select id::text from missing.notification where child_id = $1'),
    interviewId: await found('select id::text from missing.interview where child_id = $1'),
    clockId: await found('select id::text from deadlines.clock where child_id = $1'),
    eventId: await found('select id::text from people.timeline_event where child_id = $1'),
    date: [w.clock.now().toString().slice(0, 10)],
    month: [w.clock.now().toString().slice(0, 7)],
    format: ['pdf', 'docx', 'csv', 'word'],
    audience: ['police', 'carer'],
    recipient: ['hub', 'police', 'family', 'statutory-record'],
    section: ['return', 'places', 'actions'],
  };
  const fill = (path: string): string[] =>
    (path.match(/:\w+/g) ?? []).reduce(
      (made, name) => made.flatMap((at) => (ids[name.slice(1)] ?? [child]).map((id) => at.replace(name, id))),
      [path],
    );
  return [
    ...new Set(
      assembled()
        .routes.filter((r) => r.method === 'GET')
        .flatMap((r) => fill(r.path)),
    ),
  ];
}

interface Got {
  status: number;
  text: string;
}
async function read(cookies: Map<string, string>, url: string): Promise<Got> {
  const answer = await w.app.inject({ url, cookies: Object.fromEntries(cookies) });
  return { status: answer.statusCode, text: await textOf(answer.rawPayload, answer.headers) };
}
async function textOf(bytes: Buffer, headers: Record<string, unknown>): Promise<string> {
  const type = String(headers['content-type'] ?? '');
  if (type.includes('pdf')) return pdfText(bytes);
  if (type.includes('wordprocessing')) return wordText(bytes);
  return bytes.toString('utf8') + JSON.stringify(headers);
}
async function foundBy(handle: string, urls: readonly string[]) {
  const { cookies } = await w.as(handle);
  const found: string[] = [];
  const opened: string[] = [];
  for (const url of urls) {
    const got = await read(cookies, url);
    expect(got.status, url).toBeLessThan(500);
    if (got.status === 200) opened.push(url);
    for (const word of wordsIn(got.text)) found.push(`${word} at ${url}`);
  }
  return { found, opened };
}
async function made(handle: string, audience: 'police' | 'carer'): Promise<string> {
  const browser = await w.as(handle);
  const at = `/children/${child}/missing-packs/new/${audience}`;
  await browser.get(at);
  const answer = await browser.post(at, {
    recipientName: 'Somebody',
    recipientAgency: audience === 'police' ? 'POLICE' : 'RESIDENTIAL',
    way: 'BY_HAND',
    purpose: 'To bring her back safe',
  });
  return answer.location ?? '';
}
const everyForm = (at: string) => [at, `${at}/print`, `${at}/document/pdf`, `${at}/document/docx`];

describe('withheld whereabouts', () => {
  it('are read by the co-ordinator and by the child’s worker: the words do arrive', async () => {
    for (const handle of ['aldermoor/cass', 'aldermoor/sam']) {
      const { found, opened } = await foundBy(handle, pages);
      expect(wordsIn(found.join(' ')), handle).toEqual(all);
      expect(opened.length).toBeGreaterThan(20);
    }
  });

  for (const [handle, agency] of READERS)
    it(`are on no page and in no file for ${handle.split('/')[1]} of ${agency}`, async () => {
      await w.admin('update access.posting set agency = $2 where id = $1', [postingIdOf(handle), agency]);
      const { found, opened } = await foundBy(handle, pages);
      expect(found).toEqual([]);
      expect(
        opened.some((url) => url.includes(child)),
        'the record itself is open to them',
      ).toBe(true);
    });

  it('are on no page that is public', async () => {
    const { found } = await (async () => {
      const hits: string[] = [];
      for (const url of pages) hits.push(...wordsIn((await read(new Map(), url)).text));
      return { found: hits };
    })();
    expect(found).toEqual([]);
  });

  it('are in the pack for the police, and in no form of the pack for the carer', async () => {
    const police = await foundBy('aldermoor/sam', everyForm(await made('aldermoor/sam', 'police')));
    expect(police.opened).toHaveLength(4);
    expect(wordsIn(police.found.join(' '))).toEqual(all);
    const carer = await foundBy('aldermoor/sam', everyForm(await made('aldermoor/sam', 'carer')));
    expect(carer.opened).toHaveLength(4);
    expect(carer.found).toEqual([]);
  });

  it('are in no preview of the pack for the carer, though whoever makes it is told what was left out', async () => {
    const sam = await w.as('aldermoor/sam');
    const preview = (await sam.get(`/children/${child}/missing-packs/new/carer`)).html;
    expect(wordsIn(preview)).toEqual([]);
    expect(preview).toContain('Left out, because where the child was found is withheld');
    expect(preview).toContain('An inhaler');
  });

  it('are in no answer to the system of a partner', async () => {
    const post = (about: 'MISSING' | 'RETURNED', idempotencyKey: string) =>
      w.app.inject({
        method: 'POST',
        url: '/api/v1/missing-notifications',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        payload: {
          about,
          reference: 'ASH-1',
          child: { givenName: 'Withheld', familyName: 'Sorrel' },
          times: { reportedAt: w.clock.now().toString() },
        },
      });
    for (const about of ['MISSING', 'RETURNED'] as const)
      for (const turn of ['first', 'first', 'second']) {
        const answer = await post(about, `${about}-${turn}`);
        expect([200, 201, 202], answer.body).toContain(answer.statusCode);
        expect(wordsIn(answer.body + JSON.stringify(answer.headers))).toEqual([]);
      }
  });

  it('are not emptied by somebody who saves the episode and may not read them', async () => {
    await w.admin(`update access.posting set agency = 'VOLUNTARY' where id = $1`, [
      postingIdOf('aldermoor/sam'),
    ]);
    await w.act('aldermoor/sam', async (work) => {
      const [row] = await episodesOf(work.tx, child);
      if (!row) throw new Error('no episode');
      expect(row.companions).toBeNull();
      await changeEpisode(work, row, row.version, { circumstances: 'Left after lunch' });
    });
    const sam = await w.as('aldermoor/sam');
    const pack = await sam.get(`/children/${child}/missing-packs/new/carer`);
    expect(pack.status, 'nor do they make a pack from which something must be left out').toBe(403);
    await w.admin(`update access.posting set agency = 'SOCIAL_CARE' where id = $1`, [
      postingIdOf('aldermoor/sam'),
    ]);
    const [row] = await w.admin<{ companions: string; circumstances: string; withheld_because: string }>(
      'select companions, circumstances, withheld_because from missing.episode where child_id = $1',
      [child],
    );
    expect(row).toEqual({
      companions: words.companions,
      circumstances: 'Left after lunch',
      withheld_because: 'Fear of harm from family',
    });
  });

  it('are in no mail, no notice, no line of a timeline and nowhere in the audit', async () => {
    for (const text of [
      'select to_jsonb(t)::text as row from mail.outbox t',
      'select to_jsonb(t)::text as row from access.alert t',
      'select to_jsonb(t)::text as row from people.timeline_event t',
      'select to_jsonb(t)::text as row from missing.episode_flag t',
      'select payload as row from audit.event t',
    ])
      expect(wordsIn((await w.admin<{ row: string }>(text)).map((each) => each.row).join(' ')), text).toEqual(
        [],
      );
  });
});
