import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import { sectionsOf } from '../../../../platform/questionnaires/index.ts';
import { Button, Form, formatInstant, TaskList } from '../../../../platform/ui/index.ts';
import type { WholeInterview } from '../../interview.queries.ts';
import { interviewPath } from '../../interview.ts';
import { DURING } from '../../interview-questionnaire.ts';

/** The parts of the talk, what is saved of each and by whom; two people may write different parts at once. */
export function TalkParts({
  visit,
  whole,
  view,
}: {
  visit: Visit;
  whole: WholeInterview;
  view: FormView;
}): VNode {
  const { interview, questions, saved, beside } = whole;
  const at = (rest: string) => interviewPath(interview.id, rest);
  const parts = sectionsOf(questions).map(({ linkId, title }) => {
    const known = saved.find((each) => each.section === linkId);
    const isAway = interview.harmToldAt !== null && linkId === DURING;
    const status = known
      ? `Saved ${formatInstant(known.savedAt, visit.now)}${known.savedByName ? `, ${known.savedByName}` : ''}`
      : 'Nothing yet';
    return { title, href: at(`/form/${linkId}`), status: isAway ? 'Put away: do not ask' : status };
  });
  return (
    <section aria-labelledby="talk" class="app-no-print">
      <h2 class="govuk-heading-m" id="talk">
        The talk
      </h2>
      <TaskList
        items={[
          ...parts,
          {
            title: 'What pushed, what pulled',
            href: at('/factors'),
            status: beside.factors.length > 0 ? `${beside.factors.length} written down` : 'Nothing yet',
          },
        ]}
      />
      {interview.harmToldAt === null ? (
        <Form view={view} action={at('/harm')}>
          <Button classes="govuk-button--warning">They told me of harm</Button>
        </Form>
      ) : null}
    </section>
  );
}
