const MINUTE = 60_000;

function notice(root: Document, minutesLeft: number): HTMLElement {
  const box = root.createElement('div');
  box.className = 'app-idle';
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-label', 'You will be signed out soon');
  const text = root.createElement('p');
  text.className = 'app-idle__text';
  text.textContent = `You will be signed out in about ${minutesLeft} minutes, because nothing was touched here. Nothing on this page is thrown away.`;
  const button = root.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button app-idle__act';
  button.textContent = 'Stay signed in';
  box.append(text, button);
  return box;
}

/** Touches the session so that it lives on: saves drafts that are open, then asks for an address behind the session. */
async function stay(root: Document): Promise<boolean> {
  for (const form of root.querySelectorAll('form[data-draft-url]'))
    form.dispatchEvent(new Event('app:save-now'));
  try {
    const answer = await fetch(root.body.dataset.stayHref ?? window.location.href, {
      credentials: 'same-origin',
      redirect: 'error',
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Warns at `data-idle-warn-minutes` that the session ends at `data-idle-end-minutes`. What is typed stays on the
 * page and, where the form keeps drafts, on the server; the page is never reloaded by itself.
 */
export function warnWhenIdle(root: Document): void {
  const warnAfter = Number(root.body.dataset.idleWarnMinutes);
  const endAfter = Number(root.body.dataset.idleEndMinutes);
  if (!warnAfter || !endAfter) return;
  let shown: HTMLElement | undefined;
  let timer = 0;
  const wait = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(warn, warnAfter * MINUTE);
  };
  function warn(): void {
    shown = notice(root, endAfter - warnAfter);
    shown.querySelector('button')?.addEventListener('click', () => void answer());
    root.body.append(shown);
    shown.querySelector('button')?.focus();
  }
  async function answer(): Promise<void> {
    if (await stay(root)) {
      shown?.remove();
      shown = undefined;
      wait();
      return;
    }
    const text = shown?.querySelector('.app-idle__text');
    if (text)
      text.textContent =
        'You have been signed out. Sign in again in another tab, then come back to send this page.';
  }
  // The server counts from the last request, not from the last key, so only requests start the wait again.
  for (const form of root.querySelectorAll('form[data-draft-url]')) form.addEventListener('app:saved', wait);
  wait();
}
