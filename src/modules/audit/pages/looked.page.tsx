import type { VNode } from 'preact';
import { DataTable, StatusTag, When } from '../../../platform/ui/index.ts';
import { emergencyKinds, type Role, roleLabels } from '../../access/index.ts';
import type { Look } from '../audit.store.ts';
import { eventInWords, saidIn } from '../event-words.ts';

export interface LookedFacts {
  looks: Look[];
  people: { id: string; name: string }[];
  nameOf: (staffId: string | null) => string;
  now: Temporal.Instant;
  by: string | undefined;
  moreHref: string | undefined;
  most: number;
  childId: string;
  mayRestrict: boolean;
}

const roleOf = (look: Look) => roleLabels[saidIn(look.payload).role as Role] ?? '';
const reasons: Record<string, string> = {
  ...emergencyKinds.BREAK_GLASS.reasons,
  ...emergencyKinds.SELF_CLAIMED.reasons,
};
const whyOf = (look: Look) => {
  const { reason, basis } = saidIn(look.payload);
  return [reason, basis].flatMap((text) => (text ? [reasons[text] ?? text] : [])).join(', ');
};

/** The accesses to one child's record: who, when, what, why. */
export function lookedPage(facts: LookedFacts): VNode {
  const { looks, people, nameOf, now, by, moreHref, most, childId, mayRestrict } = facts;
  return (
    <section>
      <form method="get" class="app-filters app-no-print">
        <div class="govuk-form-group">
          <label class="govuk-label" for="by">
            Person
          </label>
          <select class="govuk-select" id="by" name="by">
            <option value="">Everybody</option>
            {people.map((p) => (
              <option value={p.id} selected={p.id === by}>
                {p.name}
              </option>
            ))}
          </select>
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          Show
        </button>
      </form>
      <DataTable
        caption={`Who has looked, newest first, ${most} at a time`}
        columns={[
          { heading: 'When', cell: (l) => <When at={l.at} now={now} /> },
          { heading: 'Who', cell: (l) => nameOf(l.staffId) },
          { heading: 'Role', cell: roleOf },
          { heading: 'What', cell: (l) => eventInWords(l.event) },
          { heading: 'Reason', cell: whyOf },
          {
            heading: 'Answer',
            cell: (l) => (l.outcome === 'refuse' ? <StatusTag tone="soon">Refused</StatusTag> : 'Shown'),
          },
        ]}
        rows={looks}
        empty="Nobody has looked yet. Each time somebody opens a page about this child, it appears here."
        counts={['access', 'accesses']}
      />
      {moreHref ? (
        <p class="govuk-body">
          <a class="govuk-link" href={moreHref}>
            Earlier
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/children/${childId}/conflict`}>
          I know this child or family
        </a>
        {mayRestrict ? (
          <>
            {' · '}
            <a class="govuk-link" href={`/children/${childId}/restriction`}>
              Restrict this record
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
}

/** One's own: everybody may see what is kept about them. */
export function myAccessesPage(looks: Look[], now: Temporal.Instant): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">What I have opened</h1>
      <DataTable
        caption="Newest first"
        isCaptionHidden
        columns={[
          { heading: 'When', cell: (l) => <When at={l.at} now={now} /> },
          { heading: 'What', cell: (l) => eventInWords(l.event) },
          { heading: 'Record', cell: (l) => recordsOf(l) },
          { heading: 'Answer', cell: (l) => (l.outcome === 'refuse' ? 'Refused' : 'Shown') },
        ]}
        rows={looks}
        empty="Nothing yet. What you open and do is listed here."
        counts={['event', 'events']}
      />
    </>
  );
}

/** Links only where the answer was given: a refused address stays as unknown here as it was then. */
function recordsOf(look: Look): VNode | string {
  const subjects = look.outcome === 'refuse' ? [] : (saidIn(look.payload).subjects ?? []);
  if (subjects.length === 0) return '';
  if (subjects.length > 1) return `${subjects.length} children`;
  return (
    <a class="govuk-link" href={`/children/${subjects[0]}`}>
      One child
    </a>
  );
}
