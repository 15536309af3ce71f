import type { CsvRow, FileProblem } from '../../platform/files/csv.ts';
import { readBirthDate, readFileDate } from './birth-date.ts';
import { isCodeOf } from './code-lists.ts';
import { type EthnicityCode, ethnicities, ethnicitySynonyms, type SexCode } from './code-lists-identity.ts';
import { type ReadIdentifier, readLocalId, readNhsNumber, readUpn } from './identifiers.ts';
import { ageOn, type PersonName } from './person.ts';

/** Files of people that can be read: the header of the looked-after return, and the matching service's CSV. */
export type PersonImportFormat = 'ssda903-header' | 'person-csv';

/**
 * One person of a file, as far as the file knows them. `undefined` means "not known yet". The looked-after return
 * has no names: such children come as `name.state: 'not known yet'` with their local id.
 */
export interface PersonRow {
  readonly line: number;
  readonly name: PersonName;
  readonly localId?: string;
  readonly nhsNumber?: string;
  readonly upn?: string;
  /** UN1 to UN5: why a looked-after child has no pupil number. */
  readonly upnUnknownReason?: string;
  readonly birthDate?: Temporal.PlainDate;
  readonly sex: SexCode;
  readonly ethnicity: EthnicityCode;
  readonly isParent?: boolean;
  readonly ownChildBirthDate?: Temporal.PlainDate;
  readonly postcode?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Address lines as the file has them, newest order not known. */
  readonly addresses: readonly string[];
}

const SEXES: Readonly<Record<string, SexCode>> = {
  '1': 'M',
  '2': 'F',
  '9': 'I',
  '0': 'U',
  m: 'M',
  male: 'M',
  f: 'F',
  female: 'F',
  i: 'I',
  indeterminate: 'I',
  other: 'I',
  u: 'U',
  unknown: 'U',
  'not known': 'U',
  'not known yet': 'U',
};
const OLDEST_EXPECTED = 25;

/** Reads one row of a file into typed values; `person` is missing when any cell is in error. */
export function readPersonRow(
  row: CsvRow,
  format: PersonImportFormat,
  today: Temporal.PlainDate,
): { readonly person?: PersonRow; readonly problems: readonly FileProblem[] } {
  const reader = new RowReader(row, format, today);
  const person = reader.person();
  const isWrong = reader.problems.some((each) => each.severity === 'error');
  return { problems: reader.problems, ...(isWrong ? {} : { person }) };
}

class RowReader {
  readonly problems: FileProblem[] = [];
  private readonly row: CsvRow;
  private readonly format: PersonImportFormat;
  private readonly today: Temporal.PlainDate;

  constructor(row: CsvRow, format: PersonImportFormat, today: Temporal.PlainDate) {
    this.row = row;
    this.format = format;
    this.today = today;
  }

  person(): PersonRow {
    const is903 = this.format === 'ssda903-header';
    const name: PersonName = is903 ? { state: 'not known yet' } : this.name();
    const localId = this.identifier(is903 ? 'CHILD' : 'LocalId', readLocalId);
    const nhsNumber = this.identifier('NhsNumber', readNhsNumber);
    const upnUnknownReason = /^UN[1-5]$/.test(this.cell('UPN')) ? this.cell('UPN') : undefined;
    const upn = upnUnknownReason ? undefined : this.identifier('UPN', readUpn);
    const birthDate = this.birthDate(is903 ? 'DOB' : 'BirthDate');
    if (is903 && !this.cell('CHILD')) this.error('CHILD', 'this is blank. A child without a name needs it.');
    if (!is903 && name.state === 'not known yet' && !localId && !nhsNumber && !upn) {
      this.error('Family', 'this row has neither a name nor a number.');
    }
    const parent = this.parent();
    return {
      line: this.row.line,
      name,
      sex: this.sex(is903 ? 'SEX' : 'Gender'),
      ethnicity: this.ethnicity(is903 ? 'ETHNIC' : 'Ethnicity'),
      addresses: splitAddresses(this.cell('AddressHistory')),
      ...parent,
      ...known({ localId, nhsNumber, upn, upnUnknownReason, birthDate, ...this.contact() }),
    };
  }

  private cell(column: string): string {
    return this.row.values[column]?.trim() ?? '';
  }
  private error(column: string, message: string): void {
    this.problems.push({ severity: 'error', line: this.row.line, column, message });
  }
  private warning(column: string, message: string): void {
    this.problems.push({ severity: 'warning', line: this.row.line, column, message });
  }

  private name(): PersonName {
    const [given, family, preferred] = [this.cell('Given'), this.cell('Family'), this.cell('Preferred')];
    if (!given && !family) return { state: 'not known yet' };
    if (!given) this.warning('Given', 'this is blank: recorded as not known yet.');
    if (!family) this.warning('Family', 'this is blank: recorded as not known yet.');
    return { state: 'known', given, family, ...(preferred ? { preferred } : {}) };
  }

  private identifier(column: string, read: (text: string) => ReadIdentifier): string | undefined {
    const text = this.cell(column);
    if (!text) return undefined;
    const answer = read(text);
    if (answer.kind === 'wrong') {
      this.error(column, answer.message);
      return undefined;
    }
    if (answer.warning) this.warning(column, answer.warning);
    return answer.value;
  }

  private birthDate(column: string): Temporal.PlainDate | undefined {
    const text = this.cell(column);
    if (!text) {
      this.warning(column, 'this is blank: recorded as not known yet.');
      return undefined;
    }
    const answer = readBirthDate(text, this.today);
    if (answer.kind === 'wrong') {
      this.error(column, answer.message);
      return undefined;
    }
    const age = ageOn(answer.date, this.today);
    if (age > OLDEST_EXPECTED) this.warning(column, `this makes them ${age}. Is the year right?`);
    return answer.date;
  }

  private sex(column: string): SexCode {
    const text = this.cell(column);
    const code = text ? SEXES[text.toLowerCase()] : 'U';
    if (!code)
      this.error(column, `"${text.slice(0, 20)}" is not a code for sex. Use M, F, I or U (or 1, 2).`);
    return code ?? 'U';
  }

  private ethnicity(column: string): EthnicityCode {
    const text = this.cell(column);
    if (!text) return 'NOBT';
    const code = text.toUpperCase();
    if (isCodeOf(ethnicities, code)) return code;
    const main = ethnicitySynonyms[code];
    if (main) {
      this.warning(column, `${code} is not a main code. It is read as ${main}.`);
      return main;
    }
    const named = ethnicities.find((entry) => entry.label.toUpperCase() === code);
    if (!named) this.error(column, `"${text.slice(0, 20)}" is not an ethnicity code.`);
    return named?.code ?? 'NOBT';
  }

  private parent(): Pick<PersonRow, 'isParent' | 'ownChildBirthDate'> {
    const text = this.cell('MOTHER').replace(/\.0+$/, '');
    if (text && text !== '0' && text !== '1') this.error('MOTHER', 'this must be 0, 1 or blank.');
    const childBorn = this.cell('MC_DOB');
    const date = childBorn ? readFileDate(childBorn) : undefined;
    if (childBorn && !date) this.error('MC_DOB', `"${childBorn.slice(0, 20)}" is not a date.`);
    return {
      ...(text || date ? { isParent: text === '1' || date !== undefined } : {}),
      ...(date ? { ownChildBirthDate: date } : {}),
    };
  }

  private contact(): Pick<PersonRow, 'postcode' | 'phone' | 'email'> {
    const [postcode, phone, email] = [this.cell('PostCode'), this.cell('Phone'), this.cell('Email')];
    if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
      this.warning('Email', 'this does not look like an e-mail address.');
    return known({ postcode: postcode.toUpperCase(), phone, email });
  }
}

type Known<Facts> = { [Key in keyof Facts]?: NonNullable<Facts[Key]> };

/** Leaves out what is blank, so that "not known yet" is one thing. */
function known<Facts extends object>(facts: Facts): Known<Facts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
  ) as Known<Facts>;
}

/** Several addresses in one cell are separated by `|` or `;`, the parts of one by `~`, as exports write them. */
function splitAddresses(text: string): readonly string[] {
  return text
    .split(/[|;]/)
    .map((each) => each.replaceAll('~', ', ').trim())
    .filter((each) => each !== '');
}
