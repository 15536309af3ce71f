import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  EmptyState,
  formatDate,
  formatExact,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import type { Consent, FeedbackRow, OfferRow } from '../feedback.store.ts';
import { givers, labelOfCode, offerAnswers, offeredRoutes } from '../feedback.ts';
import type { LinkRow } from '../link.store.ts';
import { FeedbackEntry } from './feedback.part.tsx';

interface TabView {
  visit: Pick<Visit, 'now'>;
  child: ChildRow;
  feedback: readonly FeedbackRow[];
  consents: readonly (Consent & { feedbackId: string })[];
  offers: readonly OfferRow[];
  links: readonly LinkRow[];
  mayWrite: boolean;
  csrf: string;
}

export function VoiceTab({
  visit,
  child,
  feedback,
  consents,
  offers,
  links,
  mayWrite,
  csrf,
}: TabView): VNode {
  const at = `/children/${child.id}/voice`;
  const consentOf = new Map(consents.map((each) => [each.feedbackId, each]));
  return (
    <section aria-labelledby="voice">
      <h2 class="govuk-heading-m" id="voice">
        What {calledName(child)} and the family tell us
      </h2>
      <p class="govuk-body">
        Shown as they chose. There may be more that they wanted only a manager, or only the named reader, to
        see. None of it is for parents or carers.
      </p>
      {mayWrite ? (
        <ButtonGroup>
          <Button href={`${at}/new`}>Write down feedback</Button>
          <a class="govuk-link" href={`${at}/page`}>
            A page of their own
          </a>
          <a class="govuk-link" href={`${at}/offer`}>
            Offer
          </a>
        </ButtonGroup>
      ) : null}
      {feedback.length === 0 ? (
        <EmptyState>What they say about how we work with them appears here.</EmptyState>
      ) : (
        feedback.map((f) => <FeedbackEntry f={f} consent={consentOf.get(f.id)} />)
      )}
      {mayWrite && feedback.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/no-longer-agreed`}>
            They no longer agree that words are used
          </a>
        </p>
      ) : null}
      <Offers offers={offers} />
      <Links links={links} at={at} csrf={csrf} mayWrite={mayWrite} now={visit.now} />
    </section>
  );
}

const Offers = ({ offers }: { offers: readonly OfferRow[] }): VNode => (
  <DataTable
    caption="What was offered"
    rows={offers}
    empty="Nothing was offered yet. Offering costs nothing, and no is an answer."
    columns={[
      { heading: 'When', cell: (o) => formatDate(o.offeredOn) },
      { heading: 'What', cell: (o) => labelOfCode(offeredRoutes, o.route) },
      { heading: 'To whom', cell: (o) => labelOfCode(givers, o.giver) },
      {
        heading: 'Answer',
        cell: (o) => (
          <>
            {labelOfCode(offerAnswers, o.answer)}
            {o.because ? <span class="app-fact-source">{o.because}</span> : null}
          </>
        ),
      },
    ]}
  />
);

function stateOf(l: LinkRow, now: Temporal.Instant): string {
  if (l.usedAt) return `Answered ${formatExact(l.usedAt)}`;
  if (l.takenBackAt) return 'Taken back';
  return Temporal.Instant.compare(l.endsAt, now) > 0
    ? `Opens until ${formatExact(l.endsAt)}`
    : 'Ended, not used';
}
const WAYS = { MESSAGE: 'By message', BY_HAND: 'Given by the worker', DEVICE: 'On our device' } as const;

function Links(props: {
  links: readonly LinkRow[];
  at: string;
  csrf: string;
  mayWrite: boolean;
  now: Temporal.Instant;
}): VNode | null {
  const { links, at, csrf, mayWrite, now } = props;
  if (links.length === 0) return null;
  const isOpen = (l: LinkRow) => !l.usedAt && !l.takenBackAt && Temporal.Instant.compare(l.endsAt, now) > 0;
  return (
    <DataTable
      caption="Pages of their own"
      rows={links}
      empty="None"
      columns={[
        { heading: 'Made', cell: (l) => formatExact(l.madeAt) },
        { heading: 'How', cell: (l) => WAYS[l.way] },
        {
          heading: 'Why it was safe that day',
          cell: (l) => l.safeBecause ?? 'They were with us',
          isWideOnly: true,
        },
        { heading: 'Now', cell: (l) => stateOf(l, now) },
        {
          heading: 'Act',
          isHeadingHidden: true,
          cell: (l) =>
            mayWrite && isOpen(l) ? (
              <form method="post" action={`${at}/pages/${l.id}/take-back`} class="app-inline-form">
                <input type="hidden" name="_csrf" value={csrf} />
                <button type="submit" class="app-link-button govuk-link">
                  Take it back
                </button>
              </form>
            ) : null,
        },
      ]}
    />
  );
}
