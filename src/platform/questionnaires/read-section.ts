import { type Compiled, compile, type Node, sectionNamed } from './compiled.ts';
import { lookAt, placesOf } from './enabled.ts';
import { FIELD_PREFIX, fieldName, linkIdOf, otherName } from './field-names.ts';
import type { Questionnaire, QuestionnaireResponse, ResponseItem } from './questionnaire.ts';
import { readAnswer, type Sent } from './read-answer.ts';

export interface ReadSection {
  /** The section as it now stands, for `withSection`; a field in error keeps what was saved before. */
  readonly items: ResponseItem[];
  /** Field name → sentence. Only what cannot be read (a date that does not exist); never that something is missing. */
  readonly errors: Record<string, string>;
  /** linkIds of questions that were answered and are not asked: saved as typed, and no answer while hidden. */
  readonly hidden: string[];
}

const BOXES = ['day', 'month', 'year', 'time', 'which'] as const;

interface Form {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly prefix: string;
  readonly errors: Record<string, string>;
}

/** What the form sent for this field; undefined when the field was not in the form at all. */
function sentFor({ fields }: Form, name: string): Sent | undefined {
  const value = fields[name];
  const isWritten = value instanceof Temporal.PlainDate || value instanceof Temporal.Instant;
  const isHolder = typeof value === 'object' && value !== null && !Array.isArray(value) && !isWritten;
  const boxes: Record<string, unknown> = isHolder ? { ...value } : {};
  for (const box of BOXES) {
    const typed = fields[`${name}-${box}`];
    if (typed !== undefined) boxes[box] = typed;
  }
  const other = fields[otherName(name)];
  if (value === undefined && other === undefined && Object.keys(boxes).length === 0) return undefined;
  return {
    value: isHolder || value === undefined ? undefined : textOf(value),
    boxes,
    other: firstText(other),
  };
}
const textOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : String(value));
const firstText = (value: unknown) =>
  value === undefined ? undefined : String(Array.isArray(value) ? (value[0] ?? '') : value);

/**
 * Reads what a form sent for one section over what was saved before. A question whose field was not in the form keeps
 * its answer, so that a form shown before somebody else's save takes nothing away; an empty field clears it. Questions
 * that are not asked keep what was typed, apart (`hidden`). A field for a linkId that the definition does not have is an
 * error under `_form` that names it. `fields` is a request's body, or what `parse-form` made of it.
 * @throws Error when there is no such section.
 */
export function readSection(
  q: Questionnaire,
  sectionLinkId: string,
  fields: Readonly<Record<string, unknown>>,
  before?: QuestionnaireResponse,
  prefix = FIELD_PREFIX,
): ReadSection {
  const compiled = compile(q);
  const section = sectionNamed(compiled, sectionLinkId);
  const form: Form = { fields, prefix, errors: Object.create(null) };
  const saved = before?.item ?? [];
  const items = section.roots.flatMap((root) => {
    const read = readNode(root, form, [], withLinkId(saved, root.linkId));
    return read.length > 0 ? read : [{ linkId: root.linkId }];
  });
  const unknown = unknownIn(fields, prefix, compiled);
  if (unknown.length > 0)
    form.errors._form = `The form sent an answer to a question that is not in this version: ${unknown.join(', ')}`;
  const hidden = answeredAndHidden(compiled, sectionLinkId, { items, before });
  return { items, errors: { ...form.errors }, hidden };
}

const withLinkId = (list: readonly ResponseItem[] | undefined, linkId: string) =>
  (list ?? []).filter((each) => each.linkId === linkId);
const hasContent = (item: ResponseItem) => (item.answer?.length ?? 0) > 0 || (item.item?.length ?? 0) > 0;

function readNode(
  node: Node,
  form: Form,
  times: readonly number[],
  saved: readonly ResponseItem[],
): ResponseItem[] {
  if (node.type === 'display') return [];
  if (node.isRepeatingGroup) return readTimes(node, form, times, saved);
  if (node.type === 'group') return readGroup(node, form, times, saved[0]);
  const name = fieldName(node.linkId, times, form.prefix);
  const sent = sentFor(form, name);
  const kept = saved.filter(hasContent);
  if (sent === undefined) return kept;
  const read = readAnswer(node, sent);
  if (typeof read === 'string') {
    form.errors[name] = read;
    return kept;
  }
  return read.length > 0 ? [{ linkId: node.linkId, answer: read }] : [];
}

function readGroup(
  node: Node,
  form: Form,
  times: readonly number[],
  saved: ResponseItem | undefined,
): ResponseItem[] {
  const known = new Set(node.children.map((each) => each.linkId));
  const children = node.children.flatMap((inner) =>
    readNode(inner, form, times, withLinkId(saved?.item, inner.linkId)),
  );
  // Nothing that somebody saved is dropped, whatever the definition says now.
  const others = (saved?.item ?? []).filter((each) => !known.has(each.linkId));
  const all = [...children, ...others];
  return all.length > 0 ? [{ linkId: node.linkId, item: all }] : [];
}

/** Each time a repeating group was filled in; an emptied one is gone, and the rest move up. */
function readTimes(
  node: Node,
  form: Form,
  times: readonly number[],
  saved: readonly ResponseItem[],
): ResponseItem[] {
  return Array.from({ length: Math.max(node.maxTimes, saved.length) }, (_, nth) =>
    readGroup(node, form, [...times, nth], saved[nth]),
  ).flat();
}

function unknownIn(fields: Readonly<Record<string, unknown>>, prefix: string, { nodes }: Compiled): string[] {
  const unknown = new Set<string>();
  for (const name of Object.keys(fields)) {
    const linkId = linkIdOf(name, prefix);
    if (linkId !== undefined && !nodes.has(linkId)) unknown.add(linkId.slice(0, 100));
  }
  return [...unknown].slice(0, 10);
}

function answeredAndHidden(
  compiled: Compiled,
  sectionId: string,
  { items, before }: { items: ResponseItem[]; before: QuestionnaireResponse | undefined },
): string[] {
  const base = before ?? { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [] };
  const look = lookAt(compiled, withSection(base, items));
  const found = new Set<string>();
  for (const { node, times } of placesOf(sectionNamed(compiled, sectionId).roots, look)) {
    if ((look.itemAt(node, times)?.answer?.length ?? 0) > 0 && !look.isEnabled(node, times))
      found.add(node.linkId);
  }
  return [...found];
}

/** The response with one section's items in place of what stood there under the same linkIds. */
export function withSection(
  response: QuestionnaireResponse,
  items: readonly ResponseItem[],
): QuestionnaireResponse {
  const replaced = new Set(items.map((each) => each.linkId));
  const at = response.item.findIndex((each) => replaced.has(each.linkId));
  const kept = response.item.filter((each) => !replaced.has(each.linkId));
  const place =
    at < 0 ? kept.length : response.item.slice(0, at).filter((each) => !replaced.has(each.linkId)).length;
  return { ...response, item: [...kept.slice(0, place), ...items, ...kept.slice(place)] };
}
