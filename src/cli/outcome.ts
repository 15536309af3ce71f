/** The command understood what was asked and will not do it; every reason is printed. Exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reasons: readonly string[];
  constructor(...reasons: string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/** What was asked makes no sense as it was typed. Exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** Where commands write: answers to `out`, everything else (progress, notices, reasons) to `aside`. */
export interface Terminal {
  out(line: string): void;
  aside(line: string): void;
  /** Redraws one line while something long is done; written once at the end where nobody watches. */
  progress(what: string, done: number, all: number): void;
}

const WIDTH = 30;
const bar = (share: number) =>
  `${'#'.repeat(Math.round(share * WIDTH))}${'.'.repeat(WIDTH - Math.round(share * WIDTH))}`;

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  aside: (line) => void process.stderr.write(`${line}\n`),
  progress(what, done, all) {
    const isLast = done >= all;
    const line = `${what} [${bar(all === 0 ? 1 : done / all)}] ${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${isLast ? '\n' : ''}`);
    else if (isLast) process.stderr.write(`${line}\n`);
  },
};

/** Prints an answer for a person, or as one JSON document for a machine. */
export function answer(to: Terminal, isJson: boolean, value: unknown, lines: readonly string[]): void {
  if (isJson) to.out(JSON.stringify(value, null, 2));
  else for (const line of lines) to.out(line);
}
