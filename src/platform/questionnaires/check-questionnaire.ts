import { checkConditions } from './check-conditions.ts';
import { checkExtensions, checkItem } from './check-item.ts';
import { type Found, isJson, type Json } from './found-item.ts';
import {
  EXTENSIONS,
  MAX_DEPTH,
  MAX_ITEMS,
  type Problem,
  type Questionnaire,
  QuestionnaireRefused,
} from './questionnaire.ts';
import { TOP_KEYS, whyPart } from './refused-parts.ts';

/** More than this is a list that nobody reads to its end. */
const MOST_PROBLEMS = 200;

/**
 * Everything that is wrong with a definition, or that this service does not do, by path (FHIRPath); empty when it can be
 * used. Reads any JSON. A definition with too many items gets that one answer, quickly.
 */
export function checkQuestionnaire(json: unknown): Problem[] {
  if (!isJson(json) || json.resourceType !== 'Questionnaire') {
    const named =
      isJson(json) && typeof json.resourceType === 'string' ? `a ${json.resourceType}` : 'something else';
    return [
      {
        path: '$',
        code: 'not-a-questionnaire',
        sentence: `This must be a FHIR R4 Questionnaire; it is ${named}.`,
      },
    ];
  }
  const size = tooManyItems(json);
  if (size) return [size];
  const found = allItems(json);
  const problems = [
    ...checkTop(json),
    ...found.flatMap(checkItem),
    ...checkLinkIds(found),
    ...checkConditions(found),
  ];
  return problems.slice(0, MOST_PROBLEMS);
}

/**
 * The definition, once nothing is wrong with it.
 * @throws QuestionnaireRefused with every problem.
 */
export function readQuestionnaire(json: unknown): Questionnaire {
  const problems = checkQuestionnaire(json);
  if (problems.length > 0) throw new QuestionnaireRefused(problems);
  return json as Questionnaire;
}

const childrenOf = (holder: Json): unknown[] => (Array.isArray(holder.item) ? holder.item : []);

/** Counted without descending further than the limit allows, so that a hostile file costs no more than a fair one. */
function tooManyItems(top: Json): Problem | undefined {
  let count = 0;
  let level: unknown[] = childrenOf(top);
  for (let depth = 1; level.length > 0; depth++) {
    count += level.length;
    if (count > MAX_ITEMS) {
      const limit = MAX_ITEMS.toLocaleString('en-GB');
      return {
        path: 'Questionnaire.item',
        code: 'too-many-items',
        sentence: `The definition has more than ${limit} items. Nobody could fill it in, and a page that long does not open: split it into several questionnaires.`,
      };
    }
    if (depth > MAX_DEPTH) {
      return {
        path: `Questionnaire${'.item'.repeat(depth)}`,
        code: 'too-deep',
        sentence: `Groups stand inside each other more than ${MAX_DEPTH} deep. A person reading the page would be lost: bring them up.`,
      };
    }
    level = level.flatMap((each) => (isJson(each) ? childrenOf(each) : []));
  }
  return undefined;
}

function allItems(top: Json): Found[] {
  const found: Found[] = [];
  const walk = (holder: Json, path: string, parent: Found | undefined) => {
    childrenOf(holder).forEach((item, n) => {
      const here: Found = { item: isJson(item) ? item : {}, path: `${path}.item[${n}]`, parent };
      found.push(here);
      walk(here.item, here.path, here);
    });
  };
  walk(top, 'Questionnaire', undefined);
  return found;
}

const STATUSES = ['draft', 'active', 'retired', 'unknown'];

function checkTop(top: Json): Problem[] {
  const problems: Problem[] = [];
  const wrong = (part: string, code: string, sentence: string) =>
    problems.push({ path: part ? `Questionnaire.${part}` : 'Questionnaire', code, sentence });
  for (const key of Object.keys(top)) {
    if (!TOP_KEYS.has(key)) wrong(key, 'unsupported', `"${key}" ${whyPart(key)}.`);
  }
  if (!STATUSES.includes(String(top.status)))
    wrong('status', 'wrong-value', `The status must be one of ${STATUSES.join(', ')}.`);
  for (const key of ['title', 'url', 'version', 'name', 'description', 'copyright', 'publisher']) {
    if (top[key] !== undefined && typeof top[key] !== 'string')
      wrong(key, 'wrong-kind', `The ${key} must be text.`);
  }
  if (typeof top.title !== 'string' || top.title.trim() === '')
    wrong('title', 'missing', 'The questionnaire needs a title: it is the heading that people see.');
  if (!Array.isArray(top.item) || top.item.length === 0)
    wrong('item', 'missing', 'The questionnaire asks nothing: it needs at least one item.');
  return [...problems, ...checkExtensions(top.extension, 'Questionnaire', [EXTENSIONS.designNote])];
}

function checkLinkIds(found: readonly Found[]): Problem[] {
  const first = new Map<string, string>();
  return found.flatMap(({ item, path }) => {
    if (typeof item.linkId !== 'string') return [];
    const before = first.get(item.linkId);
    if (before === undefined) {
      first.set(item.linkId, path);
      return [];
    }
    const sentence = `linkId "${item.linkId}" is used twice, here and at ${before}: answers could not be told apart.`;
    return [{ path: `${path}.linkId`, code: 'duplicate-link-id', sentence }];
  });
}
