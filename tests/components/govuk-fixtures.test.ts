import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { ADAPTERS } from './govuk-adapter.tsx';
import { normalised } from './same-html.ts';

interface Fixture {
  name: string;
  options: unknown;
  html: string;
}

const COMPONENTS = 'node_modules/govuk-frontend/dist/govuk/components';

function fixturesOf(component: string): Fixture[] {
  return JSON.parse(readFileSync(`${COMPONENTS}/${component}/fixtures.json`, 'utf8')).fixtures;
}

const passed = new Map<string, number>();
let total = 0;

describe.each(Object.keys(ADAPTERS))('renders every govuk-frontend %s fixture', (component) => {
  const fixtures = fixturesOf(component);
  total += fixtures.length;
  test.each(fixtures)('$name', ({ options, html }) => {
    const adapter = ADAPTERS[component];
    expect(adapter, component).toBeDefined();
    const ours = adapter?.(options) ?? null;
    expect(normalised(ours === null ? '' : render(ours))).toEqual(normalised(html));
    passed.set(component, (passed.get(component) ?? 0) + 1);
  });
});

test('the fixtures were really read', () => {
  expect(Object.keys(ADAPTERS).length).toBeGreaterThanOrEqual(31);
  expect(total).toBeGreaterThan(500);
});

afterAll(() => {
  const lines = [...passed].map(([component, count]) => `${component} ${count}`);
  const count = [...passed.values()].reduce((sum, n) => sum + n, 0);
  process.stdout.write(`govuk-frontend fixtures passed: ${lines.join(', ')}; total ${count} of ${total}\n`);
});
