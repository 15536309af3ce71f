import { type Matcher, matcherOf } from '../../src/modules/language/matcher.ts';
import type { Mark, WordingTerm } from '../../src/modules/language/wording-term.ts';

/** Milliseconds after the last key before a text is read again. */
const PAUSE = 800;
/** Most marks listed under one field; the rest appear as these are dealt with. */
const MOST = 20;
const ADDRESS = '/language/terms.json';

interface Terms {
  readonly matcher: Matcher;
  readonly byCode: ReadonlyMap<string, WordingTerm>;
}

async function fetchTerms(): Promise<Terms> {
  const response = await fetch(ADDRESS, {
    credentials: 'same-origin',
    redirect: 'error',
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) throw new Error(String(response.status));
  const terms = (await response.json()) as WordingTerm[];
  return { matcher: matcherOf(terms), byCode: new Map(terms.map((term) => [term.code, term])) };
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
function button(text: string): HTMLButtonElement {
  const made = element('button', 'app-link-button', text) as HTMLButtonElement;
  made.type = 'button';
  return made;
}
function said(label: string, text: string, className: string): HTMLElement {
  const line = element('p', className);
  line.append(element('strong', '', `${label}:`), ` ${text}`);
  return line;
}

/** The list under one field. The text itself is never touched: nothing is laid over it. */
function helpWith(field: HTMLTextAreaElement, terms: () => Promise<Terms>): void {
  const box = element('div', 'app-wording');
  // Only this line is announced, and only when the number changes: not at each key.
  const status = element('p', 'app-wording__status');
  status.setAttribute('role', 'status');
  const list = element('ul', 'app-wording__list');
  box.append(status, list);
  (field.closest('.govuk-form-group') ?? field.parentElement)?.append(box);
  const left = new Set<string>();
  let shownKeys = '';
  let timer = 0;

  const wordsAt = (mark: Mark) => field.value.slice(mark.start, mark.end);
  const keyOf = (mark: Mark) => `${mark.code} ${wordsAt(mark).toLowerCase()}`;
  const standing = ({ matcher }: Terms) =>
    matcher.read(field.value).marks.filter((mark) => !left.has(keyOf(mark)));

  const goTo = (found: Terms, key: string): void => {
    const mark = standing(found).find((each) => keyOf(each) === key);
    field.focus();
    if (mark) field.setSelectionRange(mark.start, mark.end);
  };
  const leave = (found: Terms, mark: Mark, at: number): void => {
    left.add(keyOf(mark));
    const kept = document.createElement('input');
    Object.assign(kept, { type: 'hidden', name: '_wordingLeft', value: mark.code });
    box.append(kept);
    show(found);
    (list.children[Math.min(at, list.children.length - 1)]?.querySelector('button') ?? field).focus();
  };
  const item = (found: Terms, mark: Mark, at: number): HTMLElement => {
    const term = found.byCode.get(mark.code);
    const key = keyOf(mark);
    const row = element('li', 'app-wording__item');
    const words = element('p', 'app-wording__words', `“${wordsAt(mark)}”`);
    const find = button('Find it in the text');
    find.append(element('span', 'govuk-visually-hidden', `: ${wordsAt(mark)}`));
    find.addEventListener('click', () => goTo(found, key));
    const keep = button('Leave as it is');
    keep.append(element('span', 'govuk-visually-hidden', `: ${wordsAt(mark)}`));
    keep.addEventListener('click', () => leave(found, mark, at));
    const acts = element('p', 'app-wording__acts');
    acts.append(find, ' ', keep);
    row.append(
      words,
      said('Say instead', term?.instead ?? '', 'app-wording__instead'),
      said('Why', term?.why ?? '', 'app-wording__why'),
      acts,
    );
    return row;
  };

  function show(found: Terms): void {
    const marks = standing(found);
    const keys = marks.map(keyOf).join('\n');
    if (keys === shownKeys) return;
    shownKeys = keys;
    list.replaceChildren(...marks.slice(0, MOST).map((mark, at) => item(found, mark, at)));
    const text =
      marks.length === 0
        ? ''
        : `${marks.length} ${marks.length === 1 ? 'turn' : 'turns'} of phrase to look at again. You decide.`;
    if (status.textContent !== text) status.textContent = text;
    box.classList.toggle('app-wording--some', marks.length > 0);
  }

  const read = (): void => {
    // Without the terms there is no help, and nothing else is lost.
    terms().then(show, () => undefined);
  };
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(read, PAUSE);
  });
  if (field.value.trim() !== '') read();
}

/** Points out turns of phrase that blame a child in fields with `data-wording-help`. Never blocks, changes or sends a text. */
export function helpWithWording(root: ParentNode): void {
  let fetched: Promise<Terms> | undefined;
  const terms = (): Promise<Terms> => {
    fetched ??= fetchTerms().catch((error: unknown) => {
      fetched = undefined;
      throw error;
    });
    return fetched;
  };
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-wording-help]'))
    helpWith(field, terms);
}
