import { helpWithWording } from './language-help.ts';

const FIELDS = 'input:not([type="checkbox"]), select, textarea, [contenteditable]';

/** One board: a list of rows, each with a link, and sometimes a form in place. */
interface Board {
  root: HTMLElement;
  path: string;
  csrf: string | undefined;
}

const rowsOf = ({ root }: Board) => [...root.querySelectorAll<HTMLElement>('[data-board-row]')];
const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('[data-board-link]');
const quickOf = (row: HTMLElement) => row.querySelector<HTMLElement>('[data-board-quick]');
const rowAt = (board: Board): HTMLElement | undefined =>
  rowsOf(board).find((row) => row.contains(document.activeElement));

function beside(board: Board, row: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const rows = rowsOf(board);
  return rows[rows.indexOf(row) + by];
}
/** Where the hands go after a row is settled: the next that waits, else the next there is. */
function nextWaiting(board: Board, row: HTMLElement): HTMLElement | undefined {
  const rows = rowsOf(board);
  const after = rows.slice(rows.indexOf(row) + 1);
  return after.find((each) => each.dataset.boardState === 'waiting') ?? after[0];
}
const go = (row: HTMLElement | undefined): void => linkOf(row)?.focus();

function say(row: HTMLElement, words: string, isFailure = false): void {
  const place = row.querySelector<HTMLElement>('[data-board-message]');
  if (!place) return;
  place.textContent = words;
  place.classList.toggle('app-sitting-row__state--failed', isFailure);
}

/** The row as the server holds it now, in place of the one that stands there. */
function replace(row: HTMLElement, html: string): void {
  const fresh = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>('[data-board-row]');
  if (!fresh) throw new Error('no row');
  const hadFocus = row.contains(document.activeElement);
  row.replaceWith(fresh);
  say(fresh, 'Saved.');
  if (hadFocus) go(fresh);
}

type Sent = 'saved' | 'refused' | 'signed-out';
async function send(row: HTMLElement, url: string, body: URLSearchParams): Promise<Sent> {
  const answer = await fetch(url, { method: 'POST', body, credentials: 'same-origin' });
  if (new URL(answer.url).pathname.startsWith('/sign-in')) return 'signed-out';
  if (answer.status === 409 || answer.status === 422) return 'refused';
  if (!answer.ok) throw new Error(String(answer.status));
  replace(row, await answer.text());
  return 'saved';
}
const LOST = 'Not saved: the service could not be reached. Nothing you typed is lost. Try again.';
const OUT = 'Not saved: you have been signed out. Sign in again on another tab, then try again.';

/** Posts, shows what was saved, and goes on at once; a row that could not be saved stays as it is and says so. */
async function nothingNew(board: Board, row: HTMLElement): Promise<void> {
  if (!board.csrf || row.dataset.boardState !== 'waiting' || row.dataset.boardBusy) return;
  row.dataset.boardBusy = 'yes';
  say(row, 'Saving …');
  const body = new URLSearchParams({
    _csrf: board.csrf,
    item: row.dataset.boardRow ?? '',
    seen: row.dataset.boardSeen ?? '',
    which: 'ticked',
    onTo: 'piece',
  });
  go(nextWaiting(board, row));
  try {
    const sent = await send(row, `${board.path}/nothing-new`, body);
    if (sent !== 'saved') say(row, sent === 'signed-out' ? OUT : 'Not saved. Open the row to see why.', true);
  } catch {
    say(row, LOST, true);
  } finally {
    delete row.dataset.boardBusy;
  }
}

/** A key of its own for each form, as the server gives to those it writes: a form sent twice counts once. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(24))].map((n) => n.toString(16).padStart(2, '0')).join('');

/** The form of the page's template, put into the row with what was said so far; none where nothing is written. */
function quickIn(board: Board, row: HTMLElement): HTMLElement | undefined {
  const { boardRow: id, boardVersion, boardLine = '' } = row.dataset;
  const template = board.root.querySelector<HTMLTemplateElement>('[data-board-template]');
  const quick = template?.content.firstElementChild?.cloneNode(true);
  if (!(quick instanceof HTMLElement) || !id || boardVersion === undefined || !board.csrf) return undefined;
  for (const label of quick.querySelectorAll('label')) label.htmlFor += id;
  for (const each of quick.querySelectorAll('[id]')) each.id += id;
  for (const each of quick.querySelectorAll('[aria-describedby]'))
    each.setAttribute('aria-describedby', `${each.getAttribute('aria-describedby')}${id}`);
  const link = linkOf(row) as HTMLAnchorElement | null;
  const about = quick.querySelector('[data-board-about]');
  if (about) about.textContent = ` about ${link?.textContent ?? ''}`;
  const form = quick.querySelector('form');
  if (form && link) form.action = link.href;
  const values = { _csrf: board.csrf, _key: newKey(), _version: boardVersion, 'was-line': boardLine };
  for (const [name, value] of Object.entries(values))
    quick.querySelector(`input[name="${name}"]`)?.setAttribute('value', value);
  const line = quick.querySelector<HTMLTextAreaElement>('textarea[name="line"]');
  if (line) line.defaultValue = boardLine;
  row.insertBefore(quick, row.querySelector('[data-board-message]'));
  helpWithWording(quick);
  return quick;
}

function open(board: Board, row: HTMLElement, field: 'line' | 'actions'): void {
  const quick = quickOf(row) ?? quickIn(board, row);
  if (!quick) {
    linkOf(row)?.click();
    return;
  }
  quick.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}

/** The server's own page is on its way: what was typed is on it. */
let isLeaving = false;
const typedIn = (form: HTMLFormElement): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
};
/** What is typed is sent from where it stands; a refusal is shown by the server's own page, with all of it. */
async function saveQuick(board: Board, row: HTMLElement, form: HTMLFormElement): Promise<void> {
  if (row.dataset.boardBusy) return;
  row.dataset.boardBusy = 'yes';
  say(row, 'Saving …');
  const body = typedIn(form);
  body.set('onTo', 'piece');
  const next = nextWaiting(board, row);
  try {
    const sent = await send(row, form.action, body);
    if (sent === 'saved') go(next);
    else if (sent === 'refused') {
      isLeaving = true;
      form.submit();
    } else say(row, OUT, true);
  } catch {
    say(row, LOST, true);
  } finally {
    delete row.dataset.boardBusy;
  }
}

function showKeys(): void {
  const keys = document.querySelector<HTMLDetailsElement>('#board-keys');
  if (!keys) return;
  keys.open = true;
  keys.scrollIntoView({ block: 'nearest' });
}

/** What each key does to the row that has the focus; false for a key that is none of ours. */
function press(board: Board, row: HTMLElement, key: string): boolean {
  const acts: Record<string, () => void> = {
    j: () => go(beside(board, row, 1)),
    ArrowDown: () => go(beside(board, row, 1)),
    k: () => go(beside(board, row, -1)),
    ArrowUp: () => go(beside(board, row, -1)),
    n: () => void nothingNew(board, row),
    o: () => open(board, row, 'line'),
    a: () => open(board, row, 'actions'),
    '?': showKeys,
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}

function onKey(board: Board, event: KeyboardEvent): void {
  const row = rowAt(board);
  const active = document.activeElement;
  if (!row || !active || event.isComposing) return;
  if (event.key === 'Escape' && quickOf(row)?.contains(active)) go(row);
  else if (event.altKey || event.ctrlKey || event.metaKey || active.matches(FIELDS)) return;
  else if (press(board, row, event.key)) event.preventDefault();
}

/** Ctrl and Enter in a form: saves, and on to the next. */
function onSaveKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(event.target instanceof Element))
    return;
  const form = event.target.closest('form');
  const button = form?.querySelector<HTMLButtonElement>('[data-save-next]');
  if (!form || !(button || form.closest('[data-board-quick]'))) return;
  event.preventDefault();
  form.requestSubmit(button ?? undefined);
}

/** Asks whether something changed and says so; nothing on the page moves under the hands of whoever types. */
function watchChanges(place: HTMLElement): void {
  const url = place.dataset.boardChanges;
  const seconds = Number(place.dataset.boardEvery);
  if (!url || !(seconds > 0)) return;
  let before = '';
  const ask = async () => {
    if (document.hidden) return;
    const answer = await fetch(url, { credentials: 'same-origin', redirect: 'manual' }).catch(
      () => undefined,
    );
    if (!answer?.ok) return;
    const html = await answer.text();
    if (html === before) return;
    before = html;
    place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  };
  window.setInterval(() => void ask(), seconds * 1000);
}

/**
 * Keys of the board of a meeting. They work only while a row of it has the focus, and never in a field (WCAG 2.1.4): the
 * page does everything without them too.
 */
export function minuteByKeys(root: Document): void {
  root.addEventListener('keydown', onSaveKey);
  for (const place of root.querySelectorAll<HTMLElement>('[data-board-changes]')) watchChanges(place);
  for (const element of root.querySelectorAll<HTMLElement>('[data-board]')) {
    const board = { root: element, path: element.dataset.board ?? '', csrf: element.dataset.boardCsrf };
    element.addEventListener('keydown', (event) => onKey(board, event));
    element.addEventListener('click', (event) => {
      const write = event.target instanceof Element ? event.target.closest('[data-board-write]') : null;
      const row = write?.closest<HTMLElement>('[data-board-row]');
      if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(board, row, 'line');
    });
    element.addEventListener('submit', (event) => {
      const form = event.target;
      const row = rowAt(board);
      if (!(form instanceof HTMLFormElement) || !form.closest('[data-board-quick]') || !row) return;
      event.preventDefault();
      void saveQuick(board, row, form);
    });
  }
  window.addEventListener('beforeunload', (event) => {
    const fields = root.querySelectorAll<HTMLTextAreaElement>('[data-board-quick] textarea');
    if (!isLeaving && [...fields].some((field) => field.value !== field.defaultValue)) event.preventDefault();
  });
}
