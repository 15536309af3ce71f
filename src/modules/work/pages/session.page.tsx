import type { VNode } from 'preact';
import {
  Banner,
  Button,
  ButtonGroup,
  Details,
  formatExact,
  OwnWords,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { agencyLabel, labelOf } from '../../people/index.ts';
import { SESSION_LABELS } from '../session.commands.ts';
import type { SessionRow } from '../session.store.ts';
import { minutesInWords, outcomeInWords, purposes, WAYS_TRIED, type Way, ways } from '../session.ts';

/** Texts are shown in the direction they are written in. */
const Typed = ({ text }: { text: string }): VNode => (
  <span class="app-as-typed" dir="auto">
    {text}
  </span>
);
export const holderOf = (s: SessionRow): string => s.heldByName ?? s.heldByStaff ?? 'Somebody who has left';
/** "In person, 45 minutes, at the workshop". */
export const howInWords = (s: SessionRow): string =>
  [
    s.outcome === 'ATTEMPT' && s.groupSessionId === null
      ? (WAYS_TRIED[s.way as Way] ?? s.way)
      : labelOf(ways, s.way),
    s.minutes === null ? '' : minutesInWords(s.minutes),
    s.place ?? '',
  ]
    .filter(Boolean)
    .join(', ');
const purposeInWords = (s: SessionRow): string =>
  s.groupName ? `Group: ${s.groupName}` : s.purpose ? labelOf(purposes, s.purpose) : '';

const Meaning = ({ label, text }: { label: string; text: string }): VNode => (
  <div>
    <dt>{label}</dt>
    <dd>
      <Typed text={text} />
    </dd>
  </div>
);
const SAID = ['smallChange', 'childsAgenda', 'approach', 'safety', 'nextStep'] as const;

/** One session, attempt or plan: when and how, what happened, their words, what changed. */
export function Session(props: {
  session: SessionRow;
  name: string;
  forWhat?: string | undefined;
  href?: string;
}): VNode {
  const { session: s, name, forWhat, href } = props;
  const said = SAID.filter((field) => s[field]);
  return (
    <article class="app-chronology__entry">
      <h3 class="govuk-heading-s app-chronology__when">
        {formatExact(s.at)}{' '}
        {s.outcome === 'HELD' ? null : <StatusTag tone="plain">{outcomeInWords(s)}</StatusTag>}
        <span class="app-chronology__themes">{[purposeInWords(s), forWhat].filter(Boolean).join(' · ')}</span>
      </h3>
      <p class="govuk-body">
        {howInWords(s)}. {s.happened ? <Typed text={s.happened} /> : null}
      </p>
      {s.ownWords ? <OwnWords whose={`${name}’s words`}>{s.ownWords}</OwnWords> : null}
      {said.length > 0 ? (
        <dl class="app-chronology__meaning">
          {said.map((field) => (
            <Meaning label={SESSION_LABELS[field]} text={s[field] ?? ''} />
          ))}
        </dl>
      ) : null}
      {s.aboutTheHelp ? <OwnWords whose={`${name}, of the help itself`}>{s.aboutTheHelp}</OwnWords> : null}
      <p class="app-fact-source">
        {holderOf(s)}, {agencyLabel(s.agency)}
        {s.withWhom ? `, with ${s.withWhom}` : ''}
        {s.followsDeclinedInterview ? '. After a declined return interview' : ''}
        {s.version > 1 ? '. Changed since' : ''}.{' '}
        {href ? (
          <a class="govuk-link app-no-print" href={href}>
            Open<span class="govuk-visually-hidden">: {formatExact(s.at)}</span>
          </a>
        ) : null}
      </p>
    </article>
  );
}

interface SessionShown {
  versions: readonly SessionRow[];
  name: string;
  /** `/children/…/work`. */
  at: string;
  forWhat: string | undefined;
  /** The chronology's sentence, where planned work began and its gate is open. */
  gate: string | undefined;
  chronologyHref: string;
  mayWrite: boolean;
}
export function SessionPage({
  versions,
  name,
  at,
  forWhat,
  gate,
  chronologyHref,
  mayWrite,
}: SessionShown): VNode | null {
  const [newest, ...before] = versions;
  if (!newest) return null;
  const here = `${at}/${newest.sessionId}`;
  const isOut = newest.supersededAt !== null;
  return (
    <section aria-labelledby="session">
      <h2 class="govuk-heading-m" id="session">
        Direct work
      </h2>
      {isOut ? (
        <Banner tone="plain" title="Recorded by mistake">
          <Typed text={newest.takenOutBecause ?? ''} />
        </Banner>
      ) : null}
      {gate && !isOut ? (
        <Banner
          tone="soon"
          id="gate"
          title="Planned work, and no first chronology yet"
          action={
            <a class="govuk-link" href={chronologyHref}>
              Say why it begins now
            </a>
          }
        >
          {gate} The session is saved.
        </Banner>
      ) : null}
      <Session session={newest} name={name} forWhat={forWhat} />
      {newest.shareWith ? (
        <p class="app-fact-source">Also for: {newest.shareWith.map(agencyLabel).join(', ')}.</p>
      ) : null}
      {mayWrite && !isOut ? (
        <ButtonGroup>
          <Button href={`${here}/correct`}>
            {newest.outcome === 'PLANNED' ? 'Write what became of it' : 'Correct it'}
          </Button>
          <a class="govuk-link" href={`${here}/take-out`}>
            Recorded by mistake
          </a>
        </ButtonGroup>
      ) : null}
      {before.length > 0 ? (
        <Details summary={`How it read before (${before.length})`}>
          {before.map((version, index) => (
            <>
              <p class="govuk-body">
                Until {version.supersededAt ? formatExact(version.supersededAt) : 'now'}
                {versions[index]?.changeReason ? `. Changed because: ${versions[index]?.changeReason}` : ''}
              </p>
              <Session session={version} name={name} />
            </>
          ))}
        </Details>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={at}>
          All direct work
        </a>
      </p>
    </section>
  );
}
