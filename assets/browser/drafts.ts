/** Milliseconds after the last key before what is typed is sent. */
const PAUSE = 2000;
/** Milliseconds before a failed save is tried again; the last one repeats. */
const RETRIES = [5000, 15_000, 60_000];

type State = 'saved' | 'unsaved' | 'failed' | 'leaving';

/**
 * What is in the form, as it would be posted, without its files (those are only sent with the form) and its one-time
 * key: a draft that used it up would make the real submit look like a second one.
 */
export function formEncoded(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const isSecret = form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`) !== null;
    if (typeof value === 'string' && !isSecret && name !== '_key') body.append(name, value);
  }
  return body;
}

function clockTime(date: Date): string {
  const hour = date.getHours() % 12 === 0 ? 12 : date.getHours() % 12;
  return `${hour}:${String(date.getMinutes()).padStart(2, '0')}${date.getHours() < 12 ? 'am' : 'pm'}`;
}

function watchForm(form: HTMLFormElement, url: string): void {
  const mark = form.querySelector<HTMLElement>('[data-saved-mark]');
  let state: State = 'saved';
  let timer = 0;
  let tries = 0;
  let isSending = false;
  let isDirtyWhileSending = false;

  const say = (text: string, isFailure: boolean): void => {
    if (!mark) return;
    mark.textContent = text;
    mark.classList.toggle('app-saved-mark--failed', isFailure);
  };

  const later = (milliseconds: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, milliseconds);
  };

  const failed = (): void => {
    state = 'failed';
    say('Not saved. What you typed is still here; we keep trying.', true);
    later(RETRIES[Math.min(tries, RETRIES.length - 1)] ?? PAUSE);
    tries += 1;
  };

  async function send(): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      body: formEncoded(form),
      credentials: 'same-origin',
      redirect: 'error',
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) throw new Error(String(response.status));
  }

  async function save(): Promise<void> {
    window.clearTimeout(timer);
    if (state === 'saved' || state === 'leaving') return;
    if (isSending) {
      isDirtyWhileSending = true;
      return;
    }
    isSending = true;
    isDirtyWhileSending = false;
    try {
      await send();
      tries = 0;
      form.dispatchEvent(new Event('app:saved'));
      if (isDirtyWhileSending) later(PAUSE);
      else {
        state = 'saved';
        say(`What you typed is kept, saved at ${clockTime(new Date())}.`, false);
      }
    } catch {
      failed();
    } finally {
      isSending = false;
    }
  }

  const touched = (): void => {
    if (state === 'leaving') return;
    state = 'unsaved';
    isDirtyWhileSending = true;
    say('Not saved yet.', false);
    later(PAUSE);
  };

  form.addEventListener('input', touched);
  form.addEventListener('change', touched);
  form.addEventListener('focusout', () => void save());
  form.addEventListener('submit', () => {
    state = 'leaving';
    window.clearTimeout(timer);
  });
  form.addEventListener('app:save-now', () => void save());
  window.addEventListener('online', () => void save());
  window.addEventListener('pageshow', () => {
    if (state === 'leaving') state = 'saved';
  });
  window.addEventListener('beforeunload', (event) => {
    if (state === 'unsaved' || state === 'failed') event.preventDefault();
  });
}

/**
 * Keeps what is typed in forms that have `data-draft-url`: sent to the server two seconds after the last key and
 * when a field is left, tried again when it fails. Nothing is kept in the browser.
 */
export function keepDrafts(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-draft-url]')) {
    const url = form.dataset.draftUrl;
    if (url) watchForm(form, url);
  }
}
