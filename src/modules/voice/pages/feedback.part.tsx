import type { VNode } from 'preact';
import { ShowAnswers } from '../../../platform/questionnaires/index.ts';
import { formatDate, OwnWords, StatusTag } from '../../../platform/ui/index.ts';
import type { QuestionnaireVersion } from '../../questionnaires/index.ts';
import type { Consent, FeedbackRow } from '../feedback.store.ts';
import { audiences, givers, labelOfCode, routes } from '../feedback.ts';

export const whoAndHow = (f: Pick<FeedbackRow, 'giver' | 'route'>): string =>
  `${labelOfCode(givers, f.giver)}, ${labelOfCode(routes, f.route).toLowerCase()}`;

/** What somebody said, apart from everything we say about it. */
export function Said({
  f,
  questions,
}: {
  f: FeedbackRow;
  questions?: QuestionnaireVersion | undefined;
}): VNode {
  return (
    <>
      {f.words ? <OwnWords whose="Their words">{f.words}</OwnWords> : null}
      {f.goingWell ? <OwnWords whose="What is going well">{f.goingWell}</OwnWords> : null}
      {f.couldBeBetter ? <OwnWords whose="What could be better">{f.couldBeBetter}</OwnWords> : null}
      {f.answers && questions ? (
        <ShowAnswers questionnaire={questions.definition} response={f.answers} isAnsweredOnly />
      ) : null}
    </>
  );
}

export function Chosen({ f, consent }: { f: FeedbackRow; consent: Consent | undefined }): VNode {
  const uses = [consent?.inReports ? 'in reports' : '', consent?.inTraining ? 'in training' : ''].filter(
    Boolean,
  );
  return (
    <p class="app-fact-source">
      They chose: {labelOfCode(audiences, f.whoSees).toLowerCase()}. May be used without a name:{' '}
      {uses.length > 0 ? uses.join(' and ') : 'no'}.
      {f.staffPresent === null ? '' : f.staffPresent ? ' Staff were there.' : ' No staff were there.'}
      {f.recordedByName ? ` Written down by ${f.recordedByName}.` : ' Sent by themselves.'}
    </p>
  );
}

export function FeedbackEntry(props: {
  f: FeedbackRow;
  consent: Consent | undefined;
  questions?: QuestionnaireVersion | undefined;
  href?: string | undefined;
}): VNode {
  const { f } = props;
  return (
    <article class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s">
        {formatDate(f.givenOn)}. {whoAndHow(f)}{' '}
        <StatusTag tone={f.readAt ? 'done' : 'todo'}>{f.readAt ? 'Read' : 'Not read yet'}</StatusTag>
      </h3>
      <Said f={f} questions={props.questions} />
      <Chosen f={f} consent={props.consent} />
    </article>
  );
}
