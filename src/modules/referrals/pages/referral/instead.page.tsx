import type { VNode } from 'preact';
import { Button, InsetText } from '../../../../platform/ui/index.ts';
import type { MayRefer } from '../../who-may-refer.ts';

export interface InsteadPageProps {
  childName: string;
  answer: Extract<MayRefer, { kind: 'redirect' }>;
  childId: string;
  rule: { label: string; source: string };
  frontDoorHref: string;
  /** What they had typed, so that nothing is lost. */
  typed: string | null;
}

/** Where to go instead of referring to the team (S3-61, S3-62): a way on, never a wall. */
export function InsteadPage({
  childName,
  answer,
  childId,
  rule,
  frontDoorHref,
  typed,
}: InsteadPageProps): VNode {
  const isWorker = answer.to.place === 'named-social-worker';
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          {isWorker ? `${childName}’s social worker can refer` : `Tell the front door about ${childName}`}
        </h1>
        <p class="govuk-body">{answer.words}</p>
        {answer.to.place === 'named-social-worker' ? (
          <>
            <InsetText>
              <strong>{answer.to.worker.name}</strong>
              <br />
              {answer.to.worker.team}
              {answer.to.worker.phone ? (
                <>
                  <br />
                  {answer.to.worker.phone}
                </>
              ) : null}
            </InsetText>
            <p class="govuk-body">
              If you cannot reach them and it cannot wait,{' '}
              <a class="govuk-link" href={frontDoorHref}>
                tell the front door
              </a>
              .
            </p>
          </>
        ) : (
          <Button href={frontDoorHref}>Go to the front-door form</Button>
        )}
        {typed ? (
          <>
            <h2 class="govuk-heading-m">What you had written</h2>
            <p class="govuk-body">Nothing was sent. Copy what you need.</p>
            <p class="govuk-body kept-lines">{typed}</p>
          </>
        ) : null}
        <p class="govuk-body-s">
          Rule of this authority: {rule.label.toLowerCase()} ({rule.source}).{' '}
          <a class="govuk-link" href={`/children/${childId}`}>
            Back to the record
          </a>
        </p>
      </div>
    </div>
  );
}
