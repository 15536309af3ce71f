import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { holdfast } from './holdfast.ts';
import type { Terminal } from './outcome.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-questionnaire-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: unknown) => {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  return place;
};
async function run(...words: string[]) {
  const out: string[] = [];
  const aside: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    aside: (text) => void aside.push(text),
    progress: () => undefined,
  };
  const code = await holdfast(words, terminal);
  return { code, out: out.join('\n'), aside: aside.join('\n') };
}

const good = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'A walk',
  item: [
    { linkId: 'a', type: 'group', text: 'The walk', item: [{ linkId: 'b', type: 'string', text: 'Where?' }] },
  ],
};
const bad = { ...good, item: [...good.item, { linkId: 'b', type: 'quantity', text: 'How far?' }] };

describe('holdfast questionnaire check', () => {
  it('says that a definition can be used, and its pages', async () => {
    const { code, out } = await run('questionnaire', 'check', file('good.json', good));
    expect(code).toBe(0);
    expect(out).toContain('can be used: 1 page');
    expect(out).toContain('The walk');
  });

  it('refuses one that cannot, with every reason and its place', async () => {
    const { code, aside } = await run('questionnaire', 'check', file('bad.json', bad));
    expect(code).toBe(1);
    expect(aside).toContain('cannot be used, for 2 reasons');
    expect(aside).toContain(
      'Questionnaire.item[1].type “How far?” (unsupported): Type "quantity" asks for a number with a unit',
    );
    expect(aside).toContain('(duplicate-link-id)');
  });

  it('answers a machine as JSON, with the same exit code', async () => {
    const { code, out } = await run('questionnaire', 'check', '--json', file('bad.json', bad));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      isUsable: false,
      problems: [{ code: 'unsupported' }, { code: 'duplicate-link-id' }],
    });
  });

  it('refuses what is not JSON, and does not understand a file that is not there', async () => {
    expect((await run('questionnaire', 'check', file('broken.json', '{'))).code).toBe(1);
    expect((await run('questionnaire', 'check', path.join(folder, 'absent.json'))).code).toBe(2);
    expect((await run('questionnaire', 'check')).code).toBe(2);
  });
});
