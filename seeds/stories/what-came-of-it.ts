import type { Story } from '../seed-world.ts';
import { cameOfIt } from './telling/outcomes.ts';

/** Homes, school and small changes of three who are told of elsewhere; where one of them did not have to go. */
export const whatCameOfIt: Story = {
  name: 'what-came-of-it',
  async run(seed) {
    await cameOfIt(seed, {
      child: 'Farid',
      worker: 'aldermoor/sam',
      lines: [
        [
          'PLACEMENT',
          78,
          {
            code: 'UNREGISTERED',
            area: 'OUT',
            laArea: 'Castleby',
            distance: 'OVER_20',
            band: 'W8000',
            until: 70,
            endReason: 'PLANNED',
          },
        ],
        [
          'PLACEMENT',
          70,
          { code: 'SUPPORTED', area: 'IN', laArea: 'Aldermoor', distance: 'UNDER_20', band: 'W1000' },
        ],
        [
          'MOVE',
          52,
          {
            code: 'RESIDENTIAL',
            area: 'OUT',
            distance: 'OVER_50',
            band: 'W5000',
            outcome: 'AVOIDED',
            words: 'A man waited outside the college; moving him was thought of before moving the man',
          },
        ],
        [
          'EDUCATION',
          66,
          { code: 'COLLEGE', setting: 'Northmoor college, English and motor mechanics', band: 'P80' },
        ],
        [
          'CHANGE',
          40,
          { words: 'Took the bus to college alone', ownWords: 'Number 14. I counted the stops.' },
        ],
        [
          'FAMILY',
          15,
          {
            code: 'BEGAN_AGAIN',
            setting: 'His mother',
            words: 'Four minutes on the telephone',
            ownWords: 'She knew my voice',
          },
        ],
        ['ACHIEVEMENT', 9, { words: 'Passed the first part of motor mechanics' }],
      ],
      looked: [
        {
          ...{ daysAgo: 66, point: 'BASELINE' },
          worker: { safer: '1', happy: '2', healthy: '2', successful: '2', hope: '2' },
          child: { safer: '2', happy: 'not-said', healthy: '2', successful: '3', hope: '1' },
          why: { safer: 'A man from the car wash waits outside the college' },
          words: { hope: 'First I want to tell my mother' },
        },
        {
          ...{ daysAgo: 5, point: 'REVIEW' },
          worker: { safer: '3', happy: '3', healthy: '3', successful: '4', hope: '4' },
          child: { safer: '4', happy: '3', healthy: '2', successful: '5', hope: '4' },
          why: { safer: 'The car wash is closed and two adults are charged' },
          words: { hope: 'An engine I can mend and a telephone that rings' },
        },
      ],
    });
    await cameOfIt(seed, {
      child: 'Danika',
      worker: 'aldermoor/nell',
      lines: [
        [
          'PLACEMENT',
          230,
          {
            code: 'RESIDENTIAL',
            area: 'OUT',
            laArea: 'Brackenford',
            distance: 'OVER_20',
            band: 'W5000',
            until: 120,
            endReason: 'PLANNED',
          },
        ],
        [
          'PLACEMENT',
          120,
          { code: 'SEMI_INDEPENDENT', area: 'IN', laArea: 'Aldermoor', distance: 'UNDER_20', band: 'W1000' },
        ],
        ['EDUCATION', 235, { code: 'NEET', band: 'NONE', until: 90 }],
        ['EDUCATION', 90, { code: 'TRAINING', setting: 'A nail bar, two days a week', band: 'P80' }],
        ['CHANGE', 30, { words: 'Asked for the number of the doctor herself' }],
      ],
      looked: [
        {
          ...{ daysAgo: 230, point: 'BASELINE' },
          worker: { safer: '2', happy: '1', healthy: '2', successful: '1', hope: '2' },
          child: { safer: '1', happy: '1', healthy: 'not-said', successful: '1', hope: '2' },
        },
        {
          ...{ daysAgo: 140, point: 'REVIEW' },
          worker: { safer: '3', happy: '2', healthy: '2', successful: '2', hope: '3' },
          child: { safer: '2', happy: '3', healthy: 'not-said', successful: '2', hope: '2' },
        },
        {
          ...{ daysAgo: 45, point: 'REVIEW' },
          worker: { safer: '3', happy: '4', healthy: '3', successful: '4', hope: '3' },
          child: { safer: '3', happy: '4', healthy: '3', successful: '5', hope: '2' },
          words: { hope: 'Ask me again after June' },
        },
      ],
    });
    await cameOfIt(seed, {
      child: 'Levi',
      worker: 'aldermoor/nell',
      lines: [
        ['EDGE', 200, { code: 'ON_EDGE', words: 'His mother said that she could not go on' }],
        ['EDGE', 190, { code: 'SUPPORT' }],
        ['EDGE', 60, { code: 'STAYED' }],
        ['EDUCATION', 215, { code: 'PART_TIME', band: 'UNDER_50', until: 100 }],
        ['EDUCATION', 100, { code: 'SCHOOL', band: 'P80' }],
        [
          'CHANGE',
          12,
          { words: 'Told two friends how he left the chat', ownWords: 'Just block. It’s boring after.' },
        ],
      ],
    });
  },
};
