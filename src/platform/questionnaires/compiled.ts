import type { Coding, Questionnaire, QuestionnaireItem } from './questionnaire.ts';
import {
  type Answer,
  type AnswerOption,
  EXTENSIONS,
  type Extension,
  MAX_STRING,
  MAX_TEXT,
  MAX_TIMES,
} from './questionnaire.ts';

export interface Option {
  /** What a form posts. */
  readonly key: string;
  readonly label: string;
  readonly answer: Answer;
  readonly isExclusive: boolean;
}

/** An item with everything that is asked of it again and again worked out once. */
export interface Node {
  readonly item: QuestionnaireItem;
  readonly linkId: string;
  readonly type: QuestionnaireItem['type'];
  /** Prefix and text. */
  readonly label: string;
  readonly hint: string | undefined;
  readonly parent: Node | undefined;
  readonly children: Node[];
  sectionId: string;
  /** How many repeating groups stand around it (itself not counted). */
  readonly repeatDepth: number;
  readonly isRepeatingGroup: boolean;
  /** A group behind a line that unfolds it. */
  readonly isFolded: boolean;
  readonly maxTimes: number;
  readonly options: readonly Option[];
  readonly byKey: ReadonlyMap<string, Option>;
  readonly control: string | undefined;
  readonly isInline: boolean;
  readonly maxLength: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly ownWords: string | undefined;
  readonly designNote: string | undefined;
  /** Follow-ups shown inside the choice that opens them: option key → nodes. Filled once all nodes are known. */
  readonly revealed: Map<string, Node[]>;
  isRevealed: boolean;
}

/** A page of the form: a group at the top, or a run of questions that stand outside one. */
export interface Section {
  readonly linkId: string;
  readonly title: string;
  readonly hint: string | undefined;
  /** The top-level nodes on it. */
  readonly roots: readonly Node[];
}

export interface Compiled {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly Section[];
  readonly sectionOf: ReadonlyMap<string, Section>;
  readonly nodes: ReadonlyMap<string, Node>;
}

const cache = new WeakMap<Questionnaire, Compiled>();

/** The definition worked out once; the same object is never worked out twice. */
export function compile(q: Questionnaire): Compiled {
  const known = cache.get(q);
  if (known) return known;
  const made = build(q);
  cache.set(q, made);
  return made;
}

export const extensionOf = (extensions: readonly Extension[] | undefined, url: string) =>
  extensions?.find((each) => each.url === url);
const controlOf = (item: QuestionnaireItem) =>
  extensionOf(item.extension, EXTENSIONS.itemControl)?.valueCodeableConcept?.coding?.[0]?.code;
/** A display item that only helps with the question above it. */
const isHelp = (item: QuestionnaireItem) => item.type === 'display' && controlOf(item) === 'help';

export const sameCoding = (a: Coding | undefined, b: Coding | undefined) =>
  a?.code === b?.code && (a?.system ?? '') === (b?.system ?? '');

function optionsOf(item: QuestionnaireItem): Option[] {
  const all = item.answerOption ?? [];
  const codes = all.map((each) => each.valueCoding?.code);
  const isCodeShared = new Set(codes).size < codes.length;
  return all.map((option) => ({
    key: optionKey(option, isCodeShared),
    label: optionLabel(option),
    answer: option.valueCoding
      ? { valueCoding: option.valueCoding }
      : option.valueString !== undefined
        ? { valueString: option.valueString }
        : { valueInteger: option.valueInteger ?? 0 },
    isExclusive: extensionOf(option.extension, EXTENSIONS.exclusive)?.valueBoolean === true,
  }));
}
function optionKey({ valueCoding, valueString, valueInteger }: AnswerOption, isCodeShared: boolean): string {
  if (valueCoding)
    return `${isCodeShared ? `${valueCoding.system ?? ''}|` : ''}${valueCoding.code ?? valueCoding.display ?? ''}`;
  return valueString ?? String(valueInteger);
}
export const optionLabel = ({ valueCoding, valueString, valueInteger }: AnswerOption): string =>
  valueCoding ? (valueCoding.display ?? valueCoding.code ?? '') : (valueString ?? String(valueInteger));

const YES_NO: readonly Option[] = [
  { key: 'yes', label: 'Yes', answer: { valueBoolean: true }, isExclusive: false },
  { key: 'no', label: 'No', answer: { valueBoolean: false }, isExclusive: false },
];

function hintOf(item: QuestionnaireItem): string | undefined {
  const help = (item.item ?? []).filter(isHelp).map((each) => each.text ?? '');
  const format = extensionOf(item.extension, EXTENSIONS.entryFormat)?.valueString;
  return [...help, format].filter(Boolean).join(' ') || undefined;
}

function nodeOf(item: QuestionnaireItem, parent: Node | undefined): Node {
  const options = item.type === 'boolean' ? YES_NO : optionsOf(item);
  const numberIn = (url: string) => {
    const found = extensionOf(item.extension, url);
    return found?.valueInteger ?? found?.valueDecimal;
  };
  const note = extensionOf(item.extension, EXTENSIONS.designNote);
  const isInsideRepeat = parent?.isRepeatingGroup === true;
  return {
    item,
    linkId: item.linkId,
    type: item.type,
    label: [item.prefix, item.text].filter(Boolean).join(' ') || item.linkId,
    hint: hintOf(item),
    parent,
    children: [],
    sectionId: '',
    repeatDepth: (parent?.repeatDepth ?? 0) + (isInsideRepeat ? 1 : 0),
    isRepeatingGroup: item.type === 'group' && item.repeats === true,
    isFolded: extensionOf(item.extension, EXTENSIONS.folded)?.valueBoolean === true,
    maxTimes: numberIn(EXTENSIONS.maxOccurs) ?? MAX_TIMES,
    options,
    byKey: new Map(options.map((each) => [each.key, each])),
    control: controlOf(item),
    isInline: extensionOf(item.extension, EXTENSIONS.orientation)?.valueCode === 'horizontal',
    maxLength: item.maxLength ?? (item.type === 'text' ? MAX_TEXT : MAX_STRING),
    min: numberIn(EXTENSIONS.minValue),
    max: numberIn(EXTENSIONS.maxValue),
    ownWords: extensionOf(item.extension, EXTENSIONS.ownWords)?.valueString,
    designNote: note?.valueMarkdown ?? note?.valueString,
    revealed: new Map(),
    isRevealed: false,
  };
}

function build(q: Questionnaire): Compiled {
  const nodes = new Map<string, Node>();
  const grow = (item: QuestionnaireItem, parent: Node | undefined, sectionId: string): Node => {
    const node = nodeOf(item, parent);
    node.sectionId = sectionId;
    nodes.set(item.linkId, node);
    for (const inner of item.item ?? []) {
      if (!isHelp(inner)) node.children.push(grow(inner, node, sectionId));
    }
    return node;
  };
  const sections: Section[] = [];
  let run: Node[] | undefined;
  for (const item of q.item) {
    if (item.type === 'group') {
      run = undefined;
      const root = grow(item, undefined, item.linkId);
      sections.push({ linkId: item.linkId, title: root.label, hint: root.hint, roots: [root] });
    } else if (run) {
      run.push(grow(item, undefined, run[0]?.linkId ?? item.linkId));
    } else {
      run = [grow(item, undefined, item.linkId)];
      sections.push({ linkId: item.linkId, title: q.title ?? 'Questions', hint: undefined, roots: run });
    }
  }
  for (const node of nodes.values()) reveal(node, nodes);
  return { questionnaire: q, sections, sectionOf: new Map(sections.map((s) => [s.linkId, s])), nodes };
}

/** Many choices are a list to pick from; few are shown. */
export const isPickList = (node: Node) =>
  node.control === 'drop-down' ||
  (node.control === undefined && !node.item.repeats && node.options.length > 15);

/** A follow-up of exactly one choice of the question beside it is shown inside that choice, one step deep. */
function reveal(node: Node, nodes: ReadonlyMap<string, Node>): void {
  const [when, more] = node.item.enableWhen ?? [];
  if (!when || more || when.operator !== '=' || node.type === 'group') return;
  const asked = nodes.get(when.question);
  if (!asked || asked === node || asked.parent !== node.parent || asked.sectionId !== node.sectionId) return;
  if (asked.item.enableWhen || asked.options.length === 0 || isPickList(asked)) return;
  const option = asked.options.find(({ answer }) =>
    answer.valueCoding
      ? when.answerCoding !== undefined && sameCoding(answer.valueCoding, when.answerCoding)
      : answer.valueBoolean !== undefined
        ? answer.valueBoolean === when.answerBoolean
        : answer.valueString !== undefined
          ? answer.valueString === when.answerString
          : answer.valueInteger === when.answerInteger,
  );
  if (!option) return;
  const before = asked.revealed.get(option.key);
  if (before) before.push(node);
  else asked.revealed.set(option.key, [node]);
  node.isRevealed = true;
}

/** @throws Error when the definition has no such section: a page asks only for sections that it listed. */
export function sectionNamed(compiled: Compiled, sectionId: string): Section {
  const section = compiled.sectionOf.get(sectionId);
  if (!section)
    throw new Error(`no section ${sectionId} in ${compiled.questionnaire.title ?? 'the questionnaire'}`);
  return section;
}

/** The pages of a form in their order: every group at the top, and every run of questions outside a group. */
export const sectionsOf = (q: Questionnaire): readonly Section[] => compile(q).sections;
