import {
  type AnswerOption,
  EXTENSIONS,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../platform/questionnaires/index.ts';

type Items = readonly QuestionnaireItem[];
type Change = (items: QuestionnaireItem[], at: number) => void;

/** A copy of the definition in which the list that holds the item was changed; the same one when there is no such item. */
function atItem(q: Questionnaire, linkId: string, change: Change): Questionnaire {
  const within = (items: Items): Items => {
    const at = items.findIndex((each) => each.linkId === linkId);
    if (at >= 0) {
      const copy = [...items];
      change(copy, at);
      return copy;
    }
    return items.map((each) => (each.item ? { ...each, item: within(each.item) } : each));
  };
  return { ...q, item: within(q.item) };
}

export function findItem(q: Questionnaire, linkId: string): QuestionnaireItem | undefined {
  for (const { item } of itemsInOrder(q)) if (item.linkId === linkId) return item;
  return undefined;
}

export interface PlacedItem {
  readonly item: QuestionnaireItem;
  readonly depth: number;
  readonly parent: QuestionnaireItem | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}
/** Every item in the order of the form; help texts belong to their question and are left out. */
export function itemsInOrder(q: Questionnaire): PlacedItem[] {
  const placed: PlacedItem[] = [];
  const walk = (items: Items, depth: number, parent: QuestionnaireItem | undefined) => {
    const shown = items.filter((each) => !isHelp(each));
    shown.forEach((item, n) => {
      placed.push({ item, depth, parent, isFirst: n === 0, isLast: n === shown.length - 1 });
      walk(item.item ?? [], depth + 1, item);
    });
  };
  walk(q.item, 0, undefined);
  return placed;
}

export const isHelp = (item: QuestionnaireItem): boolean =>
  item.type === 'display' &&
  item.extension?.some(
    (each) => each.url === EXTENSIONS.itemControl && each.valueCodeableConcept?.coding?.[0]?.code === 'help',
  ) === true;
/** Help under a question's text. */
export const helpOf = (item: QuestionnaireItem): string =>
  (item.item ?? [])
    .filter(isHelp)
    .map((each) => each.text ?? '')
    .join(' ');

export interface ItemWording {
  readonly text: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean | undefined;
  /** One option a line, for a choice. */
  readonly options?: readonly string[] | undefined;
}

/** The item in other words. Options that were only reworded keep their codes, so that they go on meaning the same. */
export function reword(q: Questionnaire, linkId: string, wording: ItemWording): Questionnaire {
  return atItem(q, linkId, (items, at) => {
    const item = items[at] as QuestionnaireItem;
    const { required: _, answerOption: options, item: children, ...rest } = item;
    const others = (children ?? []).filter((each) => !isHelp(each));
    const help = wording.help ? [helpItem(linkId, wording.help)] : [];
    const inside = [...help, ...others];
    items[at] = {
      ...rest,
      text: wording.text,
      ...(wording.isRequired ? { required: true } : {}),
      ...(options ? { answerOption: optionsFrom(wording.options ?? [], options) } : {}),
      ...(inside.length > 0 ? { item: inside } : {}),
    };
  });
}

const helpItem = (linkId: string, text: string): QuestionnaireItem => ({
  linkId: `${linkId}.help`,
  type: 'display',
  text,
  extension: [
    {
      url: EXTENSIONS.itemControl,
      valueCodeableConcept: {
        coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }],
      },
    },
  ],
});

export const optionText = (option: AnswerOption): string =>
  option.valueCoding?.display ??
  option.valueCoding?.code ??
  option.valueString ??
  String(option.valueInteger);

function optionsFrom(lines: readonly string[], before: readonly AnswerOption[]): AnswerOption[] {
  const taken = new Set(before.map((option) => option.valueCoding?.code ?? ''));
  return lines.map((line, n) => {
    const same = before.find((option) => optionText(option) === line);
    if (same) return same;
    const old = before[n];
    if (old?.valueCoding && !lines.includes(optionText(old)))
      return { ...old, valueCoding: { ...old.valueCoding, display: line } };
    const code = freeCode(line, taken);
    taken.add(code);
    return { valueCoding: { code, display: line } };
  });
}

/** A code for new words that nothing has yet. */
export function freeCode(words: string, taken: ReadonlySet<string>): string {
  const base =
    words
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 40) || 'answer';
  let code = base;
  for (let n = 2; taken.has(code); n++) code = `${base}-${n}`;
  return code;
}

/** One place up or down among its neighbours. Help texts do not count. */
export const move = (q: Questionnaire, linkId: string, by: -1 | 1): Questionnaire =>
  atItem(q, linkId, (items, at) => {
    let to = at + by;
    while (items[to] && isHelp(items[to] as QuestionnaireItem)) to += by;
    const [item] = items.splice(at, 1);
    if (item) items.splice(Math.max(0, Math.min(items.length, to)), 0, item);
  });

export const remove = (q: Questionnaire, linkId: string): Questionnaire =>
  atItem(q, linkId, (items, at) => void items.splice(at, 1));

/** At the end of a group; of the whole form when no group is named. */
export function add(q: Questionnaire, groupId: string | undefined, item: QuestionnaireItem): Questionnaire {
  if (groupId === undefined) return { ...q, item: [...q.item, item] };
  return atItem(q, groupId, (items, at) => {
    const group = items[at] as QuestionnaireItem;
    items[at] = { ...group, item: [...(group.item ?? []), item] };
  });
}

export interface NewItem extends ItemWording {
  readonly kind: (typeof NEW_KINDS)[number];
}
export const NEW_KINDS = [
  'string',
  'text',
  'boolean',
  'choice',
  'choices',
  'open-choice',
  'date',
  'dateTime',
  'time',
  'integer',
  'display',
  'group',
] as const;
/** An item for new words, with a linkId that nothing in the form has; `prefix` marks whose it is. */
export function newItem(q: Questionnaire, prefix: string, given: NewItem): QuestionnaireItem {
  const taken = new Set(
    itemsInOrder(q).flatMap(({ item }) => [item.linkId, ...(item.item ?? []).map((each) => each.linkId)]),
  );
  const linkId = freeCode(`${prefix}-${given.text}`, taken);
  const type = given.kind === 'choices' ? 'choice' : given.kind;
  const hasOptions = type === 'choice' || type === 'open-choice';
  return {
    linkId,
    type,
    text: given.text,
    ...(given.isRequired && type !== 'display' ? { required: true } : {}),
    ...(given.kind === 'choices' ? { repeats: true } : {}),
    ...(hasOptions ? { answerOption: optionsFrom(given.options ?? [], []) } : {}),
    ...(given.help && type !== 'display' ? { item: [helpItem(linkId, given.help)] } : {}),
  };
}
