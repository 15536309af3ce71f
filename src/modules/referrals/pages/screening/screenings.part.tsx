import type { VNode } from 'preact';
import { toHtml } from '../../../../platform/documents/index.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DataTable,
  Form,
  FormErrors,
  OwnWords,
  RadiosField,
  When,
} from '../../../../platform/ui/index.ts';
import { type QuestionnaireVersion, VersionNotice } from '../../../questionnaires/index.ts';
import type { ScreeningRow } from '../../screening.store.ts';
import type { NumberToRing } from '../../screening.ts';
import { screeningDocument } from '../../screening-document.ts';
import { type GivenScreening, partsOf } from '../../screening-sections.ts';
import { NEXT_STEP_LABELS } from '../../screening-tool.ts';
import { RingList } from '../worried/frame.part.tsx';
import { DANGER_CHOICES } from '../worried/start.page.tsx';
import { JudgementFields, WhoFields } from './result-fields.part.tsx';
import { FormParts } from './tool-fields.part.tsx';

/** Newest first, with the step that was chosen; no number to compare. */
export function ScreeningList(props: {
  childId: string;
  screenings: readonly ScreeningRow[];
  now: Temporal.Instant;
  mayAdd: boolean;
}): VNode {
  const { childId, screenings } = props;
  return (
    <section aria-labelledby="screenings-title">
      <h2 class="govuk-heading-m" id="screenings-title">
        Screenings
      </h2>
      <DataTable<ScreeningRow>
        caption="Screenings, newest first"
        isCaptionHidden
        rows={screenings}
        counts={['screening', 'screenings']}
        empty="Nobody has screened this child yet. Screenings made here, or sent with a contact to the front door, appear in this list."
        columns={[
          {
            heading: 'When',
            cell: (s) => (
              <a class="govuk-link" href={`/children/${childId}/screenings/${s.id}`}>
                <When at={s.screenedAt} now={props.now} />
              </a>
            ),
          },
          { heading: 'By', cell: (s) => [s.professionalName, s.organisation].filter(Boolean).join(', ') },
          {
            heading: 'Next step they chose',
            cell: (s) => (s.form.nextStep ? NEXT_STEP_LABELS[s.form.nextStep].label : 'None chosen'),
          },
        ]}
      />
      {props.mayAdd ? <Button href={`/children/${childId}/screenings/new`}>Screen now</Button> : null}
    </section>
  );
}

/** One screening as it was finished; prints as it stands. */
export function ScreeningShown(props: { visit: Visit; row: ScreeningRow; screening: GivenScreening }): VNode {
  const { visit, row, screening } = props;
  const document = screeningDocument(screening, {
    authorityName: visit.actor.authorityName,
    madeAt: row.screenedAt,
    receiptNumber: 'kept on the record',
  });
  return (
    <section aria-label="Screening" class="app-as-sent">
      {row.form.childSays ? <OwnWords whose="The child’s own words">{row.form.childSays}</OwnWords> : null}
      {toHtml(document)}
    </section>
  );
}

/** The whole tool on one page, for somebody signed in; danger interrupts above it with nothing lost. */
export function newScreeningPage(
  child: { id: string; name: string },
  shown: { numbers: readonly NumberToRing[]; isDanger: boolean; questions: QuestionnaireVersion },
  view: FormView,
): Page {
  return {
    kind: 'page',
    title: shown.isDanger ? 'Ring 999 now' : `Screening: ${child.name}`,
    back: { text: child.name, href: `/children/${child.id}/screenings` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {shown.isDanger ? (
            <Banner tone="act-now" title="Ring 999 now">
              <RingList numbers={shown.numbers} />
              <p class="govuk-body">
                What you have typed is kept in the form below. Save it when the child is safe.
              </p>
            </Banner>
          ) : null}
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Screening: {child.name}</h1>
          <VersionNotice version={shown.questions} />
          <Form view={view} action={`/children/${child.id}/screenings/new`}>
            {shown.isDanger ? <input type="hidden" name="carriedOn" value="yes" /> : null}
            <RadiosField
              view={view}
              name="immediateDanger"
              label="Is the child in immediate danger?"
              items={DANGER_CHOICES}
            />
            <input type="hidden" name="questions" value={shown.questions.id} />
            <FormParts
              view={view}
              sections={partsOf(shown.questions).sections.filter((section) => section.slug !== 'child')}
              questions={shown.questions}
            />
            <h2 class="govuk-heading-m govuk-!-margin-top-6">What you think and will do</h2>
            <JudgementFields view={view} />
            <WhoFields view={view} />
            <ButtonGroup>
              <Button>Save to {child.name}’s record</Button>
              <a class="govuk-link" href={`/children/${child.id}/screenings`}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}
