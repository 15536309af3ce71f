/** Lets so many through at once; the rest wait their turn, in the order they came, and nobody is turned away. */
export interface WaitingLine {
  through<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How many wait now. */
  readonly waiting: number;
}

/** A line in this process's memory. It stands before the database, so that waiting holds no connection. */
export function waitingLine(most: number): WaitingLine {
  const queue: (() => void)[] = [];
  let inside = 0;
  const enter = () =>
    new Promise<void>((go) => {
      if (inside < most) {
        inside += 1;
        go();
      } else queue.push(go);
    });
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  };
  return {
    get waiting() {
      return queue.length;
    },
    async through(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
