import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.mjs';
import { readAssets, serveAssets } from '../../src/assets.ts';
import { launchBrowser } from './browser.ts';
import { type Person, personAt } from './person.ts';
import { type World, world } from './world.ts';

const root = path.join(import.meta.dirname, '../..');

/** The real application, listening, with the built stylesheet and script, and a real browser to visit it with. */
export interface Served {
  w: World;
  address: string;
  browser: Browser;
  /** What a page did that no page may do: accessibility, sideways scrolling, the console, a refused address. */
  problems: string[];
  /** Signs in by the form, with password and code, unless this person's session still lives. */
  open(handle: string, options?: Opening): Promise<Person>;
  /** Somebody without an account. */
  visitor(options?: Opening): Promise<Person>;
}
export interface Opening {
  /** Default true. */
  javaScript?: boolean;
  /** A context of its own, as on another machine. */
  isFresh?: boolean;
}

/** Sessions end after 15 idle minutes: whoever was away for longer signs in again. */
const IDLE = { minutes: 14 };

/** Starts it in `beforeAll`; it stops by itself after the last test of the file. */
export async function servedWorld(): Promise<Served> {
  if (!existsSync(path.join(root, 'dist/assets-manifest.json')))
    await buildAssets({ outDir: path.join(root, 'dist/assets') });
  const w = await world({ assets: readAssets(root), registerAssets: serveAssets(root) });
  const address = await w.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  afterAll(() => browser.close());
  const problems: string[] = [];
  const known = new Map<string, { person: Person; usedAt: Temporal.Instant }>();
  const shots = process.env.HOLDFAST_SHOTS;
  if (shots) mkdirSync(shots, { recursive: true });

  async function contextFor(options: Opening): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: options.javaScript ?? true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    context.setDefaultTimeout(10_000);
    return context;
  }
  async function somebody(name: string, options: Opening): Promise<Person> {
    const page = await (await contextFor(options)).newPage();
    watch(page, name, problems);
    return personAt(page, { name, problems, shots, isScripted: options.javaScript ?? true });
  }
  return {
    w,
    address,
    browser,
    problems,
    visitor: (options = {}) => somebody('visitor', options),
    async open(handle, options = {}) {
      const key = `${handle} ${options.javaScript ?? true}`;
      const held = options.isFresh ? undefined : known.get(key);
      const now = w.clock.now();
      if (held && Temporal.Instant.compare(held.usedAt.add(IDLE), now) > 0) {
        known.set(key, { ...held, usedAt: now });
        return held.person;
      }
      const person = held?.person ?? (await somebody(handle.split('/')[1] as string, options));
      await signIn(w, person, handle);
      if (!options.isFresh) known.set(key, { person, usedAt: now });
      return person;
    },
  };
}

let isFirstSignIn = true;

/** A code is good once: whoever signs in again within the same half minute waits for the next. */
export async function signIn(w: World, person: Person, handle: string): Promise<void> {
  const [authority, name] = handle.split('/') as [string, string];
  w.clock.advance({ seconds: 31 });
  // Looked at once, by the first who signs in: it is the same page for everybody.
  person.isLooking = isFirstSignIn;
  if (!person.page.url().includes('/sign-in')) await person.go('/sign-in');
  await person.answer({ email: `${name}@${authority}.example.org`, password: w.password });
  await person.press('Continue');
  await person.answer({ code: w.code() });
  person.isLooking = true;
  isFirstSignIn = false;
  await person.press('Continue');
  expect(new URL(person.page.url()).pathname, `${handle} is signed in`).not.toContain('/sign-in');
}

/** A refused page is told by its status, which the browser's console repeats; anything else there is a mistake. */
function watch(page: Page, name: string, problems: string[]): void {
  const say = (what: string) => problems.push(`${name} at ${new URL(page.url()).pathname}: ${what}`);
  page.on('pageerror', (error) => say(`script failed: ${error.message}`));
  page.on('console', (message) => {
    const isRefusal =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !isRefusal) say(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) say(`${response.status()} from ${new URL(response.url()).pathname}`);
  });
}
