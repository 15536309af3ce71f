import { createHash } from 'node:crypto';
import type { Ids } from '../src/platform/clock/clock.ts';

const BEGIN = 0x01_90_00_00_00_00;

/**
 * Ids that are the same in every load: the n-th id of a story depends on the story's name and n alone. They grow
 * within a story, as those of the running service do, so that "newest first" agrees with the order of telling.
 */
export function seedIds(story: string): Ids {
  let number = 0;
  return {
    next() {
      number += 1;
      const time = (BEGIN + number).toString(16).padStart(12, '0');
      const tail = createHash('sha256').update(`holdfast story|${story}|${number}`).digest('hex');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
    },
  };
}
