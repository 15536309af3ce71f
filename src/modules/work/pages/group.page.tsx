import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateField,
  DateTimeField,
  Details,
  EmptyState,
  formatDate,
  formatExact,
  OwnWordsField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName, shortNameOf } from '../../people/index.ts';
import { firstNameOf } from '../first-name.ts';
import { comesOn } from '../group.commands.ts';
import type { GroupRow, GroupSessionRow, MemberRow } from '../group.store.ts';
import type { SessionRow } from '../session.store.ts';
import { daysAgoInWords, minutesInWords, outcomeInWords } from '../session.ts';
import { workPath } from '../work.policy.ts';
import { Ask } from './question.part.tsx';

const size = { labelSize: 's' } as const;
type Known = GroupRow & { metAt: Temporal.Instant | null };

export const GroupsPage = ({
  groups,
  mayBegin,
  now,
}: {
  groups: readonly Known[];
  mayBegin: boolean;
  now: Temporal.Instant;
}): VNode => (
  <>
    <h1 class="govuk-heading-l">Groups</h1>
    {mayBegin ? <Button href="/groups/new">Begin a group</Button> : null}
    <DataTable<Known>
      caption="Groups you know of, those that go on first"
      rows={groups}
      counts={['group', 'groups']}
      empty="No group is written down yet. A group holds no child’s name: who comes is on each child’s own record."
      columns={[
        {
          heading: 'Group',
          cell: (each) => (
            <a class="govuk-link" href={`/groups/${each.id}`}>
              {each.name}
            </a>
          ),
        },
        { heading: 'Last met', cell: (each) => (each.metAt ? daysAgoInWords(each.metAt, now) : 'Not yet') },
        { heading: 'Goes on', cell: (each) => (each.endedOn ? `Ended ${formatDate(each.endedOn)}` : 'Yes') },
      ]}
    />
  </>
);

export const GroupFormPage = (props: {
  view: FormView;
  title: string;
  back: string;
  isChange?: boolean;
}): VNode => (
  <Ask {...props} save="Save">
    <TextField
      view={props.view}
      name="name"
      label="What it is called"
      hint="Neutral: it stands on each child’s record. No child’s name"
      {...size}
    />
    <TextAreaField
      view={props.view}
      name="aim"
      label="What it is for (optional)"
      {...size}
      rows={3}
      wordingHelp
    />
    <TextField view={props.view} name="heldWhere" label="Where it meets (optional)" {...size} />
    {props.isChange ? (
      <DateField view={props.view} name="endedOn" label="Ended on (optional)" {...size} />
    ) : (
      <DateField view={props.view} name="begunOn" label="Began on? Left empty: today" {...size} />
    )}
  </Ask>
);

interface GroupShown {
  group: GroupRow;
  members: readonly MemberRow[];
  children: ReadonlyMap<string, ChildRow>;
  sessions: readonly (GroupSessionRow & { writtenByName: string | null })[];
  notes: readonly SessionRow[];
  mayWrite: boolean;
  mayChange: boolean;
}
/** The group: those members whose notes the reader may read, and no sign of any other. */
export function GroupPage(shown: GroupShown): VNode {
  const { group, members, children, sessions, mayWrite, mayChange } = shown;
  const at = `/groups/${group.id}`;
  return (
    <>
      <h1 class="govuk-heading-l">{group.name}</h1>
      {group.aim ? <p class="govuk-body app-as-typed">{group.aim}</p> : null}
      <p class="govuk-body">
        Since {formatDate(group.begunOn)}
        {group.endedOn ? `, ended ${formatDate(group.endedOn)}` : ''}
        {group.heldWhere ? `, ${group.heldWhere}` : ''}.
      </p>
      {mayWrite ? (
        <ButtonGroup>
          <Button href={`${at}/sessions/new`}>The group met</Button>
          <a class="govuk-link" href={`${at}/members/new`}>
            A child begins to come
          </a>
          {mayChange ? (
            <a class="govuk-link" href={`${at}/change`}>
              Change the group
            </a>
          ) : null}
        </ButtonGroup>
      ) : null}
      <h2 class="govuk-heading-m">Who comes, of the children you work with</h2>
      {members.length === 0 ? (
        <EmptyState>None of the children whose notes you read comes to this group.</EmptyState>
      ) : null}
      <ul class="govuk-list govuk-list--spaced">
        {members.map((each) => (
          <li>
            <ChildLink child={children.get(each.childId)} />, from {formatDate(each.joinedOn)}
            {each.leftOn ? ` to ${formatDate(each.leftOn)}` : ''}
            {each.leftBecause ? <span class="app-as-typed">: {each.leftBecause}</span> : null}{' '}
            {each.leftOn === null && mayWrite ? (
              <a class="govuk-link" href={`${at}/members/${each.id}/leave`}>
                Comes no longer
                <span class="govuk-visually-hidden">: {nameOf(children.get(each.childId))}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">When it met</h2>
      {sessions.length === 0 ? (
        <EmptyState>The group has not met yet, as far as is written here.</EmptyState>
      ) : null}
      {sessions.map((met) => (
        <Met {...shown} met={met} at={at} />
      ))}
    </>
  );
}
const nameOf = (child: ChildRow | undefined) => (child ? shortNameOf(child) : 'A child');
const ChildLink = ({ child }: { child: ChildRow | undefined }): VNode => (
  <a class="govuk-link" href={child ? workPath(child.id) : '#'} translate={false}>
    {nameOf(child)}
  </a>
);

function Met(props: GroupShown & { met: GroupShown['sessions'][number]; at: string }): VNode {
  const { met, at, members, children, notes, mayWrite } = props;
  const there = members.filter((each) => comesOn(each, dayOf(met.at)));
  const noteOf = (member: MemberRow) =>
    notes.find((each) => each.groupSessionId === met.id && each.childId === member.childId);
  return (
    <section class="app-chronology__entry">
      <h3 class="govuk-heading-s">
        {formatExact(met.at)}
        {met.minutes ? `, ${minutesInWords(met.minutes)}` : ''}
        {met.place ? `, ${met.place}` : ''}
      </h3>
      <p class="govuk-body app-as-typed">{met.what}</p>
      <ul class="govuk-list">
        {there.map((member) => {
          const note = noteOf(member);
          const name = nameOf(children.get(member.childId));
          return (
            <li>
              {note ? (
                <>
                  <a
                    class="govuk-link"
                    href={`${workPath(member.childId)}/${note.sessionId}`}
                    translate={false}
                  >
                    {name}
                  </a>
                  : {note.outcome === 'HELD' ? note.happened : outcomeInWords(note)}
                </>
              ) : mayWrite ? (
                <a class="govuk-link" href={`${at}/sessions/${met.id}/notes/${member.id}`}>
                  Write the note of {name}
                </a>
              ) : (
                `${name}: no note yet`
              )}
            </li>
          );
        })}
      </ul>
      <p class="app-fact-source">{met.writtenByName ?? ''}</p>
    </section>
  );
}

export const JoinPage = ({
  view,
  group,
  children,
}: {
  view: FormView;
  group: GroupRow;
  children: readonly ChildRow[];
}): VNode => (
  <Ask
    view={view}
    caption={group.name}
    title="A child begins to come"
    save="Save"
    back={`/groups/${group.id}`}
    intro={<p class="govuk-body">Each worker adds the children they work with, and sees only those.</p>}
  >
    <SelectField
      view={view}
      name="childId"
      label="Who"
      {...size}
      items={children.map((each) => ({ value: each.id, text: calledName(each) }))}
      emptyText="Choose one of the children you work with"
    />
    <DateField view={view} name="joinedOn" label="From when? Left empty: today" {...size} />
  </Ask>
);

export const LeavePage = ({
  view,
  group,
  child,
}: {
  view: FormView;
  group: GroupRow;
  child: ChildRow | undefined;
}): VNode => (
  <Ask
    view={view}
    caption={`${group.name}: ${nameOf(child)}`}
    title="Comes no longer"
    save="Save"
    back={`/groups/${group.id}`}
    intro={<p class="govuk-body">What was written of the days they came stays on their record.</p>}
  >
    <DateField view={view} name="leftOn" label="Last day? Left empty: today" {...size} />
    <TextAreaField
      view={view}
      name="because"
      label="Why, if they said (optional)"
      {...size}
      rows={2}
      maxlength={1000}
      wordingHelp
    />
  </Ask>
);

export const GroupSessionFormPage = ({ view, group }: { view: FormView; group: GroupRow }): VNode => (
  <Ask view={view} caption={group.name} title="The group met" save="Save" back={`/groups/${group.id}`}>
    <TextAreaField
      view={view}
      name="what"
      label="What you did together"
      hint="No child’s name: what it was for one child comes next, on their own record"
      {...size}
      rows={4}
      maxlength={4000}
      wordingHelp
    />
    <Details summary="When, how long, where">
      <DateTimeField view={view} name="at" label="When? Left empty: now" {...size} />
      <TextField
        view={view}
        name="minutes"
        label="How long, in minutes"
        {...size}
        width={4}
        inputmode="numeric"
      />
      <TextField view={view} name="place" label="Where" {...size} />
    </Details>
  </Ask>
);

export const NotePage = (props: {
  view: FormView;
  group: GroupRow;
  met: GroupSessionRow;
  child: ChildRow | undefined;
}): VNode => {
  const { view, group, met, child } = props;
  const name = child ? firstNameOf(child) : 'the child';
  return (
    <Ask
      view={view}
      caption={`${group.name}, ${formatExact(met.at)}`}
      title={`What it was for ${name}`}
      save="Save on their record"
      back={`/groups/${group.id}`}
      intro={<p class="govuk-body">Only about {name}. No other child’s name.</p>}
    >
      <TextAreaField
        view={view}
        name="happened"
        label="What happened"
        hint="Left empty: came to the group"
        {...size}
        rows={3}
        maxlength={4000}
        wordingHelp
      />
      <OwnWordsField
        view={view}
        name="ownWords"
        label="Their own words (optional)"
        {...size}
        rows={2}
        whose={`${name}’s words`}
      />
      <TextAreaField
        view={view}
        name="smallChange"
        label="A small change (optional)"
        {...size}
        rows={2}
        maxlength={4000}
        wordingHelp
      />
      <TickField view={view} name="didNotCome" label="Did not come that day" />
    </Ask>
  );
};
