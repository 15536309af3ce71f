import { z } from 'zod';

/** One thing a plan asks. `rows` is a list with columns, such as people with a name and a number. */
export interface PlanQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: 'words' | 'date' | 'choice' | 'rows';
  readonly hint?: string;
  readonly columns?: readonly string[];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Needed before the plan is complete. A plan can be saved and used without. */
  readonly isNeeded: boolean;
  /** Needed questions take "not known yet", except the few that are a decision rather than a fact. */
  readonly isDecision?: true;
}
export interface PlanSection {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly PlanQuestion[];
}

/** "Not known yet" and "none" are answers: nobody has to guess to complete a plan. */
export const planAnswerSchema = z.union([
  z.object({ said: z.string().trim().min(1).max(20_000) }),
  z.object({ rows: z.array(z.record(z.string(), z.string().trim().max(2_000))).min(1) }),
  z.literal('not-known-yet'),
  z.literal('none'),
]);
export type PlanAnswer = z.infer<typeof planAnswerSchema>;
export type PlanAnswers = Readonly<Record<string, PlanAnswer>>;

export interface PlanCompleteness {
  readonly state: 'complete' | 'in-progress';
  /** Needed and not answered, as the question reads. */
  readonly toSay: readonly string[];
  /** Answered with "not known yet": complete, and still worth asking. */
  readonly notKnownYet: readonly string[];
}

/** Whether a plan is complete or still in progress. A decision cannot be "not known yet" or "none". */
export function planCompleteness(sections: readonly PlanSection[], answers: PlanAnswers): PlanCompleteness {
  const questions = sections.flatMap((section) => section.questions);
  const isOpen = (question: PlanQuestion) => {
    const answer = answers[question.id];
    return answer === undefined || (question.isDecision === true && typeof answer === 'string');
  };
  const toSay = questions.filter((each) => each.isNeeded && isOpen(each)).map((each) => each.text);
  const notKnownYet = questions
    .filter((each) => answers[each.id] === 'not-known-yet')
    .map((each) => each.text);
  return { state: toSay.length === 0 ? 'complete' : 'in-progress', toSay, notKnownYet };
}

/** Answers to questions the plan does not ask, or of the wrong shape: a row answer where words belong. */
export function strayAnswers(sections: readonly PlanSection[], answers: PlanAnswers): readonly string[] {
  const kinds = new Map(sections.flatMap((section) => section.questions).map((each) => [each.id, each]));
  return Object.entries(answers)
    .filter(([id, answer]) => {
      const question = kinds.get(id);
      if (question === undefined) return true;
      if (typeof answer === 'string') return false;
      if (question.kind === 'rows') return !('rows' in answer);
      if ('rows' in answer) return true;
      return question.kind === 'choice' && !question.choices?.some((each) => each.value === answer.said);
    })
    .map(([id]) => id);
}
