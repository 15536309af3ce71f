import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  EmptyState,
  formatDate,
  formatExact,
  OwnWords,
  SummaryList,
} from '../../../platform/ui/index.ts';
import { type ChildRow, labelOf } from '../../people/index.ts';
import { advocacySteps } from '../advocacy.commands.ts';
import { planItemInWords } from '../plan-items.ts';
import type { FirstResponse, Seen } from '../seen.store.ts';
import { daysAgoInWords, hoursBetween, minutesInWords } from '../session.ts';
import { workPath } from '../work.policy.ts';
import type { WorkOfChild } from '../work.queries.ts';
import { howInWords, Session } from './session.page.tsx';

type Shown = WorkOfChild & { child: ChildRow; name: string; now: Temporal.Instant; mayWrite: boolean };

export const hoursInWords = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
function firstInWords(first: FirstResponse | undefined): string {
  if (!first) return 'Not open to the team';
  const { openedAt, triedAt, metAt } = first;
  if (!triedAt) return `Nobody has tried yet, as far as is written here. Open since ${formatExact(openedAt)}`;
  const tried = `First tried after ${hoursInWords(hoursBetween(openedAt, triedAt))}`;
  return metAt
    ? `${tried}, met or spoken to after ${hoursInWords(hoursBetween(openedAt, metAt))}`
    : `${tried}, not reached yet`;
}
export function seenInWords(seen: Seen | undefined, now: Temporal.Instant): string {
  if (!seen?.seenAt) return 'Not yet, as far as is written here';
  return `${daysAgoInWords(seen.seenAt, now)}${seen.seenByName ? `, by ${seen.seenByName}` : ''}`;
}
const timeInWords = (seen: Seen | undefined): string => {
  if (!seen) return '';
  const unknown = seen.withoutLength > 0 ? ` (${seen.withoutLength} without a length)` : '';
  const times = `${seen.timesSeen} ${seen.timesSeen === 1 ? 'time' : 'times'} in person`;
  return `${times}; ${minutesInWords(seen.minutes)} together${unknown}`;
};

function Summary({ seen, first, trustedAdult, child, now, isPartial }: Shown): VNode {
  const tries = seen?.triesSince ?? 0;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Last seen in person', value: seenInWords(seen, now) },
          ...(tries > 0 ? [{ key: 'Tried since', value: `${tries} ${tries === 1 ? 'time' : 'times'}` }] : []),
          { key: 'Last 28 days', value: timeInWords(seen) },
          { key: 'First response', value: firstInWords(first) },
          {
            key: 'Trusted adult they chose',
            value: trustedAdult ?? 'Nobody is named yet',
            actions: {
              items: [
                {
                  content: trustedAdult ? 'Change' : 'Name',
                  href: `/children/${child.id}/about/TRUSTED_ADULT`,
                  visuallyHiddenText: 'the trusted adult',
                },
              ],
            },
          },
        ]}
      />
      {isPartial ? (
        <p class="govuk-body app-quiet">Counted from what your agency wrote or was given.</p>
      ) : null}
    </>
  );
}

/** How often and how lately, what is planned, what was done: the newest first. */
export function WorkPage(shown: Shown): VNode {
  const { child, name, now, mayWrite, planned, sessions, plan, groups, advocacy, consultations } = shown;
  const at = workPath(child.id);
  return (
    <section aria-labelledby="work">
      <h2 class="govuk-heading-m" id="work">
        Direct work
      </h2>
      {mayWrite ? (
        <ButtonGroup>
          <Button href={`${at}/new`}>Session</Button>
          <Button href={`${at}/attempt`} classes="govuk-button--secondary">
            Tried to reach them
          </Button>
          <a class="govuk-link" href={`${at}/plan`}>
            Plan a session
          </a>
        </ButtonGroup>
      ) : null}
      <Summary {...shown} />
      {planned.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">Planned</h3>
          <ul class="govuk-list govuk-list--spaced">
            {planned.map((each) => (
              <li>
                <a class="govuk-link" href={`${at}/${each.sessionId}`}>
                  {formatExact(each.at)}
                </a>
                : {howInWords(each)}
                {Temporal.Instant.compare(each.at, now) < 0 ? '. Write what became of it' : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Groups groups={groups} />
      <Advocacy advocacy={advocacy} name={name} at={at} mayWrite={mayWrite} />
      <h3 class="govuk-heading-m">What was done</h3>
      {sessions.length === 0 ? (
        <EmptyState>
          Nothing is written here yet. A few words about each meeting are enough, and an attempt counts too.
        </EmptyState>
      ) : (
        sessions.map((each) => (
          <Session
            session={each}
            name={name}
            forWhat={planItemInWords(plan, each.planItemId)}
            href={`${at}/${each.sessionId}`}
          />
        ))
      )}
      <Pages {...shown} at={at} />
      {consultations.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">Advice given about {name}</h3>
          <ul class="govuk-list">
            {consultations.map((each) => (
              <li>
                <a class="govuk-link" href={`/consultations/${each.id}`}>
                  {formatDate(each.at)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const Pages = ({ page, hasMore, at }: Shown & { at: string }): VNode | null =>
  page === 1 && !hasMore ? null : (
    <p class="govuk-body">
      {page > 1 ? (
        <a class="govuk-link" href={`${at}?page=${page - 1}`}>
          Newer
        </a>
      ) : null}{' '}
      {hasMore ? (
        <a class="govuk-link" href={`${at}?page=${page + 1}`}>
          Older
        </a>
      ) : null}
    </p>
  );

const Groups = ({ groups }: { groups: WorkOfChild['groups'] }): VNode | null =>
  groups.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">Groups</h3>
      <ul class="govuk-list">
        {groups.map((each) => (
          <li>
            <a class="govuk-link" href={`/groups/${each.groupId}`}>
              {each.name}
            </a>
            , from {formatDate(each.joinedOn)}
            {each.leftOn ? ` to ${formatDate(each.leftOn)}` : ''}
          </li>
        ))}
      </ul>
    </>
  );

function Advocacy(props: {
  advocacy: WorkOfChild['advocacy'];
  name: string;
  at: string;
  mayWrite: boolean;
}): VNode {
  const { advocacy, name, at, mayWrite } = props;
  return (
    <>
      <h3 class="govuk-heading-s">Advocacy</h3>
      {advocacy.length === 0 ? (
        <p class="govuk-body">No advocate was offered yet, as far as is written here.</p>
      ) : null}
      {advocacy.map((each) => (
        <div>
          <p class="govuk-body">
            {formatDate(each.on)}: {labelOf(advocacySteps, each.became)}
            {each.advocate ? `, ${each.advocate}` : ''}
            {each.words ? `. ${each.words}` : ''}
          </p>
          {each.ownWords ? <OwnWords whose={`${name}’s words`}>{each.ownWords}</OwnWords> : null}
        </div>
      ))}
      {mayWrite ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/advocacy`}>
            Write down advocacy
          </a>
        </p>
      ) : null}
    </>
  );
}
