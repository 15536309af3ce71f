import type { VNode } from 'preact';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ClockChip,
  formatExact,
  InsetText,
  PersonName,
  SummaryList,
} from '../../../../platform/ui/index.ts';
import type { ClockRow } from '../../clock.store.ts';
import type { ClockRule } from '../../clock-rule.ts';
import { clockShown, limitWords } from '../../clock-words.ts';
import { workPage } from '../../deadlines.policy.ts';
import type { DueLine } from '../../due.queries.ts';
import type { EtacFactShown } from '../../etac.store.ts';
import { ClockBar } from '../../parts/clock-bar.part.tsx';
import { InFull } from '../../parts/in-full.part.tsx';

export interface ClockFacts {
  clock: ClockRow;
  child: DueLine['child'];
  holder: string;
  /** What the ETAC clock counts from, where the reader may see it. */
  facts: readonly EtacFactShown[];
  mayDecide: boolean;
  mayWrite: boolean;
}

export function clockPage(visit: Visit, f: ClockFacts): Page {
  const { clock } = f;
  const shown = clockShown(clock, visit.now, visit.actor.settings);
  const isRunning = clock.stoppedAt === null;
  const work = workPage(visit.actor, clock.href);
  return {
    kind: 'page',
    title: clock.label,
    back: { text: 'What is due', href: '/due' },
    body: (
      <>
        <h1 class="govuk-heading-l">{clock.label}</h1>
        <p class="govuk-body-l">
          <ClockChip state={shown.state} text={shown.left} />
        </p>
        <ClockBar clock={clock} now={visit.now} />
        {isRunning && work ? <Button href={work}>Go to the work</Button> : null}
        {clock.outcome === 'late' && !clock.reason && f.mayWrite ? (
          <Button href={`/clocks/${clock.id}/reason`}>Say why it was late</Button>
        ) : null}
        <Facts {...f} />
        <InFull actor={visit.actor} texts={[clock.label, clock.ruleAsUsed.startsWhen]} />
        <Rule rule={clock.ruleAsUsed} />
        {isRunning ? <QuietActs {...f} /> : <SayAgain {...f} />}
      </>
    ),
  };
}

function Facts({ clock, child, holder, facts }: ClockFacts): VNode {
  const rows = [
    {
      key: 'Child',
      value: child ? (
        <PersonName known={child.name} href={child.href} />
      ) : clock.childId ? (
        'A child'
      ) : (
        'No child named yet'
      ),
    },
    { key: 'Who has it', value: holder },
    { key: 'Started', value: formatExact(clock.startedAt) },
    ...(isLaterKnown(clock) ? [{ key: 'Known here', value: formatExact(clock.knownAt) }] : []),
    { key: 'Due', value: formatExact(clock.dueAt) },
    ...(clock.stoppedAt ? [{ key: 'Stopped', value: formatExact(clock.stoppedAt) }] : []),
    ...facts.map((fact) => ({
      key: factWords[fact.kind],
      value: `${formatExact(fact.fromAt)}: ${fact.source}`,
    })),
  ];
  return <SummaryList rows={rows} />;
}

const factWords = {
  suspicion: 'Exploitation suspected',
  socialWorker: 'Social worker allocated',
  teamWorker: 'Worker of the team allocated',
  closed: 'Closed',
} as const;

const isLaterKnown = (clock: ClockRow) =>
  Temporal.Instant.compare(clock.knownAt, clock.startedAt.add({ minutes: 5 })) > 0;

/** Which rule was used, and where it comes from: nobody answers for a number without a source. */
export function Rule({ rule }: { rule: ClockRule }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">The rule used</h2>
      <InsetText>
        {limitWords(rule.limit)}, counted from when {rule.startsWhen}, until {rule.stopsWhen}.
        <br />
        {rule.limit.unit === 'hours'
          ? 'Hours run through nights, weekends and bank holidays.'
          : rule.limit.unit === 'workingDays'
            ? 'The day it starts is day 0. Weekends and bank holidays do not count.'
            : 'Every day counts.'}
        <br />
        Source: {rule.source}.{rule.inferred ? ' No source states this limit; it was inferred.' : ''}
        {rule.replaces
          ? ` Your authority changed it from ${limitWords(rule.replaces.limit)} (${rule.replaces.source}).`
          : ''}
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/rules">
          How all deadlines are counted
        </a>
      </p>
    </>
  );
}

function QuietActs({ clock, mayDecide, mayWrite }: ClockFacts): VNode | null {
  if (!mayWrite) return null;
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/clocks/${clock.id}/hand-over`}>
          Hand it over to somebody
        </a>
      </li>
      {mayDecide ? (
        <li>
          <a class="govuk-link" href={`/clocks/${clock.id}/not-applicable`}>
            It does not apply, or will not be met
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function SayAgain({ clock, mayWrite }: ClockFacts): VNode | null {
  if (clock.outcome !== 'late' || !clock.reason || !mayWrite) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/clocks/${clock.id}/reason`}>
        Correct the reason
      </a>
    </p>
  );
}
