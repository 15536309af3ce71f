import { type Found, isJson, type Json } from './found-item.ts';
import { EXTENSIONS, ITEM_TYPES, MAX_OPTIONS, MAX_TEXT, type Problem } from './questionnaire.ts';
import { ITEM_KEYS, REFUSED_PARTS, REFUSED_TYPES, whyExtension, whyPart } from './refused-parts.ts';

const CHOICES = ['choice', 'open-choice'];
const REPEATABLE = ['group', 'choice', 'open-choice', 'string', 'integer', 'decimal'];
const WITH_LENGTH = ['string', 'text', 'open-choice'];
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  help: ['display'],
  'radio-button': CHOICES,
  'check-box': CHOICES,
  'drop-down': CHOICES,
};
/** Which extensions may stand on an item of each type; `designNote` on all. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  group: [EXTENSIONS.maxOccurs, EXTENSIONS.openToAdditions, EXTENSIONS.folded],
  display: [EXTENSIONS.itemControl],
  choice: [EXTENSIONS.itemControl, EXTENSIONS.orientation],
  'open-choice': [EXTENSIONS.itemControl, EXTENSIONS.orientation],
  boolean: [EXTENSIONS.orientation],
  integer: [EXTENSIONS.minValue, EXTENSIONS.maxValue, EXTENSIONS.entryFormat],
  decimal: [EXTENSIONS.minValue, EXTENSIONS.maxValue, EXTENSIONS.entryFormat],
  string: [EXTENSIONS.ownWords, EXTENSIONS.entryFormat],
  text: [EXTENSIONS.ownWords, EXTENSIONS.entryFormat],
  date: [EXTENSIONS.entryFormat],
  dateTime: [EXTENSIONS.entryFormat],
  time: [EXTENSIONS.entryFormat],
};

type Wrong = (part: string, code: string, sentence: string) => void;

/** What is wrong with one item, whatever stands around it. */
export function checkItem(found: Found): Problem[] {
  const { item, path } = found;
  const problems: Problem[] = [];
  const wrong: Wrong = (part, code, sentence) =>
    problems.push({ path: part ? `${path}.${part}` : path, code, sentence });
  const type = checkShape(item, wrong);
  if (type === undefined) return problems;
  checkFlags(item, type, wrong);
  checkChildren(item, type, wrong);
  checkOptions(item, type, wrong);
  checkInitial(item, type, wrong);
  const extensions = checkExtensions(item.extension, path, [
    EXTENSIONS.designNote,
    // Said once, by its own rule.
    EXTENSIONS.itemControl,
    ...(ALLOWED[type] ?? []),
  ]);
  return [...problems, ...extensions, ...checkControl(found, type)];
}

/** The parts that every item has; its type when that is one which can be shown. */
function checkShape(item: Json, wrong: Wrong): string | undefined {
  if (Object.keys(item).length === 0)
    wrong('', 'wrong-kind', 'An item must be an object with linkId and type.');
  for (const key of Object.keys(item)) {
    if (!ITEM_KEYS.has(key)) wrong(key, 'unsupported', `"${key}" ${whyPart(key)}.`);
  }
  const { linkId, type, text, prefix } = item;
  if (typeof linkId !== 'string' || linkId.trim() === '' || linkId.length > 255 || /\p{Cc}/u.test(linkId))
    wrong('linkId', 'missing', 'Every item needs a linkId of 1 to 255 characters.');
  for (const [part, value] of Object.entries({ text, prefix })) {
    if (value !== undefined && (typeof value !== 'string' || value.length > 5_000))
      wrong(part, 'wrong-kind', `The ${part} must be text of 5,000 characters or fewer.`);
  }
  if (type !== 'group' && (typeof text !== 'string' || text.trim() === ''))
    wrong('text', 'missing', 'The question has no text, so that nobody could know what is asked.');
  if ((ITEM_TYPES as readonly unknown[]).includes(type)) return type as string;
  const why = REFUSED_TYPES[String(type)] ?? 'is not a kind of item that FHIR R4 knows';
  wrong('type', 'unsupported', `Type "${String(type)}" ${why}.`);
  return undefined;
}

function checkFlags(item: Json, type: string, wrong: Wrong): void {
  for (const key of ['required', 'repeats', 'readOnly'])
    if (item[key] !== undefined && typeof item[key] !== 'boolean')
      wrong(key, 'wrong-kind', `${key} must be true or false.`);
  if (item.readOnly === true) wrong('readOnly', 'unsupported', `"readOnly" ${REFUSED_PARTS.readOnly}.`);
  if (type === 'display' && (item.required === true || item.repeats === true))
    wrong('', 'wrong-combination', 'A display item is only read: it cannot be required or repeat.');
  if (item.repeats === true && type !== 'display' && !REPEATABLE.includes(type))
    wrong('repeats', 'unsupported', `A ${type} cannot repeat by itself; put it into a group that repeats.`);
  if (item.maxLength === undefined) return;
  if (!WITH_LENGTH.includes(type))
    wrong('maxLength', 'wrong-combination', `maxLength does not go with a ${type}.`);
  if (!Number.isInteger(item.maxLength) || Number(item.maxLength) < 1 || Number(item.maxLength) > MAX_TEXT)
    wrong(
      'maxLength',
      'wrong-value',
      `maxLength must be from 1 to ${MAX_TEXT.toLocaleString('en-GB')} characters.`,
    );
}

const isHelp = (item: unknown) => isJson(item) && item.type === 'display' && controlCode(item) === 'help';
function controlCode(item: Json): unknown {
  const all = Array.isArray(item.extension) ? item.extension.filter(isJson) : [];
  const concept = all.find((each) => each.url === EXTENSIONS.itemControl)?.valueCodeableConcept;
  const coding = isJson(concept) && Array.isArray(concept.coding) ? concept.coding[0] : undefined;
  return isJson(coding) ? coding.code : undefined;
}

function checkChildren(item: Json, type: string, wrong: Wrong): void {
  if (item.item !== undefined && !Array.isArray(item.item))
    wrong('item', 'wrong-kind', 'item must be a list.');
  const children = Array.isArray(item.item) ? item.item : [];
  const others = children.filter((each) => !isHelp(each));
  if (type === 'group' && others.length === 0) wrong('item', 'missing', 'The group has nothing in it.');
  if (type === 'display' && children.length > 0)
    wrong('item', 'wrong-combination', 'A display item cannot have items inside it.');
  if (type !== 'group' && type !== 'display' && others.length > 0)
    wrong(
      'item',
      'unsupported',
      'Items inside a question are not shown; only help text is. Put them beside the question, with enableWhen.',
    );
}

const VALUES = ['valueCoding', 'valueString', 'valueInteger'];

function checkOptions(item: Json, type: string, wrong: Wrong): void {
  const options = item.answerOption;
  if (options !== undefined && !Array.isArray(options)) {
    wrong('answerOption', 'wrong-kind', 'answerOption must be a list.');
    return;
  }
  if (!CHOICES.includes(type)) {
    if (options !== undefined)
      wrong('answerOption', 'wrong-combination', `answerOption goes with a choice; this is a ${type}.`);
    return;
  }
  if (!options || options.length === 0) {
    if (item.answerValueSet === undefined)
      wrong('answerOption', 'missing', 'A choice needs its options as answerOption.');
    return;
  }
  if (options.length > MAX_OPTIONS) {
    wrong('answerOption', 'too-many-options', `A choice has at most ${MAX_OPTIONS} options.`);
    return;
  }
  const seen = new Set<string>();
  for (const [n, option] of options.entries()) checkOption(option, n, { type, wrong, seen });
}

function checkOption(
  option: unknown,
  n: number,
  { type, wrong, seen }: { type: string; wrong: Wrong; seen: Set<string> },
): void {
  const at = `answerOption[${n}]`;
  if (!isJson(option)) {
    wrong(at, 'wrong-kind', 'An option must be an object.');
    return;
  }
  for (const key of Object.keys(option)) {
    if ([...VALUES, 'initialSelected', 'extension', 'id'].includes(key)) continue;
    wrong(
      `${at}.${key}`,
      'wrong-option-kind',
      `An option is a coding, a string or an integer; "${key}" is none of them.`,
    );
  }
  for (const extension of checkExtensions(option.extension, '', [EXTENSIONS.exclusive]))
    wrong(`${at}${extension.path}`, extension.code, extension.sentence);
  const values = VALUES.filter((key) => option[key] !== undefined);
  if (values.length !== 1) {
    wrong(at, 'wrong-option-kind', 'An option needs exactly one value.');
    return;
  }
  const key = valueKey(option);
  if (key === undefined) {
    wrong(at, 'wrong-option-kind', 'An option needs text (a display or code, a string) or a whole number.');
    return;
  }
  if (type === 'open-choice' && key === '~other')
    wrong(at, 'wrong-option-kind', 'This value is kept for what is not in the list.');
  if (seen.has(key)) wrong(at, 'duplicate-option', 'The same option stands here twice.');
  seen.add(key);
}

/** One text for the value of an option, to tell options apart; undefined when it is not of its kind. */
export function valueKey(option: Json): string | undefined {
  const { valueCoding: coding, valueString: string, valueInteger: integer } = option;
  if (isJson(coding)) {
    const parts = [coding.system, coding.code, coding.display];
    if (parts.some((part) => part !== undefined && (typeof part !== 'string' || part.length > 1_000)))
      return undefined;
    if (!coding.code && !coding.display) return undefined;
    return `coding|${coding.system ?? ''}|${coding.code ?? coding.display}`;
  }
  if (string !== undefined)
    return typeof string === 'string' && string.trim() !== '' && string.length <= 1_000 ? string : undefined;
  return Number.isInteger(integer) ? `integer|${integer}` : undefined;
}

const INITIAL: Readonly<Record<string, readonly [string, string]>> = {
  boolean: ['valueBoolean', 'boolean'],
  decimal: ['valueDecimal', 'number'],
  integer: ['valueInteger', 'number'],
  date: ['valueDate', 'string'],
  dateTime: ['valueDateTime', 'string'],
  time: ['valueTime', 'string'],
  string: ['valueString', 'string'],
  text: ['valueString', 'string'],
};

function checkInitial(item: Json, type: string, wrong: Wrong): void {
  const { initial } = item;
  if (initial === undefined) return;
  if (!Array.isArray(initial) || initial.length === 0) {
    wrong('initial', 'wrong-kind', 'initial must be a list with a value.');
    return;
  }
  const kind = INITIAL[type];
  if (CHOICES.includes(type)) {
    wrong(
      'initial',
      'wrong-combination',
      'A choice begins with an option marked initialSelected, not with initial.',
    );
    return;
  }
  if (!kind) {
    wrong('initial', 'wrong-combination', `A ${type} has no answer to begin with.`);
    return;
  }
  if (initial.length > 1 && item.repeats !== true)
    wrong('initial', 'wrong-combination', 'Only a question that repeats begins with several answers.');
  initial.forEach((each, n) => {
    const value = isJson(each) ? each[kind[0]] : undefined;
    const isRight =
      isJson(each) && Object.keys(each).length === 1 && typeof value === kind[1] && isReal(kind[0], value);
    if (!isRight) wrong(`initial[${n}]`, 'wrong-kind', `A ${type} begins with a ${kind[0]} that exists.`);
  });
}

/** Whether a date, moment, time or number is one that exists. */
export function isReal(kind: string, value: unknown): boolean {
  try {
    if (/Date$/.test(kind))
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) && Boolean(Temporal.PlainDate.from(String(value)));
    if (/DateTime$/.test(kind)) return Boolean(Temporal.Instant.from(String(value)));
    if (/Time$/.test(kind))
      return /^\d\d:\d\d(:\d\d)?$/.test(String(value)) && Boolean(Temporal.PlainTime.from(String(value)));
    if (/Integer$/.test(kind)) return Number.isInteger(value);
    return true;
  } catch {
    return false;
  }
}

/** What each known extension must hold. */
const HOLDS: Readonly<Record<string, (extension: Json) => boolean>> = {
  [EXTENSIONS.itemControl]: (e) => isJson(e.valueCodeableConcept),
  [EXTENSIONS.maxOccurs]: (e) =>
    Number.isInteger(e.valueInteger) && Number(e.valueInteger) >= 1 && Number(e.valueInteger) <= 50,
  [EXTENSIONS.minValue]: (e) => typeof (e.valueInteger ?? e.valueDecimal) === 'number',
  [EXTENSIONS.maxValue]: (e) => typeof (e.valueInteger ?? e.valueDecimal) === 'number',
  [EXTENSIONS.entryFormat]: (e) => typeof e.valueString === 'string',
  [EXTENSIONS.designNote]: (e) => typeof (e.valueMarkdown ?? e.valueString) === 'string',
  [EXTENSIONS.orientation]: (e) => e.valueCode === 'horizontal' || e.valueCode === 'vertical',
  [EXTENSIONS.exclusive]: (e) => typeof e.valueBoolean === 'boolean',
  [EXTENSIONS.ownWords]: (e) => typeof e.valueString === 'string' && e.valueString.trim() !== '',
  [EXTENSIONS.openToAdditions]: (e) => typeof e.valueBoolean === 'boolean',
  [EXTENSIONS.folded]: (e) => typeof e.valueBoolean === 'boolean',
};

export function checkExtensions(extensions: unknown, path: string, allowed: readonly string[]): Problem[] {
  if (extensions === undefined) return [];
  if (!Array.isArray(extensions))
    return [{ path: `${path}.extension`, code: 'wrong-kind', sentence: 'extension must be a list.' }];
  return extensions.flatMap((extension: unknown, n) => {
    const at = `${path}.extension[${n}]`;
    const url = isJson(extension) ? String(extension.url) : 'nothing';
    const holds = Object.hasOwn(HOLDS, url) ? HOLDS[url] : undefined;
    if (!isJson(extension) || !holds)
      return [
        { path: at, code: 'unsupported-extension', sentence: `Extension ${url} ${whyExtension(url)}.` },
      ];
    if (!allowed.includes(url))
      return [
        {
          path: at,
          code: 'wrong-combination',
          sentence: `Extension ${url} does not go with this kind of item.`,
        },
      ];
    if (!holds(extension))
      return [
        { path: at, code: 'wrong-kind', sentence: `Extension ${url} has a value that cannot be used.` },
      ];
    return [];
  });
}

function checkControl({ item, path }: Found, type: string): Problem[] {
  const code = controlCode(item);
  const hasControl =
    Array.isArray(item.extension) &&
    item.extension.some((e) => isJson(e) && e.url === EXTENSIONS.itemControl);
  if (!hasControl) return [];
  const types = typeof code === 'string' && Object.hasOwn(CONTROLS, code) ? CONTROLS[code] : undefined;
  const fits =
    types?.includes(type) && !(code === 'drop-down' && (item.repeats === true || type === 'open-choice'));
  if (fits && (code === 'check-box') === (item.repeats === true)) return [];
  const known = types ? `does not go with this ${type}` : 'is not one that this service shows';
  return [
    { path: `${path}.extension`, code: 'unsupported', sentence: `Item control "${String(code)}" ${known}.` },
  ];
}
