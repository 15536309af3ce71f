import type { Story } from '../seed-world.ts';

/** What has happened in Northmoor, told in this order. A story is never renamed: its ids come from its name. */
export const stories: Story[] = [];
