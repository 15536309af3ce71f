import { z } from 'zod';
import { neededText, oneOf, optionalText } from '../../../../platform/forms/parse-form.ts';
import type { ClockAtClosing } from '../../closing.queries.ts';
import { CLOSING_REASONS } from '../../closing.ts';

const wholeNumber = (most: number, message: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z.coerce.number({ error: message }).int(message).min(0, message).max(most, message).optional(),
  );
const owners = z
  .record(
    z.string(),
    z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  )
  .optional();

export const proposeForm = z.object({
  reason: oneOf(CLOSING_REASONS, 'Choose a reason'),
  summary: neededText('Enter what has changed for the young person'),
  monthsSustained: wholeNumber(240, 'Enter whole months, like 3'),
  leadProfessionalAfter: optionalText(200),
  attempts: wholeNumber(100, 'Enter how many times, like 4'),
  owner: owners,
});

export const approveForm = z.object({
  decision: oneOf(['approve', 'send-back'], 'Choose approve or send back'),
  note: optionalText(5000),
  owner: owners,
  overrideReason: optionalText(5000),
});

/** The name of the field for who answers for a clock: ids have hyphens, which would make parts of a name. */
export const ownerField = (clockId: string) => `owner-${clockId.replaceAll('-', '')}`;

/** Clock id → posting, of what was chosen. */
export function chosenOwners(
  clocks: readonly ClockAtClosing[],
  owner: Readonly<Record<string, string | undefined>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    clocks.flatMap(({ row }) => {
      const chosen = owner?.[row.id.replaceAll('-', '')];
      return chosen === undefined ? [] : [[row.id, chosen]];
    }),
  );
}
