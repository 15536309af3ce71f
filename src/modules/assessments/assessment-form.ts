import type { Tx } from '../../platform/db/database.ts';
import {
  answersTo,
  emptyResponse,
  type Questionnaire,
  type QuestionnaireItem,
  type QuestionnaireResponse,
  type ResponseItem,
  sectionsOf,
  withSection,
} from '../../platform/questionnaires/index.ts';
import {
  definitionOf,
  type QuestionnaireVersion,
  shipQuestionnaire,
  versionFor,
} from '../questionnaires/index.ts';
import type { AssessmentKind } from './assessment.ts';
import {
  MULTI_AGENCY_ASSESSMENT,
  MULTI_AGENCY_WORDING,
  multiAgencyKeeps,
  multiAgencyVersion1,
} from './multi-agency-questionnaire.ts';
import {
  DISRUPT_LINE,
  JUDGEMENT,
  NEXT,
  REVIEW,
  STRENGTHS_ASSESSMENT,
  STRENGTHS_WORDING,
  strengthsKeeps,
  strengthsVersion1,
} from './strengths-questionnaire.ts';

shipQuestionnaire({ key: STRENGTHS_ASSESSMENT, definitions: [strengthsVersion1], keeps: strengthsKeeps });
shipQuestionnaire({
  key: MULTI_AGENCY_ASSESSMENT,
  definitions: [multiAgencyVersion1],
  keeps: multiAgencyKeeps,
});

const KEYS: Record<AssessmentKind, string> = {
  STRENGTHS: STRENGTHS_ASSESSMENT,
  MULTI_AGENCY: MULTI_AGENCY_ASSESSMENT,
};
export const wordingOf = (kind: AssessmentKind): string =>
  kind === 'STRENGTHS' ? STRENGTHS_WORDING : MULTI_AGENCY_WORDING;

/** The questions a new assessment begins with: the authority's own, else those that came with the service. */
export const formForNew = async (tx: Tx, authorityId: number, kind: AssessmentKind) =>
  withoutPresets(await versionFor(tx, authorityId, KEYS[kind]));

/** The questions this assessment was begun under, whatever was published or withdrawn since. */
export async function formOf(
  tx: Tx,
  of: { authorityId: number; kind: AssessmentKind; questionnaire: string },
): Promise<QuestionnaireVersion> {
  const given = await definitionOf(tx, of.questionnaire);
  return given ? withoutPresets(given) : formForNew(tx, of.authorityId, of.kind);
}

const stripped = new WeakMap<Questionnaire, Questionnaire>();
/** Nothing in an assessment is chosen beforehand, whatever a definition says: a judgement is a person's (S3-35). */
export function withoutPresets(version: QuestionnaireVersion): QuestionnaireVersion {
  let definition = stripped.get(version.definition);
  if (definition === undefined) {
    definition = { ...version.definition, item: version.definition.item.map(unset) };
    stripped.set(version.definition, definition);
  }
  return { ...version, definition };
}
function unset({ initial: _preset, ...item }: QuestionnaireItem): QuestionnaireItem {
  return {
    ...item,
    ...(item.answerOption
      ? { answerOption: item.answerOption.map(({ initialSelected: _chosen, ...option }) => option) }
      : {}),
    ...(item.item ? { item: item.item.map(unset) } : {}),
  };
}

export interface SavedSection {
  section: string;
  version: number;
  items: ResponseItem[];
  isCarried: boolean;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
/** All saved sections as one response. */
export const responseOf = (q: Questionnaire, saved: readonly SavedSection[]): QuestionnaireResponse =>
  saved.reduce((response, each) => withSection(response, each.items), emptyResponse(q));

/**
 * What a next version begins with: every section that its questions still have, but for those that hold a judgement or
 * say what comes next, which are said anew.
 */
export function carriedFrom(q: Questionnaire, saved: readonly SavedSection[]): SavedSection[] {
  const asked = new Set(sectionsOf(q).map((each) => each.linkId));
  const isSaidAnew = ({ linkId }: ResponseItem) =>
    linkId.startsWith(`${JUDGEMENT}.`) || linkId.startsWith(`${NEXT}.`);
  return saved.filter((each) => asked.has(each.section) && !everyItem(each.items).some(isSaidAnew));
}

export function reviewDayOf(q: Questionnaire, response: QuestionnaireResponse): Temporal.PlainDate | null {
  const [answer] = answersTo(q, response, REVIEW);
  return answer?.valueDate ? Temporal.PlainDate.from(answer.valueDate) : null;
}

/** A line of what must be disrupted, as it is taken over into a plan. */
export interface DisruptLine {
  target: string;
  kind: string | null;
  aim: string | null;
}
/** Lines without who or what it is stay in the form. */
export function disruptLines(response: QuestionnaireResponse): DisruptLine[] {
  const groups = everyItem(response.item).filter((each) => each.linkId === DISRUPT_LINE);
  return groups.flatMap((group) => {
    const of = (linkId: string) => group.item?.find((each) => each.linkId === linkId)?.answer?.[0];
    const target = of('disrupt.target')?.valueString;
    if (!target) return [];
    return [
      {
        target,
        kind: of('disrupt.kind')?.valueCoding?.code ?? null,
        aim: of('disrupt.aim')?.valueString ?? null,
      },
    ];
  });
}
const everyItem = (items: readonly ResponseItem[]): ResponseItem[] =>
  items.flatMap((each) => [each, ...everyItem(each.item ?? [])]);
