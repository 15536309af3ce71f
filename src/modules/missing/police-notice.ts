import { MONTHS } from '../../platform/clock/months.ts';
import { instantsAt } from '../../platform/clock/wall-clock.ts';
import type { PoliceGrade } from '../plans/index.ts';

/**
 * What a police notice seems to say, by the names of the report's fields. Proposed: a person checks each of them against
 * the text, which is kept as it came. What cannot be read for certain is left out.
 */
export interface PoliceNotice {
  about: 'MISSING' | 'RETURNED';
  name?: string;
  bornOn?: Temporal.PlainDate;
  policeReference?: string;
  policeGrade?: PoliceGrade;
  lastSeenAt?: Temporal.Instant;
  leftAt?: Temporal.Instant;
  reportedAt?: Temporal.Instant;
  foundAt?: Temporal.Instant;
  returnedAt?: Temporal.Instant;
  /** Place and company last seen in. */
  lastSeenWith?: string;
  foundWhere?: string;
  circumstances?: string;
}
type Field = Exclude<keyof PoliceNotice, 'about'>;

/** Labels as notices write them, longest first where one begins with another. */
const LABELS: readonly (readonly [Field, RegExp])[] = [
  ['bornOn', /^(date of birth|d\.?o\.?b\.?|born)$/],
  ['lastSeenWith', /^(last seen (at|in|place|location|with)|place last seen|location last seen|seen at)$/],
  ['lastSeenAt', /^(last seen|last seen (on|date|time|date\/time|date and time)|when last seen)$/],
  ['leftAt', /^(left|left at|time left|missing (since|from)|went missing)$/],
  ['reportedAt', /^(reported|reported (at|on)|time reported|date reported|report received)$/],
  ['foundWhere', /^(found (where|place|location)|place found|location found|where found|located at)$/],
  ['foundAt', /^(found|found (at|on)|located|time found|date found)$/],
  ['returnedAt', /^(returned|returned (at|on|home)|time returned|date returned|return)$/],
  [
    'policeReference',
    /^(ref|reference|our ref|police ref(erence)?|incident|incident (no|number|ref)|log|log (no|number)|misper (ref|no|number))$/,
  ],
  ['policeGrade', /^(risk|risk (level|grade|grading|assessment)|grade|graded)$/],
  ['circumstances', /^(circumstances|summary|details|narrative)$/],
  ['name', /^(name|full name|misper|missing person|missing child|child|subject name)$/],
];
const GRADES: readonly (readonly [RegExp, PoliceGrade])[] = [
  [/\b(no apparent risk|absent|n\.?a\.?r\.?)\b/i, 'NAR'],
  [/\bhigh\b/i, 'HIGH'],
  [/\bmed(ium)?\b/i, 'MED'],
  [/\blow\b/i, 'LOW'],
];
const MONTH_NAMES = MONTHS.map((month) => month.toLowerCase());
const DAY_MONTH = String.raw`(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./,-]+(\d{4})`;
const ISO_DAY = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const TIME = String.raw`(?<!\d)([01]?\d|2[0-3])[:.]?([0-5]\d)\s*(am|pm|hrs|hours)?(?!\d)`;

/** The first day that stands in a text, with where it stands; two-digit years are not guessed. */
function dayIn(text: string): { day: Temporal.PlainDate; from: number; to: number } | undefined {
  const iso = new RegExp(ISO_DAY).exec(text);
  const english = new RegExp(DAY_MONTH, 'i').exec(text);
  const found = iso ?? english;
  if (!found) return undefined;
  const [whole, a = '', b = '', c = ''] = found;
  const month = /^\d+$/.test(b)
    ? Number(b)
    : MONTH_NAMES.findIndex((each) => each.startsWith(b.toLowerCase().slice(0, 3))) + 1;
  const [year, day] = iso ? [Number(a), Number(c)] : [Number(c), Number(a)];
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return { day: date, from: found.index, to: found.index + whole.length };
  } catch {
    return undefined;
  }
}

/** A moment with its day in the same text; in the hour that happens twice, and in the one that did not, nothing is proposed. */
function momentIn(text: string): Temporal.Instant | undefined {
  const found = dayIn(text);
  if (!found) return undefined;
  const rest = `${text.slice(0, found.from)} | ${text.slice(found.to)}`;
  const time = new RegExp(TIME, 'i').exec(rest);
  if (!time) return undefined;
  const half = (time[3] ?? '').toLowerCase();
  const hour = (Number(time[1]) % (half === 'am' || half === 'pm' ? 12 : 24)) + (half === 'pm' ? 12 : 0);
  const instants = instantsAt(found.day.toPlainDateTime({ hour, minute: Number(time[2]) }));
  return instants.length === 1 ? instants[0] : undefined;
}

const gradeIn = (text: string): PoliceGrade | undefined => GRADES.find(([words]) => words.test(text))?.[1];
const tidy = (text: string, most: number) => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

function take(notice: PoliceNotice, field: Field, value: string): void {
  if (notice[field] !== undefined || value.trim() === '') return;
  switch (field) {
    case 'bornOn': {
      const born = dayIn(value)?.day;
      if (born) notice.bornOn = born;
      return;
    }
    case 'policeGrade': {
      const grade = gradeIn(value);
      if (grade) notice.policeGrade = grade;
      return;
    }
    case 'lastSeenAt':
    case 'leftAt':
    case 'reportedAt':
    case 'foundAt':
    case 'returnedAt': {
      const at = momentIn(value);
      if (at) notice[field] = at;
      return;
    }
    default:
      notice[field] = tidy(value, field === 'circumstances' ? 4000 : 200);
  }
}

/** "Label: value" and "Label – value"; a line that begins with a blank goes on with the one before. */
function readLabelled(notice: PoliceNotice, text: string): void {
  let open: Field | undefined;
  let held = '';
  const close = () => {
    if (open) take(notice, open, held);
    open = undefined;
    held = '';
  };
  for (const line of text.split(/\r?\n/)) {
    const pair = /^[*•-]?\s*([A-Za-z][A-Za-z./' ]{1,28}?)\s*(?::|\s[–-]\s|\t)\s*(.*)$/.exec(line.trimStart());
    const field = pair ? fieldOf(pair[1] as string) : undefined;
    if (field) {
      close();
      open = field;
      held = pair?.[2] ?? '';
    } else if (pair || line.trim() === '') close();
    else if (open) held += ` ${line.trim()}`;
  }
  close();
}
const fieldOf = (label: string): Field | undefined => {
  const words = label.toLowerCase().trim().replaceAll(/\s+/g, ' ');
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0];
};

const SENTENCES: readonly (readonly [Field, RegExp])[] = [
  ['lastSeenAt', /\blast seen\b/i],
  ['reportedAt', /\breported (as )?missing\b|\breported by\b/i],
  ['foundAt', /\b(found|located)\b/i],
  ['returnedAt', /\breturned\b|\bcame back\b/i],
  ['leftAt', /\bleft\b/i],
];

/** What a notice in sentences says; only where no label said it. */
function readNarrative(notice: PoliceNotice, text: string): void {
  const flat = text.replaceAll(/\s+/g, ' ');
  const name =
    /\b([A-Z][\w'’-]{1,40}(?: [A-Z][\w'’-]{1,40}){1,3})(?=,? (?:\(?(?:born|d\.?o\.?b)|aged \d))/.exec(flat);
  if (name) take(notice, 'name', name[1] as string);
  const born = /\b(?:born|d\.?o\.?b\.?)(?: on)?:?\s*(.{6,24})/i.exec(flat);
  if (born) take(notice, 'bornOn', born[1] as string);
  const reference =
    /\b(?:incident|reference|ref|log)(?: number| no\.?)?:?\s+([A-Z0-9][A-Z0-9/-]*\d[A-Z0-9/-]*)/i.exec(flat);
  if (reference) take(notice, 'policeReference', reference[1] as string);
  const grade =
    /\b(?:graded|assessed)(?: as)?(?: at)? (.{2,24})|\b(high|medium|low) risk\b|\bno apparent risk\b/i.exec(
      flat,
    );
  if (grade) take(notice, 'policeGrade', grade[0]);
  for (const sentence of flat.split(/(?<=[.!?])\s+(?=[A-Z])/)) {
    if (/\bnot (?:yet |been )*(?:found|located|returned)\b/i.test(sentence)) continue;
    for (const [field, words] of SENTENCES) {
      const at = words.exec(sentence);
      if (at) take(notice, field, sentence.slice(at.index));
    }
  }
  const place =
    /\blast seen\b[^.]{0,300}?\b(?:at|in|near) ((?:the )?[A-Z][\w'’ -]{3,60}?)(?=[.,;]| on | at |$)/.exec(
      flat,
    );
  if (place) take(notice, 'lastSeenWith', place[1] as string);
  const found =
    /\b(?:found|located)\b[^.]{0,300}?\b(?:at|in|near) ((?:the )?[A-Z][\w'’ -]{3,60}?)(?=[.,;]| on | at |$)/.exec(
      flat,
    );
  if (found) take(notice, 'foundWhere', found[1] as string);
}

/** Reads a notice as it came: labelled lines, an e-mail with its head, or sentences. Never throws. */
export function readPoliceNotice(text: string): PoliceNotice {
  const notice: PoliceNotice = { about: 'MISSING' };
  const body = withoutHead(text).slice(0, 100_000);
  readLabelled(notice, body);
  readNarrative(notice, body);
  if (notice.returnedAt ?? notice.foundAt ?? (isTitledBack(text) || undefined)) notice.about = 'RETURNED';
  return notice;
}

/** The subject of the e-mail, or a short first line, says that the child is back. */
function isTitledBack(text: string): boolean {
  const first = text.trimStart().split('\n')[0] ?? '';
  const subject = /^subject:(.*)$/im.exec(text.slice(0, 4000))?.[1] ?? (first.length < 100 ? first : '');
  return (
    /\b(found|located|returned|return notification|safe and well)\b/i.test(subject) &&
    !/\bnot\b/i.test(subject)
  );
}

/** The head of an e-mail says who sent it and when, which is not about the child. */
function withoutHead(text: string): string {
  const isMail = /^(from|to|sent|date|subject|received|return-path):/i.test(text.trimStart());
  if (!isMail) return text;
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() === '');
  const subject = lines.find((line) => /^subject:/i.test(line))?.replace(/^subject:/i, '') ?? '';
  return end === -1 ? text : `${subject.replaceAll(':', ' ')}\n\n${lines.slice(end + 1).join('\n')}`;
}

/** What the notice proposes, as a notification keeps it. */
export function proposedFrom(notice: PoliceNotice): {
  said: Record<string, string>;
  named: Record<string, string>;
} {
  const { about: _about, name, bornOn, ...rest } = notice;
  const said = Object.fromEntries(
    Object.entries(rest).flatMap(([field, value]) => (value === undefined ? [] : [[field, String(value)]])),
  );
  const named = {
    ...(name ? namesOf(name) : {}),
    ...(bornOn ? { bornOn: bornOn.toString() } : {}),
  };
  return { said, named };
}

/** "BROOK, Jayden" and "Jayden Brook". */
function namesOf(name: string): Record<string, string> {
  const [before = '', after] = name.split(',').map((part) => part.trim());
  const proper = (word: string) =>
    word === word.toUpperCase()
      ? word.toLowerCase().replaceAll(/(^|[\s'’-])\p{L}/gu, (c) => c.toUpperCase())
      : word;
  if (after) return { preferredName: proper(after), familyName: proper(before) };
  const words = before.split(/\s+/);
  if (words.length < 2) return { preferredName: proper(before) };
  return { preferredName: proper(words[0] as string), familyName: proper(words.slice(1).join(' ')) };
}
