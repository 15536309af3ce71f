import type { Visit } from '../../platform/http/route.ts';
import { listed } from '../../platform/ui/index.ts';
import { childSummary, type FlagKind, familyOf } from '../people/index.ts';
import { EXPLOITATION_LABELS, type ExploitationType, manifestationsOf } from '../referrals/index.ts';
import type { NotificationRow } from './notification.store.ts';

const FAMILY_MAY_HARM: readonly ExploitationType[] = ['HBA', 'FGM', 'SHAM'];
const NO_CONTACT: FlagKind = 'DO_NOT_CONTACT_FAMILY';

/**
 * Why one may want to withhold where the child is found, from what the reader can see on the record: a warning, never a
 * decision. Undefined when nothing is known.
 */
export async function withholdingSuggested(visit: Visit, childId: string): Promise<string | undefined> {
  const kinds = (await manifestationsOf(visit.tx, childId)).filter(
    (m) => FAMILY_MAY_HARM.includes(m.type) && m.status !== 'NOT_SUPPORTED',
  );
  const factors = (await familyOf(visit.tx, childId)).flatMap((each) => each.factors);
  const isAbuse = factors.some((f) => f.factor.startsWith('DOMESTIC_ABUSE') && f.state !== 'NO');
  const flags = (await childSummary(visit.tx, childId, visit.now))?.flags ?? [];
  const said = [
    ...kinds.map((m) => EXPLOITATION_LABELS[m.type].toLowerCase()),
    ...(isAbuse ? ['domestic abuse'] : []),
    ...(flags.some((flag) => flag.kind === NO_CONTACT) ? ['a warning not to contact the family'] : []),
  ];
  return said.length > 0 ? capital(listed([...new Set(said)])) : undefined;
}
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const INSTANTS = ['lastSeenAt', 'leftAt', 'reportedAt', 'foundAt', 'returnedAt', 'returnNotifiedAt'];

/** What a notification said, by the names of the report's fields, as a form shows it. */
export function valuesFromNotification(n: NotificationRow): Record<string, unknown> {
  const values: Record<string, unknown> = { reportedByKind: n.reportedByKind };
  for (const [name, value] of Object.entries(n.said)) {
    if (typeof value !== 'string' || value === '') {
      if (Array.isArray(value)) values[name] = value;
      continue;
    }
    values[name] = INSTANTS.includes(name) ? instantOrNothing(value) : value;
  }
  values.reportedBy ??= n.reportedBy ?? undefined;
  values.reportedAt ??= n.receivedAt;
  return values;
}

function instantOrNothing(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

/** A form's answers as a notification keeps them: texts, times in ISO; what was left out is left out. */
export function saidFrom(value: Record<string, unknown>): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined || each === '' || each === false) continue;
    if (Array.isArray(each)) {
      if (each.length > 0) said[name] = each;
    } else said[name] = typeof each === 'string' ? each : String(each);
  }
  return said;
}
