function rowLink(row: Element | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('a[href], button:not([hidden])') ?? null;
}

function targetRow(rows: readonly Element[], at: number, key: string): Element | undefined {
  if (key === 'ArrowDown') return rows[at + 1];
  if (key === 'ArrowUp') return rows[at - 1];
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  return undefined;
}

/** In tables marked `data-list-keys` the arrow keys move between the rows' first links; Home and End to the ends. */
export function moveInLists(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLElement>('[data-list-keys]')) {
    table.addEventListener('keydown', (event) => {
      const active = document.activeElement;
      if (event.altKey || event.ctrlKey || event.metaKey || active?.matches('input, select, textarea'))
        return;
      const rows = [...table.querySelectorAll('tbody tr')];
      const at = rows.findIndex((row) => row.contains(active));
      const link = at === -1 ? null : rowLink(targetRow(rows, at, event.key));
      if (!link) return;
      event.preventDefault();
      link.focus();
    });
  }
}
