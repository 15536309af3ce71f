import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

export type Answer = string | readonly string[] | true | Temporal.PlainDate | Temporal.Instant;

/** Somebody at a browser: reads pages, answers forms by the names of their fields, presses what is called so. */
export interface Person {
  page: Page;
  /** Links, buttons and Enter keys that led to another page, since it was last set to nought. */
  clicks: number;
  /** Whether each page arrived at is looked at. */
  isLooking: boolean;
  go(address: string): Promise<void>;
  /** Fills fields of the page, or of the one form that `within` names. */
  answer(fields: Readonly<Record<string, Answer>>, within?: string): Promise<void>;
  /** Presses the button or link of this name, and waits for the page it leads to. */
  press(name: string | RegExp, within?: string): Promise<void>;
  /** Enter, in the field that has the focus. */
  enter(): Promise<void>;
  /** Chooses a file for a field. */
  attach(name: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Presses the link and takes the file. */
  download(name: string | RegExp, within?: string): Promise<Buffer>;
  /** What is written on the page. */
  text(): Promise<string>;
  heading(): Promise<string>;
  /** Looks at the page as it stands: accessibility and width at 320 and 1280 pixels. */
  look(): Promise<void>;
}
interface Watching {
  name: string;
  problems: string[];
  /** Folder for pictures of every page; none when undefined. */
  shots: string | undefined;
  isScripted: boolean;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const WIDTHS = [320, 1280];
let pictures = 0;

export function personAt(page: Page, watching: Watching): Person {
  const arrive = async () => {
    await page.waitForLoadState('load');
    if (it.isLooking) await it.look();
  };
  const leads = async (act: () => Promise<void>) => {
    it.clicks += 1;
    const arrived = page.waitForEvent('load');
    await Promise.all([arrived, act()]).catch((error) => lost(page, error));
    await arrive();
  };
  const it: Person = {
    page,
    clicks: 0,
    isLooking: true,
    async go(address) {
      await page.goto(address);
      await arrive();
    },
    async answer(fields, within = 'body') {
      for (const [name, value] of Object.entries(fields))
        await fill(page.locator(within), name, value).catch((error) => lost(page, error, name));
    },
    press: (name, within = 'body') => leads(async () => (await called(page.locator(within), name)).click()),
    enter: () => leads(() => page.keyboard.press('Enter')),
    attach: (name, file) =>
      page
        .locator(`input[type="file"][name="${name}"]`)
        .setInputFiles(file)
        .catch((error) => lost(page, error, name)),
    async download(name, within = 'body') {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        called(page.locator(within), name).then((each) => each.click()),
      ]).catch((error) => lost(page, error));
      return readFile(await file.path());
    },
    text: async () => (await shown(page.locator('body'))).replaceAll('\u00a0', ' '),
    heading: async () => (await shown(page.locator('h1').first())).replaceAll('\n', ' '),
    look: () => look(page, watching),
  };
  return it;
}

/** What a reader sees: hidden text is left out. */
// biome-ignore lint/performance/useDomNodeTextContent: text that nobody is shown proves nothing
const shown = (part: Locator): Promise<string> => part.innerText();

async function called(scope: Locator, name: string | RegExp): Promise<Locator> {
  const options = typeof name === 'string' ? { name, exact: true } : { name };
  const found = scope.getByRole('button', options).or(scope.getByRole('link', options)).first();
  await open(found, name);
  return found;
}

/** What is folded away is unfolded first, as a person would. */
async function open(wanted: Locator, name: string | RegExp): Promise<void> {
  for (let level = 0; level < 3 && !(await wanted.isVisible()); level += 1) {
    const folded = wanted.locator('xpath=ancestor::details[not(@open)]').first();
    if ((await folded.count()) === 0) break;
    await folded.locator('> summary').click();
  }
  await wanted.waitFor({ state: 'visible', timeout: 3000 }).catch(() => {
    throw new Error(`nothing visible is called ${name}`);
  });
}

async function fill(scope: Locator, name: string, value: Answer): Promise<void> {
  if (value instanceof Temporal.PlainDate || value instanceof Temporal.Instant) {
    const at = value instanceof Temporal.Instant ? value.toZonedDateTimeISO('Europe/London') : value;
    await fill(scope, `${name}-day`, String(at.day));
    await fill(scope, `${name}-month`, String(at.month));
    await fill(scope, `${name}-year`, String(at.year));
    if ('hour' in at)
      await fill(scope, `${name}-time`, at.toPlainTime().toString({ smallestUnit: 'minute' }));
    return;
  }
  const field = scope.locator(`[name="${name}"]:not([type="hidden"])`).first();
  const kind = await field.evaluate(
    (each: Element) => each.getAttribute('type') ?? each.tagName.toLowerCase(),
    undefined,
    { timeout: 3000 },
  );
  if (kind === 'radio' || kind === 'checkbox') {
    for (const one of value === true ? ['yes'] : ([value].flat() as string[]))
      await tick(scope.locator(`[name="${name}"][value="${one}"]`), one);
    return;
  }
  await open(field, name);
  if (kind === 'select') await choose(field, value as string);
  else await field.fill(String(value));
}

/** By its code, or by the first words of what is shown. */
async function choose(field: Locator, value: string): Promise<void> {
  const choices = await field
    .locator('option')
    .evaluateAll((all: Element[]) =>
      all.map((each) => [each.getAttribute('value') ?? '', each.textContent ?? ''] as const),
    );
  const found =
    choices.find(([code]) => code === value) ?? choices.find(([, words]) => words.startsWith(value));
  if (!found) throw new Error(`no choice ${value} among ${choices.map(([, words]) => words).join(' | ')}`);
  await field.selectOption(found[0]);
}

async function tick(box: Locator, value: string): Promise<void> {
  // The drawn box is the label's; the field itself lies under it.
  await open(box, value);
  await box.check({ force: true });
}

/** Says what there was instead, so that a changed page can be put right from the message alone. */
async function lost(page: Page, error: Error, field = ''): Promise<never> {
  const list = (selector: string, of: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (all, attribute) =>
          [
            ...new Set(
              all.map((each) => (attribute ? each.getAttribute(attribute) : each.textContent?.trim())),
            ),
          ].join(' | '),
        of,
      );
  throw new Error(
    [
      `${field} ${error.message.split('\n')[0]}`,
      `at ${page.url()}: ${await shown(page.locator('h1').first()).catch(() => 'no heading')}`,
      `errors: ${await list('.govuk-error-summary a', '')}`,
      `fields: ${await list('main [name]:not([type="hidden"])', 'name')}`,
      `buttons: ${await list('button', '')}`,
      `links: ${await list('main a', '')}`,
    ].join('\n'),
  );
}

async function look(page: Page, { name, problems, shots, isScripted }: Watching): Promise<void> {
  const address = new URL(page.url()).pathname;
  const place = address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}/g, 'id');
  pictures += 1;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const at = `${name} at ${place}, ${width} px`;
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    if (Number(wide) > width) problems.push(`${at}: scrolls sideways to ${wide}`);
    if (isScripted) problems.push(...(await axe(page)).map((each) => `${at}: ${each}`));
    if (shots) {
      const file = `${String(pictures).padStart(3, '0')}-${name}${place.replaceAll('/', '_')}-${width}.png`;
      await page.screenshot({ path: path.join(shots, file), fullPage: true });
    }
  }
}

/** Every rule of WCAG 2.2 A and AA. A choice that opens more fields says so by `aria-expanded`: govuk-frontend's own way. */
async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: WCAG, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-allowed-attr' && /govuk-(radios|checkboxes)__input/.test(html)))
      .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
