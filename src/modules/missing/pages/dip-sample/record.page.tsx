import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  counted,
  Form,
  FormErrors,
  formatExact,
  RadiosField,
  SelectField,
  SummaryList,
  TextAreaField,
} from '../../../../platform/ui/index.ts';
import { labelOf } from '../../../people/index.ts';
import { categories, outcomes } from '../../code-lists-missing.ts';
import type { DipRecordRow, DipSampleRow, RecordFacts } from '../../dip-sample.store.ts';
import { dipAnswers, dipGrades, dipLines } from '../../dip-sample.ts';
import { DIP_WORDING } from '../../dip-sample-results.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import { endedAt, hoursBetween } from '../../episode.ts';

export interface RecordShown {
  sample: DipSampleRow;
  record: DipRecordRow;
  letters: string;
  episode: EpisodeRow | undefined;
  facts: RecordFacts;
  view: FormView;
  now: Temporal.Instant;
}

/** One record beside the form F26: what is counted of it, where to read it, and the auditor's judgement. */
export function recordPage(shown: RecordShown): Page {
  const { sample, record, letters, facts, view } = shown;
  const back = `/missing/dip-samples/${sample.id}`;
  return {
    kind: 'page',
    title: `Record ${record.place} of the dip sample`,
    back: { text: 'Back to the sample', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          Record {record.place}: {letters}
        </h1>
        <SummaryList rows={factRows(shown).map(([key, value]) => ({ key, value }))} />
        <p class="govuk-body">
          {facts.interviewId ? (
            <>
              <a class="govuk-link" href={`/interviews/${facts.interviewId}`}>
                Read the interview
              </a>{' '}
              ·{' '}
            </>
          ) : null}
          <a class="govuk-link" href={`/children/${record.childId}/missing/${record.episodeId}`}>
            Read the episode
          </a>
        </p>
        <Form view={view}>
          {dipLines.map((line) => (
            <RadiosField
              view={view}
              name={line.code}
              label={line.label}
              labelSize="s"
              inline
              small
              items={dipAnswers.map((each) => ({ value: each.code, label: each.label }))}
            />
          ))}
          <RadiosField
            view={view}
            name="grade"
            label="Grade of the whole"
            hint="Your judgement. It is not worked out from the lines"
            small
            items={dipGrades.map((each) => ({ value: each.code, label: each.label }))}
          />
          <TextAreaField wordingHelp view={view} name="gradeBecause" label="Why" rows={3} />
          <SelectField
            view={view}
            name="theme"
            label="Theme for learning"
            items={dipLines.map((each) => ({ value: each.code, text: each.label }))}
          />
          <TextAreaField
            wordingHelp
            view={view}
            name="action"
            label="Action"
            hint="What should change; name no child"
            rows={2}
          />
          <ButtonGroup>
            <Button>Save</Button>
            <a class="govuk-link" href={back}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
        <p class="govuk-hint">{DIP_WORDING}.</p>
      </>
    ),
  };
}

const yesNo = (value: boolean | null): string => (value === null ? 'Not recorded' : value ? 'Yes' : 'No');
const hours = (from: Temporal.Instant | null, to: Temporal.Instant | null): string =>
  from && to ? counted(Math.round(hoursBetween(from, to)), 'hour') : 'Not recorded';

/** What is counted, so that nobody has to work it out from times. */
function factRows({ episode: e, facts }: RecordShown): [string, string][] {
  if (!e) return [['Episode', 'Not open to you']];
  const ended = endedAt(e);
  return [
    [
      'Episode',
      `${labelOf(categories, e.category)}, ${formatExact(e.missingFrom)} to ${ended ? formatExact(ended) : 'not back yet'}`,
    ],
    ['What became of it', e.outcome ? labelOf(outcomes, e.outcome) : 'Open'],
    ['Return to first offer to the child', hours(ended, e.firstOfferedAt)],
    ['Return to interview', hours(ended, facts.heldAt ?? e.interviewedAt)],
    ['Notified to interview', hours(e.returnNotifiedAt, facts.heldAt ?? e.interviewedAt)],
    [
      'Independent',
      `${yesNo(facts.isIndependent)}${facts.independentBecause ? `: ${facts.independentBecause}` : ''}`,
    ],
    [
      'Asked whom and where',
      `Person: ${yesNo(facts.chosenPersonAsked)}. Place: ${yesNo(facts.chosenPlaceAsked)}`,
    ],
    ['Push and pull', `${facts.push} push, ${facts.pull} pull`],
    ['Parent’s or carer’s view', facts.carerView ? 'Recorded' : 'Not recorded'],
    ['Held to shared', hours(facts.heldAt, facts.sharedAt)],
    ['Signed off', facts.signedOffAt ? formatExact(facts.signedOffAt) : 'Not signed off'],
  ];
}
