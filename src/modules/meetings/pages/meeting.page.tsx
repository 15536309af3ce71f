import type { VNode } from 'preact';
import type { Page } from '../../../platform/http/route.ts';
import {
  Banner,
  Button,
  Details,
  EmptyState,
  formatDue,
  OwnWords,
  PersonName,
  StatusTag,
  SubNavigation,
  When,
} from '../../../platform/ui/index.ts';
import { inOwnWords } from '../../access/index.ts';
import { clocksOf } from '../../deadlines/index.ts';
import { calledName, findChild } from '../../people/index.ts';
import { mayRun } from '../meeting.policy.ts';
import { completionOf } from '../meeting.queries.ts';
import type { MeetingRow } from '../meeting.store.ts';
import type { Completion } from '../meeting.ts';
import { kindOf, sectionsOf } from '../meeting-sections.ts';
import { minutedPart } from '../minutes.queries.ts';
import { AskForm } from '../parts/forms.part.tsx';
import { SectionOfMeeting } from '../parts/section.part.tsx';
import { Mark, type MeetingVisit, type Shown, stateOf, titleOf } from '../parts/shown.part.tsx';
import { ActionsSide, PeopleSide } from '../parts/side.part.tsx';
import { TimeOfMeeting } from '../parts/time.part.tsx';

export async function meetingPage(
  visit: MeetingVisit,
  parts: readonly MeetingRow[],
  part: MeetingRow,
): Promise<Page> {
  const siblings = [];
  for (const each of parts) {
    const child = await findChild(visit.tx, each.childId);
    if (child) siblings.push({ childId: child.id, name: calledName(child) });
  }
  const shown: Shown = {
    visit,
    of: await minutedPart(visit, part),
    isRunner: await mayRun(visit, part.childId),
    completion: await completionOf(visit.tx, part),
    siblings,
    base: `/meetings/${part.meetingId}/children/${part.childId}`,
  };
  const kind = kindOf(part.kind);
  return { kind: 'page', title: inOwnWords(visit.actor, kind.label), wide: true, body: await body(shown) };
}

async function body(shown: Shown): Promise<VNode> {
  const { of, isRunner } = shown;
  const kind = kindOf(of.part.kind);
  const sections: VNode[] = [];
  for (const section of sectionsOf(kind)) sections.push(await SectionOfMeeting({ shown, section }));
  return (
    <>
      <Heading shown={shown} />
      <TimeOfMeeting shown={shown} />
      {await Due({ shown })}
      {await Asks({ shown })}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {of.part.isElsewhere ? <HeldElsewhere shown={shown} /> : null}
          {!of.part.isElsewhere || isRunner ? (
            <>
              <Overview shown={shown} />
              {sections}
            </>
          ) : null}
        </div>
        <div class="govuk-grid-column-one-third app-meeting-side">
          {await ActionsSide({ shown })}
          <PeopleSide shown={shown} />
          <Ending shown={shown} />
        </div>
      </div>
    </>
  );
}

function Heading({ shown }: { shown: Shown }): VNode {
  const { part, childName } = shown.of;
  const { now } = shown.visit;
  const kind = kindOf(part.kind);
  return (
    <>
      <span class="govuk-caption-l">
        <PersonName known={childName} href={`/children/${part.childId}`} />
      </span>
      <h1 class="govuk-heading-l">{inOwnWords(shown.visit.actor, kind.label)}</h1>
      <p class="govuk-body">
        {part.heldAt ? (
          <>
            Held <When at={part.heldAt} now={now} />
            {part.heldBy ? `, chaired by ${part.heldBy}` : ''}.{' '}
            {part.completedAt ? (
              <StatusTag tone="done">Complete</StatusTag>
            ) : (
              <StatusTag tone="doing">Not complete yet</StatusTag>
            )}
          </>
        ) : part.plannedAt ? (
          <>
            Planned for <When at={part.plannedAt} now={now} />
          </>
        ) : (
          'No time set yet'
        )}
        {part.place ? `. ${part.place}` : ''}
      </p>
      {part.lateReason ? <p class="govuk-body">Held late: {part.lateReason}</p> : null}
      {shown.siblings.length > 1 ? (
        <SubNavigation
          label="Brothers and sisters at this meeting"
          items={shown.siblings.map((each) => ({
            content: each.name,
            href: `/meetings/${part.meetingId}?child=${each.childId}`,
            active: each.childId === part.childId,
          }))}
        />
      ) : null}
    </>
  );
}

/** The clock that this meeting answers, while it runs. */
async function Due({ shown }: { shown: Shown }): Promise<VNode | null> {
  const { part } = shown.of;
  const { visit } = shown;
  if (part.heldAt !== null) return null;
  const rule = kindOf(part.kind).clock;
  const clock = (await clocksOf(visit.tx, part.childId)).find(
    (each) => each.rule === rule && each.stoppedAt === null,
  );
  if (!clock) return null;
  const isOver = Temporal.Instant.compare(clock.dueAt, visit.now) < 0;
  return (
    <Banner
      tone={isOver ? 'act-now' : 'soon'}
      title={`${clock.label}: ${formatDue(clock.dueAt, visit.now)}`}
    />
  );
}

async function Asks({ shown }: { shown: Shown }): Promise<VNode> {
  const { visit, of, isRunner, base } = shown;
  const first = of.childName.split(' ')[0] ?? of.childName;
  return (
    <section aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        What {first} asked for
      </h2>
      {of.asks.length === 0 ? (
        <EmptyState>Nobody has written down yet what {first} asked for.</EmptyState>
      ) : null}
      {of.asks.map((ask) => (
        <>
          <OwnWords whose={`${first}’s words${ask.broughtBy ? `, brought by ${ask.broughtBy}` : ''}`}>
            {ask.words}
          </OwnWords>
          <p class="govuk-body">
            {ask.changed ? `What changed: ${ask.changed}` : 'Not written yet what changed because of it.'}{' '}
            {isRunner ? (
              <a class="govuk-link" href={`/asks/${ask.id}`}>
                {ask.changed ? 'Change' : 'Write what changed'}
                <span class="govuk-visually-hidden"> about “{ask.words.slice(0, 40)}”</span>
              </a>
            ) : null}
          </p>
        </>
      ))}
      {isRunner ? (
        <Details summary={`Add what ${first} asked for`}>
          <AskForm view={await visit.view()} action={`${base}/asks`} childName={first} />
        </Details>
      ) : null}
    </section>
  );
}

function HeldElsewhere({ shown }: { shown: Shown }): VNode {
  const { part } = shown.of;
  return (
    <section>
      <h2 class="govuk-heading-m">Held elsewhere</h2>
      <p class="govuk-body kept-lines">{part.outcome}</p>
      <ul class="govuk-list">
        {shown.of.papers.map((paper) => (
          <li>
            <a class="govuk-link" href={`/meetings/${part.meetingId}/papers/${paper.id}`}>
              {paper.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The parts with a mark each; any of them can be taken next. */
function Overview({ shown }: { shown: Shown }): VNode {
  const kind = kindOf(shown.of.part.kind);
  return (
    <nav aria-label="Parts of the meeting" class="app-no-print app-parts">
      <ul class="govuk-list">
        {sectionsOf(kind).map((section) => (
          <li class="app-parts__item">
            <a class="govuk-link" href={`#${section.code}`}>
              {titleOf(section)}
            </a>
            <Mark state={stateOf(shown, section)} />
          </li>
        ))}
        <li class="app-parts__item">
          <a class="govuk-link" href="#actions">
            Actions
          </a>
          <span>{shown.of.actions.length}</span>
        </li>
      </ul>
    </nav>
  );
}

/** What comes next: hold it, complete it, send the minutes. One filled button. */
function Ending({ shown }: { shown: Shown }): VNode {
  const { of, completion, isRunner, base } = shown;
  const { part } = of;
  const minutes = `/meetings/${part.meetingId}/minutes?child=${part.childId}`;
  if (!isRunner) {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={minutes}>
          My agency’s copy of the minutes
        </a>
      </p>
    );
  }
  const isDone = part.completedAt !== null;
  return (
    <section aria-labelledby="ending">
      <h2 class="govuk-heading-m" id="ending">
        {isDone ? 'Complete' : 'Before it is complete'}
      </h2>
      {isDone ? null : <StillToSay completion={completion} />}
      <div class="govuk-button-group">
        {part.heldAt === null && part.cancelledAt === null ? (
          <Button href={`/meetings/${part.meetingId}/held`}>Record that it was held</Button>
        ) : null}
        {part.heldAt !== null && !isDone ? (
          <Button href={`${base}/complete`}>Complete the meeting</Button>
        ) : null}
        <a class="govuk-link" href={minutes}>
          Minutes for each recipient
        </a>
      </div>
    </section>
  );
}

export function StillToSay({ completion }: { completion: Completion }): VNode {
  return (
    <>
      {completion.toSay.length > 0 ? (
        <>
          <p class="govuk-body">Still needed:</p>
          <ul class="govuk-list govuk-list--bullet">
            {completion.toSay.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="govuk-body">Nothing is missing.</p>
      )}
      {completion.notes.length > 0 ? (
        <Details summary="Worth a look before it is complete">
          <ul class="govuk-list govuk-list--bullet">
            {completion.notes.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}
