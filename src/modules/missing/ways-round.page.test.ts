import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { createChild } from '../people/index.ts';
import { recordReturn, reportMissing, takeStep } from './index.ts';

// A link that leads to "Page not found" at two in the morning is worse than none.
let w: World;
const pages: string[] = ['/missing', '/missing/repeat', '/missing/figures', '/missing/reviews', '/'];
beforeAll(async () => {
  w = await world();
  for (const stands of ['missing', 'back', 'no'] as const) {
    const childId = await w.act('aldermoor/mo', (work) =>
      createChild(work, { givenName: 'Wynn', familyName: 'Hollow', source: 'a test' }),
    );
    await w.act('aldermoor/cass', async (work) => {
      const { episode } = await reportMissing(
        work,
        { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER' },
        {
          childId,
          category: 'HOME',
          reportedByKind: 'CARER',
          leftAt: work.now.subtract({ hours: 5 }),
          ...(stands === 'back' ? { homeAuthority: 'Farhaven Council' } : {}),
        },
      );
      if (!episode) throw new Error('missing already');
      pages.push(`/children/${childId}/missing`, `/children/${childId}/missing/${episode.id}`);
      if (stands === 'missing') return;
      const back = await recordReturn(work, episode, 1, { returnedAt: work.now });
      if (stands === 'no') await takeStep(work, back, { kind: 'DECLINED', reason: 'TOO_SOON' });
    });
  }
}, 60_000);

const linksOn = (html: string) => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...main.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map((m) =>
    (m[1] as string).replaceAll('&amp;', '&'),
  );
};
const PEOPLE = [
  'cass',
  'mo',
  'imogen',
  'odette',
  'gwen',
  'ruth',
  'fern',
  'sam',
  'priya',
  'hana',
  'ivor',
  'jude',
];

describe('the way round the hub', () => {
  it.each(PEOPLE)(
    'no link of a page of the hub leads %s to a page that is not there',
    async (who) => {
      const browser = await w.as(`aldermoor/${who}`);
      const dead: string[] = [];
      const seen = new Set<string>();
      let opened = 0;
      for (const page of pages) {
        const shown = await browser.get(page);
        if (shown.status !== 200) continue;
        opened += 1;
        for (const href of linksOn(shown.html)) {
          if (seen.has(href)) continue;
          seen.add(href);
          const { status } = await browser.get(href);
          if (status >= 400) dead.push(`${page} -> ${href}: ${status}`);
        }
      }
      expect(opened).toBeGreaterThan(0);
      expect(dead).toEqual([]);
    },
    60_000,
  );
  it('the episode has one button, for what comes next', async () => {
    const cass = await w.as('aldermoor/cass');
    const next = async (page: string | undefined) =>
      /class="govuk-button"[^>]*>\s*([^<]+?)\s*</.exec((await cass.get(page ?? '')).html)?.[1];
    expect(await next(pages[6])).toBe('Record that they are back');
    expect(await next(pages[8])).toBe('What the other authority said');
    expect(await next(pages[10])).toBe('Follow up the no');
  });
});
