import { formatDate, formatExact } from '../ui/words.ts';
import { compile, type Node } from './compiled.ts';
import { type Look, lookAt, placesOf } from './enabled.ts';
import { keyOf } from './field-names.ts';
import type { Answer, Questionnaire, QuestionnaireResponse } from './questionnaire.ts';

/** One line of a form read rather than filled in. */
export interface EntryInWords {
  readonly linkId: string;
  /** Tells a place in a repeating group apart: equal for the same question in the same place. */
  readonly key: string;
  readonly kind: 'heading' | 'question' | 'note';
  /** 0 directly in the section. */
  readonly depth: number;
  readonly label: string;
  /** One text an answer; empty when not answered. */
  readonly words: readonly string[];
  /** Whose own words the answer is, when it is somebody's. */
  readonly ownWords?: string;
  readonly isRequired: boolean;
}
export interface SectionInWords {
  readonly sectionId: string;
  readonly title: string;
  readonly entries: readonly EntryInWords[];
}

/** An answer as a person reads it. Dates and times in England's words. */
export function answerInWords(node: Node, answer: Answer): string {
  if (answer.valueCoding) {
    const { code, display } = answer.valueCoding;
    return (
      display ?? node.options.find((each) => each.answer.valueCoding?.code === code)?.label ?? code ?? ''
    );
  }
  if (answer.valueBoolean !== undefined) return answer.valueBoolean ? 'Yes' : 'No';
  if (answer.valueDate !== undefined) return formatDate(Temporal.PlainDate.from(answer.valueDate));
  if (answer.valueDateTime !== undefined) return formatExact(Temporal.Instant.from(answer.valueDateTime));
  if (answer.valueTime !== undefined) return answer.valueTime.slice(0, 5);
  return answer.valueString ?? String(answer.valueInteger ?? answer.valueDecimal ?? '');
}

/**
 * The form as it reads: sections in order, each with the questions that are asked, answered or not. Hidden questions and
 * what was typed in them are left out.
 */
export function answersInWords(q: Questionnaire, response: QuestionnaireResponse): SectionInWords[] {
  const compiled = compile(q);
  const look = lookAt(compiled, response);
  return compiled.sections
    .filter((section) => section.roots.some((root) => look.isEnabled(root, [])))
    .map((section) => ({
      sectionId: section.linkId,
      title: section.title,
      entries: entriesOf(section.roots, look),
    }));
}

function entriesOf(roots: readonly Node[], look: Look): EntryInWords[] {
  const entries: EntryInWords[] = [];
  for (const { node, times } of placesOf(roots, look)) {
    // The section's own group is its heading already, unless it is filled in several times.
    if (node.parent === undefined && node.type === 'group' && !node.isRepeatingGroup) continue;
    if (look.isEnabled(node, times)) entries.push(entryOf(node, times, look));
  }
  return entries;
}

function entryOf(node: Node, times: readonly number[], look: Look): EntryInWords {
  const nth = node.isRepeatingGroup ? ` ${(times.at(-1) ?? 0) + 1}` : '';
  return {
    linkId: node.linkId,
    key: keyOf(node.linkId, times),
    kind: node.type === 'group' ? 'heading' : node.type === 'display' ? 'note' : 'question',
    depth: depthOf(node),
    label: `${node.label}${nth}`,
    words: look.answersAt(node, times).map((answer) => answerInWords(node, answer)),
    ...(node.ownWords === undefined ? {} : { ownWords: node.ownWords }),
    isRequired: node.item.required === true,
  };
}
const depthOf = (node: Node): number => (node.parent ? 1 + depthOf(node.parent) : 0);

export interface MissingAnswer {
  readonly linkId: string;
  readonly sectionId: string;
  readonly text: string;
}
/** Required questions that are asked and have no answer: they hold up completing, never saving. */
export function missingToComplete(q: Questionnaire, response: QuestionnaireResponse): MissingAnswer[] {
  const compiled = compile(q);
  const look = lookAt(compiled, response);
  const missing: MissingAnswer[] = [];
  for (const section of compiled.sections) {
    for (const { node, times } of neededPlaces(section.roots, look)) {
      if (!look.isEnabled(node, times) || isAnswered(node, times, look)) continue;
      missing.push({ linkId: node.linkId, sectionId: section.linkId, text: node.label });
    }
  }
  return missing;
}

/** Also a repeating group that nobody filled in yet, when it is required itself. */
function* neededPlaces(roots: readonly Node[], look: Look) {
  for (const root of roots)
    if (root.isRepeatingGroup && look.timesOf(root, []) === 0 && root.item.required)
      yield { node: root, times: [] };
  for (const place of placesOf(roots, look)) {
    if (place.node.item.required) yield place;
    for (const inner of place.node.children)
      if (inner.isRepeatingGroup && inner.item.required && look.timesOf(inner, place.times) === 0)
        yield { node: inner, times: place.times };
  }
}
function isAnswered(node: Node, times: readonly number[], look: Look): boolean {
  if (node.type !== 'group') return look.answersAt(node, times).length > 0;
  if (node.isRepeatingGroup && look.timesOf(node, times) === 0) return look.itemAt(node, times) !== undefined;
  for (const place of placesOf(node.children, look, times))
    if (place.node.type !== 'group' && look.answersAt(place.node, place.times).length > 0) return true;
  return false;
}

export interface ChangedAnswer {
  readonly linkId: string;
  readonly sectionId: string;
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
/** Questions whose answers read differently, in the order of the form; hidden questions count as not answered. */
export function whatChanged(
  q: Questionnaire,
  before: QuestionnaireResponse,
  after: QuestionnaireResponse,
): ChangedAnswer[] {
  const [was, is] = [answeredByKey(q, before), answeredByKey(q, after)];
  const changes: ChangedAnswer[] = [];
  for (const key of new Set([...is.keys(), ...was.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const { entry, sectionId } = (now ?? old) as Answered;
    const [oldWords, newWords] = [old?.entry.words ?? [], now?.entry.words ?? []];
    if (oldWords.length === newWords.length && oldWords.every((text, n) => text === newWords[n])) continue;
    changes.push({ linkId: entry.linkId, sectionId, text: entry.label, before: oldWords, after: newWords });
  }
  return changes;
}
interface Answered {
  readonly sectionId: string;
  readonly entry: EntryInWords;
}
function answeredByKey(q: Questionnaire, response: QuestionnaireResponse): Map<string, Answered> {
  const found = new Map<string, Answered>();
  for (const { sectionId, entries } of answersInWords(q, response))
    for (const entry of entries) if (entry.kind === 'question') found.set(entry.key, { sectionId, entry });
  return found;
}

/** Answers of one question that is asked (the first place, in a repeating group); for rules of the form's owner. */
export function answersTo(
  q: Questionnaire,
  response: QuestionnaireResponse,
  linkId: string,
): readonly Answer[] {
  const compiled = compile(q);
  const node = compiled.nodes.get(linkId);
  return node
    ? lookAt(compiled, response).answersAt(
        node,
        Array.from({ length: node.repeatDepth }, () => 0),
      )
    : [];
}

/** The response as the standard wants it sent: without what was typed in questions that are not asked. */
export function withoutHidden(q: Questionnaire, response: QuestionnaireResponse): QuestionnaireResponse {
  const compiled = compile(q);
  const look = lookAt(compiled, response);
  const prune = (
    items: QuestionnaireResponse['item'],
    at: readonly number[],
  ): QuestionnaireResponse['item'] => {
    const seen = new Map<string, number>();
    return items.flatMap((item) => {
      const node = compiled.nodes.get(item.linkId);
      if (!node) return [];
      const nth = seen.get(item.linkId) ?? 0;
      seen.set(item.linkId, nth + 1);
      const times = node.isRepeatingGroup ? [...at, nth] : at;
      if (!look.isEnabled(node, times)) return [];
      return [item.item ? { ...item, item: prune(item.item, times) } : item];
    });
  };
  return { ...response, item: prune(response.item, []) };
}
