import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatInstant,
  RadiosField,
  SummaryList,
  TextAreaField,
  When,
} from '../../../../platform/ui/index.ts';
import { label, settingsOf } from '../../../access/index.ts';
import { type ChildRow, calledName } from '../../../people/index.ts';
import type { FlagRow } from '../../board.store.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import { type JoinProposal, proposalWords } from '../../report-join.ts';
import { Grade, missingFor } from '../board/board.part.tsx';

/** Numbers that somebody can ring at any hour, the authority's own first. */
export function Numbers({ visit }: { visit: Visit }): VNode {
  const { dayNumber, dayHours, nightNumber, nightHours } = settingsOf(visit.actor);
  return (
    <SummaryList
      rows={[
        dayNumber ? { key: 'Duty, by day', value: [dayNumber, dayHours].filter(Boolean).join(', ') } : null,
        nightNumber
          ? {
              key: 'Duty, at night and weekends',
              value: [nightNumber, nightHours].filter(Boolean).join(', '),
            }
          : null,
        { key: 'Police', value: '101, or 999 when they are in danger now' },
      ]}
    />
  );
}

/** Under a saved report, at 2 a.m.: what to do now, in order, and whom to ring. */
export function nextPage(
  visit: Visit,
  of: { child: ChildRow; episode: EpisodeRow; hasPlan: boolean; isOnDuty: boolean; csrf: string },
): Page {
  const { child, episode } = of;
  const at = `/children/${child.id}/missing/${episode.id}`;
  const plan = label(visit.actor, 'TRIGGER_PLAN');
  return {
    kind: 'page',
    title: `What to do next: ${calledName(child)}`,
    back: { text: 'Missing', href: '/missing' },
    body: (
      <>
        <Banner tone="done" title="The report is saved. The co-ordinator is told." />
        <h1 class="govuk-heading-l">What to do next for {calledName(child)}</h1>
        <p class="govuk-body">
          Missing since <When at={episode.missingFrom} now={visit.now} />.
        </p>
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          <li>
            {of.hasPlan ? (
              <Plan of={of} text={`Open the ${plan}`} />
            ) : (
              `There is no ${plan}. Look where they are usually found, and ring who knows them.`
            )}
          </li>
          <li>
            {episode.policeReference
              ? `The police have it under ${episode.policeReference}. Ring them with anything new.`
              : 'Ring the police and ask for the reference and the grade. Then write them down here.'}{' '}
            <a class="govuk-link" href={`${at}/grade`}>
              Record the police grade
            </a>
            {episode.policeReference ? null : (
              <>
                {' · '}
                <a class="govuk-link" href={`${at}/change`}>
                  Record the reference
                </a>
              </>
            )}
          </li>
          {episode.homeAuthority ? <li>Tell {episode.homeAuthority}: the child is theirs.</li> : null}
          {episode.livesIn ? <li>Tell {episode.livesIn}, where they live.</li> : null}
          <li>
            When they are back, or found:{' '}
            <a class="govuk-link" href={`${at}/return`}>
              record it
            </a>
            . The return interview is counted from then.
          </li>
        </ol>
        <h2 class="govuk-heading-m">Numbers</h2>
        <Numbers visit={visit} />
        <p class="govuk-body">
          <a class="govuk-link" href={at}>
            Everything about this episode
          </a>
          {' · '}
          <a class="govuk-link" href="/missing">
            Who is missing now
          </a>
        </p>
      </>
    ),
  };
}

function Plan({
  of,
  text,
}: {
  of: { child: ChildRow; isOnDuty: boolean; csrf: string };
  text: string;
}): VNode {
  const at = `/children/${of.child.id}/trigger-plan`;
  if (!of.isOnDuty)
    return (
      <a class="govuk-link" href={at}>
        {text}
      </a>
    );
  return (
    <form method="post" action={`/children/${of.child.id}/on-duty`} class="app-inline-form">
      <input type="hidden" name="_csrf" value={of.csrf} />
      <input type="hidden" name="next" value={at} />
      <button class="app-link-button govuk-link" type="submit">
        {text}
      </button>
    </form>
  );
}

export interface Candidate {
  episode: EpisodeRow;
  proposal: JoinProposal;
}

/** A second report of a child who is missing already: kept; joined only by a person. */
export function joinPage(
  visit: Visit,
  of: { child: ChildRow; flag: FlagRow | undefined; candidates: readonly Candidate[]; view: FormView },
): Page {
  const { child, flag, candidates, view } = of;
  return {
    kind: 'page',
    title: `Missing already: ${calledName(child)}`,
    back: { text: 'Missing', href: '/missing' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Your report about {calledName(child)} is kept</h1>
        {flag ? <MissingSince flag={flag} now={visit.now} /> : null}
        {candidates.length > 0 ? (
          <Form view={view}>
            <RadiosField
              view={view}
              name="episodeId"
              label="Is it the same time away?"
              hint="Nothing is joined by itself, and joining can be undone."
              items={[
                ...candidates.map(({ episode, proposal }) => ({
                  value: episode.id,
                  label: `Yes: missing since ${formatInstant(episode.missingFrom, visit.now)}`,
                  hint: `Proposed. ${proposalWords(proposal)}`,
                })),
                { divider: 'or' },
                { value: 'wait', label: 'I am not sure: leave it to the co-ordinator' },
              ]}
            />
            <TextAreaField
              view={view}
              name="because"
              label="Why, if you want to say more"
              rows={2}
              maxlength={1000}
            />
            <ButtonGroup>
              <Button>Continue</Button>
            </ButtonGroup>
          </Form>
        ) : (
          <p class="govuk-body">
            The co-ordinator looks at every report and joins it to the one that is open. There is nothing else
            for you to do here.
          </p>
        )}
        <h2 class="govuk-heading-m">Numbers</h2>
        <Numbers visit={visit} />
        <p class="govuk-body">
          <a class="govuk-link" href="/missing">
            Who is missing now
          </a>
        </p>
      </>
    ),
  };
}

export function MissingSince({ flag, now }: { flag: FlagRow; now: Temporal.Instant }): VNode {
  return (
    <Banner tone="act-now" title={`Missing already, for ${missingFor(flag.missingFrom, now)}`}>
      Since <When at={flag.missingFrom} now={now} />. <Grade grade={flag.policeGrade} />
    </Banner>
  );
}
