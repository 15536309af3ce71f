/** A form marked `data-submit-once` is sent once, however often its button is pressed. */
export function submitOnce(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-submit-once]')) {
    let isSent = false;
    form.addEventListener('submit', (event) => {
      if (isSent) {
        event.preventDefault();
        return;
      }
      isSent = true;
    });
    // Back from the next page, or after a file was offered instead of a page, it can be sent again.
    window.addEventListener('pageshow', () => {
      isSent = false;
    });
    form.addEventListener('input', () => {
      isSent = false;
    });
  }
}
