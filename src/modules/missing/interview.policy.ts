import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import type { InterviewRecord } from './interview.queries.ts';
import { isBankWorker, isHeld, isOpen, isPartner } from './interview.ts';
import { coordinates, signsOff } from './missing.policy.ts';

type Reader = { actor: Actor };

/** Whoever helps the child or holds it; an agency only what was shared with it by name. */
export function mayOpenInterview({ actor }: Reader, { interview }: InterviewRecord): Decision {
  if (isBankWorker(actor.role) && interview.interviewerPostingId !== actor.postingId) return notrace('AC-7');
  if (isPartner(actor.role) && !interview.sharedWith.includes(actor.agency)) return notrace('AC-8');
  return allow('AC-7');
}

/** May write in it: those who write missing reports, while it is open; agencies read. */
const writesInterview = (actor: Actor): boolean =>
  cellOf(actor, 'MISSING')?.mayWrite === true && !isPartner(actor.role);

/** Offers it, records a try and what became of it: those who write missing reports, agencies left out. */
export const offersInterview = (actor: Actor): boolean => writesInterview(actor);
/** Arranges it: gives somebody a relationship to the child, so whoever may write that. */
export const arrangesInterview = (actor: Actor): boolean =>
  writesInterview(actor) && !isBankWorker(actor.role) && cellOf(actor, 'IDENT')?.mayWrite === true;

export function mayWriteInterview(reader: Reader, record: InterviewRecord): Decision {
  const read = mayOpenInterview(reader, record);
  if (read.outcome !== 'allow') return read;
  if (!writesInterview(reader.actor)) return notrace('AC-2');
  if (!isOpen(record.interview.state))
    return forbid('AC-17', 'This interview is finished, so nothing in it changes.', back(record));
  return allow('AC-7');
}
const back = ({ interview }: InterviewRecord) => ({
  text: 'The interview',
  href: `/interviews/${interview.id}`,
});

/** The talk must have begun: what is told is written to a talk that is held. */
export function mayWriteHeld(reader: Reader, record: InterviewRecord): Decision {
  const write = mayWriteInterview(reader, record);
  if (write.outcome !== 'allow') return write;
  if (!isHeld(record.interview.state))
    return { outcome: 'redirect', rule: 'AC-17', to: `/interviews/${record.interview.id}/first` };
  return write;
}

/** People dispose: those who work with the child, never the bank worker who wrote it down. */
export function mayDispose(reader: Reader, record: InterviewRecord): Decision {
  const read = mayOpenInterview(reader, record);
  if (read.outcome !== 'allow') return read;
  return writesInterview(reader.actor) && !isBankWorker(reader.actor.role) ? allow('AC-7') : notrace('AC-2');
}

/** Arranging, briefing, offering to workers: the hub. */
export function mayLead(reader: Reader, record: InterviewRecord): Decision {
  const read = mayOpenInterview(reader, record);
  if (read.outcome !== 'allow') return read;
  if (!coordinates(reader.actor)) return notrace('AC-2');
  return isOpen(record.interview.state)
    ? allow('AC-2')
    : forbid('AC-17', 'This interview is finished.', back(record));
}

/** A manager's sign-off, never by who held it (F15). */
export function maySignOff(reader: Reader, record: InterviewRecord): Decision {
  const read = mayOpenInterview(reader, record);
  if (read.outcome !== 'allow') return read;
  const { interview } = record;
  if (!signsOff({ ...reader.actor, postingId: '' }, null)) return notrace('AC-2');
  if (!signsOff(reader.actor, interview.interviewerPostingId))
    return forbid(
      'AC-17',
      'Whoever held the interview does not sign it off. Ask another manager.',
      back(record),
    );
  if (interview.state !== 'WRITTEN_UP')
    return forbid('AC-17', 'It is signed off once it is written up.', back(record));
  return allow('AC-17');
}

export const mayShare = (reader: Reader, record: InterviewRecord): Decision => {
  const dispose = mayDispose(reader, record);
  if (dispose.outcome !== 'allow') return dispose;
  return isHeld(record.interview.state)
    ? allow('AC-8')
    : forbid('AC-8', 'There is nothing to share before the talk was held.', back(record));
};

export type InterviewVisit = Visit<{ interviewId: string }>;
