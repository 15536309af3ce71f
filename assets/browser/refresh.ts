/** Seconds after which a page that could not be brought up to date says so loudly. */
const STALE_AFTER = 180;

const time = (date: Date): string =>
  date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** Somebody types or chooses in the part that would be replaced. */
function isInUse(part: Element): boolean {
  const active = document.activeElement;
  return active !== null && part.contains(active) && active.matches('input, select, textarea');
}

/** What was there, by its own name, with what is said of it: to mark what is new or has changed. */
function marksIn(part: ParentNode): Map<string, string> {
  const marks = new Map<string, string>();
  for (const each of part.querySelectorAll<HTMLElement>('[data-refresh-key]'))
    marks.set(each.dataset.refreshKey ?? '', each.dataset.refreshMark ?? '');
  return marks;
}

/** Puts the answer in place of what was there; the focus stays on the same link. */
function replace(part: HTMLElement, html: string): void {
  const before = marksIn(part);
  const active = document.activeElement;
  const href = active && part.contains(active) ? active.getAttribute('href') : null;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  part.replaceChildren(...fresh.body.childNodes);
  for (const each of part.querySelectorAll<HTMLElement>('[data-refresh-key]')) {
    const was = before.get(each.dataset.refreshKey ?? '');
    if (was !== each.dataset.refreshMark) each.classList.add('app-changed');
  }
  if (href) part.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}

function watch(part: HTMLElement, url: string, seconds: number): void {
  let lastAt = Date.now();
  let isAsking = false;

  const say = (text: string, isLoud: boolean): void => {
    const place = part.querySelector<HTMLElement>('[data-refresh-state]');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('app-board__state--stale', isLoud);
  };
  const failed = (): void => {
    const isLoud = Date.now() - lastAt > STALE_AFTER * 1000;
    say(`Not brought up to date since ${time(new Date(lastAt))}.`, isLoud);
  };
  async function ask(): Promise<void> {
    if (document.hidden || isAsking) return;
    if (isInUse(part)) return say('Waits while you type.', false);
    isAsking = true;
    try {
      const answer = await fetch(url, { credentials: 'same-origin', redirect: 'manual' });
      // Signed out meanwhile: what stands here is old, and only signing in makes it new.
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        say(`You have been signed out. This is as it was at ${time(new Date(lastAt))}. Sign in again.`, true);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      if (isInUse(part)) return;
      replace(part, html);
      lastAt = Date.now();
    } catch {
      failed();
    } finally {
      isAsking = false;
    }
  }
  window.setInterval(() => void ask(), seconds * 1000);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - lastAt > seconds * 1000) void ask();
  });
  window.addEventListener('online', () => void ask());
}

/**
 * Parts marked `data-refresh` bring themselves up to date from that address every `data-refresh-seconds`: not while
 * something is typed in them, not while nobody looks. What is new or changed is marked; when the service cannot be
 * reached, or the session has ended, the part says since when it is old.
 */
export function refreshParts(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-refresh]')) {
    const seconds = Number(part.dataset.refreshSeconds);
    if (part.dataset.refresh && seconds > 0) watch(part, part.dataset.refresh, seconds);
  }
}
