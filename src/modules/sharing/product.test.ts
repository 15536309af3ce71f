import { describe, expect, it } from 'vitest';
import { placingState } from './product.ts';

describe('a product and the statutory record', () => {
  it('waits while nothing was recorded', () => expect(placingState(1, undefined)).toBe('waiting'));
  it('stands as the last receipt says', () => {
    expect(placingState(2, { version: 2, outcome: 'placed' })).toBe('placed');
    expect(placingState(2, { version: 2, outcome: 'not-placed' })).toBe('not-placed');
  });
  it('is there in an earlier version only', () => {
    expect(placingState(3, { version: 2, outcome: 'placed' })).toBe('earlier-version-placed');
  });
  it('waits again when only an earlier version was not to be placed', () => {
    expect(placingState(3, { version: 2, outcome: 'not-placed' })).toBe('waiting');
  });
});
