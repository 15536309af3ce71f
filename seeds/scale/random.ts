/** Random numbers that are the same in every run of the same seed (mulberry32). Never for secrets. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** An id that sorts by the moment it was made at. */
  idAt(moment: number): string;
}

export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const hex = (length: number) => bits().toString(16).padStart(8, '0').slice(-length);
  const random: Random = {
    next: () => bits() / 0x1_0000_0000,
    below: (end) => Math.floor(random.next() * end),
    pick: <Item>(items: readonly Item[]) => items[random.below(items.length)] as Item,
    idAt(moment) {
      const time = Math.max(0, Math.floor(moment)).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`;
    },
  };
  return random;
}
