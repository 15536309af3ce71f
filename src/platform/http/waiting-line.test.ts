import { describe, expect, it } from 'vitest';
import { waitingLine } from './waiting-line.ts';

describe('a waiting line', () => {
  it('lets so many through at once and everybody in the end, in the order they came', async () => {
    const line = waitingLine(2);
    let inside = 0;
    let mostInside = 0;
    const done: number[] = [];
    const visit = (n: number) =>
      line.through(async () => {
        inside += 1;
        mostInside = Math.max(mostInside, inside);
        await Promise.resolve();
        inside -= 1;
        done.push(n);
      });
    const all = Promise.all([1, 2, 3, 4, 5].map(visit));
    expect(line.waiting).toBe(3);
    await all;
    expect(mostInside).toBe(2);
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(line.waiting).toBe(0);
  });
  it('goes on after somebody’s work has failed', async () => {
    const line = waitingLine(1);
    await expect(line.through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(line.through(async () => 'next')).resolves.toBe('next');
  });
});
