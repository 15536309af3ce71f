import type { ComponentChildren, VNode } from 'preact';
import { SummaryList } from '../../../platform/ui/index.ts';
import { answerWords } from '../answer-form.ts';
import type { PlanAnswers, PlanQuestion } from '../plan-question.ts';

const sentenceCase = (words: string) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;

/** British numbers, as people write them: at night, on a phone, one touch rings. */
const NUMBER = /(?<!\d)(0\d{2,4} ?\d{3} ?\d{3,4})(?!\d)/;
const withNumbers = (words: string): ComponentChildren =>
  words.split(NUMBER).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a class="govuk-link" href={`tel:${part.replaceAll(' ', '')}`}>
        {part}
      </a>
    ),
  );

function Rows({
  question,
  rows,
}: {
  question: PlanQuestion;
  rows: readonly Readonly<Record<string, string>>[];
}): VNode {
  const columns = (question.columns ?? []).filter((column) => rows.some((row) => row[column]));
  return (
    <ul class="govuk-list">
      {rows.map((row) => (
        <li class="app-plan-row">
          {columns
            .filter((column) => row[column])
            .map((column, index) => (
              <span class="app-plan-row__cell">
                {index === 0 ? (
                  <strong>{row[column]}</strong>
                ) : (
                  <>
                    {sentenceCase(column)}: {withNumbers(row[column] ?? '')}
                  </>
                )}
                <br />
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

export function Answer({ question, answers }: { question: PlanQuestion; answers: PlanAnswers }): VNode {
  const answer = answers[question.id];
  if (typeof answer === 'object' && 'rows' in answer) return <Rows question={question} rows={answer.rows} />;
  const words = answerWords(question, answer);
  return typeof answer === 'object' ? (
    <span class="kept-lines">{withNumbers(words)}</span>
  ) : (
    <span class="app-quiet">{words}</span>
  );
}

/** Answers of some questions, each under its question. What is not answered is one line, not many empty ones. */
export function AnswerList(props: {
  questions: readonly PlanQuestion[];
  answers: PlanAnswers;
  areAllShown?: boolean;
}): VNode {
  const { questions, answers } = props;
  const isShown = (each: PlanQuestion) => props.areAllShown || answers[each.id] !== undefined;
  const open = questions.filter((each) => !isShown(each));
  const shown = questions.filter(isShown);
  return (
    <>
      {shown.length > 0 ? (
        <SummaryList
          rows={shown.map((question) => ({
            key: question.text,
            value: <Answer question={question} answers={answers} />,
          }))}
        />
      ) : null}
      {open.length > 0 ? (
        <p class="govuk-body govuk-hint">Not answered yet: {open.map((each) => each.text).join('; ')}</p>
      ) : null}
    </>
  );
}

/** Labelled facts. */
export function Facts({ rows }: { rows: readonly (readonly [string, string])[] }): VNode {
  return <SummaryList rows={rows.map(([key, value]) => ({ key, value }))} />;
}
