import { type ChildRow, initials } from '../people/index.ts';

/** "JB": for lists that others in the room can see. */
export const lettersOf = ({ givenName, familyName, preferredName }: ChildRow): string =>
  givenName || familyName || preferredName
    ? initials({
        state: 'known',
        given: givenName ?? '',
        family: familyName ?? '',
        ...(preferredName ? { preferred: preferredName } : {}),
      })
    : '?';
