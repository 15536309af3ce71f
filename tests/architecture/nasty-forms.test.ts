import { beforeAll, describe, expect, it } from 'vitest';
import { type AccessRow, casesOf } from '../support/access-table.ts';
import { accessTables } from '../support/reference.ts';
import { type Browser, type World, world } from '../support/world.ts';

// Every form, filled by somebody who may send it with what nobody should: the answer is a page, never a failure, and
// nothing that was typed becomes part of a page's own markup, in the answer or on the record afterwards.
const typed: Record<string, string> = {
  nothing: '',
  blanks: ' \t ',
  'a hundred thousand letters': 'x'.repeat(100_000),
  'a zero byte': 'a\u0000b',
  'half a character': '%ED%A0%80',
  'writing that turns round': '\u202Eabc\u202C \u2066x',
  'family of four': '👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'a script': '<script>xss7()</script><xss7 onload=xss7()>',
  'a way out of a quote': '" autofocus onfocus=xss7() x="',
  'a way out of another quote': "' autofocus onfocus=xss7() x='",
  'an address that runs': 'javascript:xss7()',
  'end of a header': 'x\r\nSet-Cookie: xss7=1\r\n\r\n<xss7>',
  'a formula': '=cmd|xss7!A1',
  'an SQL text': "'; drop table people.child; --",
  'a template': '{{7*7}}<%=7*7%>#{7*7}',
  'another folder': '../../../../etc/passwd',
  'minus one': '-1',
  'too large a number': '99999999999999999999999',
  'not a number': 'NaN',
  'a day that was not': '2026-02-30',
  'a long year': '999999-01-01',
  'an object': '{"$gt":""}',
  'a list': '[1,2]',
  true: 'true',
  'an id of nothing': '01900000-0000-7000-8000-00000000dead',
  'an id cut short': '01900000-0000-7000-8000',
  'a lone backslash': '\\',
  percent: '%00%0d%0a%',
};
/** Whole bodies that no page sends. */
const bodies: [string, string][] = [
  ['a text', 'text/plain'],
  ['{"a":', 'application/json'],
  ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
  ['', 'multipart/form-data; boundary=x'],
  ['a=1', 'application/xml'],
];

/** These end the session they are sent in. */
const leaves = /^\/(sign-|postings|my\/sessions|personas)/;

let w: World;
const forms: {
  row: AccessRow<unknown>;
  url: string;
  from: string;
  who: string;
  known: Record<string, unknown>;
}[] = [];
beforeAll(async () => {
  w = await world();
  for (const table of await accessTables()) {
    const made = await table.prepare(w);
    for (const row of table.rows) {
      const who = casesOf(row).find((c) => c.isAllowed)?.who;
      if (row.method !== 'POST' || who === undefined || leaves.test(row.path)) continue;
      const url = (await row.at?.(made, who, w)) ?? row.path;
      const from = (await row.from?.(made, who, w)) ?? url;
      forms.push({ row, url, from, who, known: (await row.form?.(made, who, w)) ?? {} });
    }
  }
});

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
/** Names of everything that can be filled in on the page. */
const namesOn = (html: string) =>
  [...html.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"_][^"]*)"/g)].map((m) => m[1] as string);
/** `half a character` is not a string of JavaScript that survives encoding: it goes onto the wire as it stands. */
const wire = (value: string) => (value === '%ED%A0%80' ? value : encodeURIComponent(value));
/** Looks at the markup only: what stands between quotes is a value, however it reads. */
function hasRun(html: string): boolean {
  const markup = html.replaceAll(/="[^"]*"/g, (value) => (/^="\s*javascript:/i.test(value) ? '=RUNS' : '=v'));
  return /<xss7|<script>xss7|<[^>]*\sonfocus=|(?:href|src|action)=RUNS/i.test(markup);
}

async function sending(who: string, from: string): Promise<{ browser: Browser; page: string }> {
  const browser = who === 'nobody' ? w.visitor() : await w.as(who);
  let page = (await browser.get(from)).html;
  if (!page.includes('name="_csrf"'))
    page = (await browser.get(who === 'nobody' ? '/sign-in' : '/postings')).html;
  return { browser, page };
}
const cookiesOf = (browser: Browser) =>
  [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');

describe('no form fails', () => {
  it('whatever is typed into it', async () => {
    expect(forms.length).toBeGreaterThan(70);
    const wrong: string[] = [];
    for (const { row, url, from, who, known } of forms) {
      if (row.path === '/sign-out' || row.path.startsWith('/my/sessions') || row.path === '/postings')
        continue;
      const { browser, page } = await sending(who, from);
      const names = [...new Set([...namesOn(page), ...Object.keys(known)])];
      for (const [what, value] of Object.entries(typed)) {
        const token = `_csrf=${encodeURIComponent(hidden(page, '_csrf') ?? '')}&_version=${encodeURIComponent(value.slice(0, 30))}`;
        const filled = names
          .map((name) => `${encodeURIComponent(name)}=${wire(value)}`)
          .join('&')
          .slice(0, 900_000);
        const answer = await w.app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookiesOf(browser) },
          payload: `${token}&${filled}`,
        });
        if (answer.statusCode >= 500 || hasRun(answer.body) || 'xss7' in answer.cookies)
          wrong.push(
            `${row.path} as ${who}: ${what}: ${answer.statusCode}${hasRun(answer.body) ? ' runs' : ''}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('when its own fields come twice, nested, renamed or endless', async () => {
    const wrong: string[] = [];
    for (const { row, url, from, who, known } of forms) {
      const { browser, page } = await sending(who, from);
      const names = [...new Set([...namesOn(page), ...Object.keys(known)])];
      const own = (name: string) => encodeURIComponent(String([known[name]].flat()[0] ?? 'x'));
      const csrf = `_csrf=${encodeURIComponent(hidden(page, '_csrf') ?? '')}`;
      const long = 'k'.repeat(50_000);
      const shapes: Record<string, string> = {
        twice: [csrf, ...names.flatMap((n) => [`${n}=${own(n)}`, `${n}=other`])].join('&'),
        'twice the token': [csrf, csrf].join('&'),
        nested: [csrf, ...names.flatMap((n) => [`${n}=${own(n)}`, `${n}-day=1`, `${n}-a-b-c=2`])].join('&'),
        prototypes: [
          csrf,
          '__proto__-x=1',
          'constructor-prototype-x=1',
          '__proto__=1',
          'toString=1',
          'hasOwnProperty=1',
        ].join('&'),
        'a thousand fields': [csrf, ...Array.from({ length: 1000 }, (_, n) => `f${n}=1`)].join('&'),
        'a long key': `${csrf}&_key=${long}&_form=${long}&_subject=${long}`,
        'an empty key': `${csrf}&_key=&_version=`,
        'a wrong version': `${csrf}&_version=99999999999999&${names.map((n) => `${n}=${own(n)}`).join('&')}`,
      };
      for (const [what, payload] of Object.entries(shapes)) {
        const answer = await w.app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookiesOf(browser) },
          payload,
        });
        if (answer.statusCode >= 500) wrong.push(`${row.path} as ${who}: ${what}: ${answer.statusCode}`);
      }
      for (const [payload, type] of bodies) {
        const headers = { 'content-type': type, cookie: cookiesOf(browser) };
        const answer = await w.app.inject({ method: 'POST', url, headers, payload });
        if (answer.statusCode < 400 || answer.statusCode >= 500)
          wrong.push(`${row.path} as ${who}: ${type}: ${answer.statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('and no page of the record runs what was written there', async () => {
    let looked = 0;
    const wrong: string[] = [];
    for (const table of await accessTables()) {
      for (const row of table.rows.filter((r) => (r.method ?? 'GET') === 'GET')) {
        const who = casesOf(row).find((c) => c.isAllowed)?.who;
        const same = forms.find(
          (f) => f.row.path.split('/').slice(0, 3).join() === row.path.split('/').slice(0, 3).join(),
        );
        if (!who || !same || row.path.includes('/:') === false) continue;
        const ids = same.url.split('/');
        const url = row.path
          .split('/')
          .map((part, at) => (part.startsWith(':') ? (ids[at] ?? part) : part))
          .join('/');
        if (url.includes(':')) continue;
        const answer = await (who === 'nobody' ? w.visitor() : await w.as(who)).get(url);
        looked += 1;
        if (answer.status >= 500 || hasRun(answer.html)) wrong.push(`${url} ${answer.status}`);
      }
    }
    expect(looked).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });

  it('nor does a page, whatever stands in its address', async () => {
    const names = [
      'q',
      'next',
      'kind',
      'person',
      'child',
      'by',
      'before',
      'with',
      'for',
      'at',
      'what',
      'who',
      'from',
      'page',
      'show',
    ];
    const values = [
      '%00',
      'x%00y',
      '%ED%A0%80',
      '%E2%80%AE',
      '-1',
      '9e99',
      '%3Cxss7%20onload%3Dx%3E',
      '..%2F..',
      'x'.repeat(3000),
      '2026-02-30',
      '%0d%0aset-cookie:x=1',
    ];
    const wrong: string[] = [];
    for (const table of await accessTables()) {
      for (const row of table.rows.filter(
        (r) => (r.method ?? 'GET') === 'GET' && !/\/:(?!childId)/.test(r.path),
      )) {
        const who = casesOf(row).find((c) => c.isAllowed)?.who;
        const child = forms.find((f) => f.url.startsWith('/children/'))?.url.split('/')[2] ?? '';
        if (!who) continue;
        const browser = who === 'nobody' ? w.visitor() : await w.as(who);
        const url = row.path.replace(':childId', child);
        for (const value of values) {
          const once = names.map((name) => `${name}=${value}`).join('&');
          const answer = await browser.get(`${url}?${once}`);
          const twice = await browser.get(`${url}?${once}&${once}`);
          const other = await browser.get(`${url}/${value.slice(0, 100)}`);
          for (const each of [answer, twice, other])
            if (each.status >= 500 || hasRun(each.html))
              wrong.push(`${row.path} as ${who}: ${value.slice(0, 20)} ${each.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('nor is a body taken that is heavier than its form can be, from anybody', async () => {
    const part = (name: string, bytes: number) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${'x'.repeat(bytes)}\r\n`;
    const heavy = Array.from({ length: 12 }, (_, n) => part(`f${n}`, 100_000)).join('');
    const file = `--b\r\nContent-Disposition: form-data; name="f"; filename="f.csv"\r\nContent-Type: text/csv\r\n\r\n${'x'.repeat(2_000_000)}\r\n`;
    for (const payload of [`${heavy}--b--\r\n`, `${file}--b--\r\n`]) {
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      const answer = await w.app.inject({ method: 'POST', url: '/sign-in', headers, payload });
      expect(answer.statusCode).toBe(413);
    }
  });
});
