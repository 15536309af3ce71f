import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import { Details, formatDate, StatusTag } from '../../../platform/ui/index.ts';
import { opens } from '../../access/index.ts';
import { agencyLabel, besideDecision } from '../../people/index.ts';
import { disruptionPlansOf, triggerPlanOf } from '../../plans/index.ts';
import { DECISIONS, fieldLabel, kindOf, type MeetingSection } from '../meeting-sections.ts';
import { inName } from '../minuting.commands.ts';
import type { ContributionRow, PurposeRow } from '../minuting.store.ts';
import { decidedAtMeeting } from './decided.part.ts';
import { ContributionForm, DecisionForm, SectionForm } from './forms.part.tsx';
import { Mark, type Shown, stateOf, titleOf } from './shown.part.tsx';

/** Values a section's form begins with, under the names of its fields. */
export function sectionValues(section: MeetingSection, row: PurposeRow | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {
    [`${section.code}-state`]: row?.state ?? 'not-started',
    [`${section.code}-because`]: row?.because ?? '',
    [`${section.code}-alsoWith`]: row?.alsoWith ?? [],
  };
  for (const item of section.items) values[`${section.code}-${inName(item)}`] = row?.texts[item] ?? '';
  if (row?.texts.nextOn) values[`${section.code}-nextOn`] = Temporal.PlainDate.from(row.texts.nextOn);
  return values;
}

/** One part of the meeting: what is known, what was said, and for those who run the meeting its form. */
export async function SectionOfMeeting({
  shown,
  section,
}: {
  shown: Shown;
  section: MeetingSection;
}): Promise<VNode> {
  const { of, visit, isRunner, base } = shown;
  const kind = kindOf(of.part.kind);
  const row = of.purposes.find((each) => each.code === section.code);
  const view: FormView = await visit.view(sectionValues(section, row), { version: row?.version ?? 0 });
  return (
    <section class="app-meeting-part" aria-labelledby={section.code}>
      <h2 class="govuk-heading-m" id={section.code}>
        {titleOf(section)} <Mark state={stateOf(shown, section)} />
      </h2>
      {section.items.includes('information') ? await Information({ shown }) : null}
      {section.items.includes('trigger-plan') ? await Plans({ shown }) : null}
      {section.items.includes('roles') ? <Roles shown={shown} /> : null}
      {section.decisions ? await Decisions({ shown, section }) : null}
      {isRunner ? (
        <SectionForm view={view} kind={kind} section={section} action={`${base}/sections/${section.code}`} />
      ) : (
        <Written kind={kind} section={section} row={row} />
      )}
    </section>
  );
}

function Written(props: {
  kind: ReturnType<typeof kindOf>;
  section: MeetingSection;
  row: PurposeRow | undefined;
}): VNode {
  const { kind, section, row } = props;
  if (!row) return <p class="govuk-body">Nothing is written here yet.</p>;
  return (
    <>
      {row.because ? <p class="govuk-body">Left out because: {row.because}</p> : null}
      {section.items.flatMap((item) =>
        row.texts[item]
          ? [
              <>
                <h3 class="govuk-heading-s">{fieldLabel(kind, item)}</h3>
                <p class="govuk-body kept-lines">{row.texts[item]}</p>
              </>,
            ]
          : [],
      )}
      {row.texts.nextOn ? (
        <p class="govuk-body">We meet again on {formatDate(Temporal.PlainDate.from(row.texts.nextOn))}.</p>
      ) : null}
    </>
  );
}

const sharedWith = (c: ContributionRow) =>
  c.shareWith === null ? null : `Shared with ${c.shareWith.map(agencyLabel).join(', ') || 'nobody else'}`;

/** What each agency brought, agency by agency. Each item is that agency's. */
async function Information({ shown }: { shown: Shown }): Promise<VNode> {
  const { of, visit, isRunner, base } = shown;
  const own = visit.actor.agency;
  const byAgency = Map.groupBy(of.contributions, (each) => each.agency);
  const agencies = [...new Set([own, ...of.attendees.map((each) => each.agency)])].map((code) => ({
    code,
    label: agencyLabel(code),
  }));
  const view = await visit.view({ sharing: 'meeting', dataClass: 'NOTE', shareWith: [own] });
  return (
    <>
      {byAgency.size === 0 ? <p class="govuk-body">No agency has brought anything yet.</p> : null}
      {[...byAgency].map(([agency, items]) => (
        <>
          <h3 class="govuk-heading-s">{agencyLabel(agency)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {items.map((c) => (
              <Brought
                c={c}
                mayCorrect={
                  c.agency === own || (c.typedBy === visit.actor.postingId && of.part.minutesOutAt === null)
                }
              />
            ))}
          </ul>
        </>
      ))}
      <Details summary={isRunner ? 'Write down what an agency brings' : 'Add what your agency knows'}>
        <ContributionForm
          view={view}
          action={`${base}/contributions`}
          agencies={agencies}
          ownAgency={isRunner ? undefined : own}
        />
      </Details>
    </>
  );
}

function Brought({ c, mayCorrect }: { c: ContributionRow; mayCorrect: boolean }): VNode {
  const from = [c.source, c.asOf ? formatDate(c.asOf) : null, sharedWith(c)].filter(Boolean).join('. ');
  return (
    <li>
      <span class="kept-lines">{c.text}</span>
      {from ? <span class="govuk-hint app-actions__note">{from}</span> : null}{' '}
      {mayCorrect ? (
        <a class="govuk-link" href={`/contributions/${c.id}`}>
          Put right<span class="govuk-visually-hidden"> “{c.text.slice(0, 40)}”</span>
        </a>
      ) : null}
    </li>
  );
}

const planWords = (isComplete: boolean | undefined) =>
  isComplete === undefined ? 'There is none yet' : isComplete ? 'Complete' : 'In progress';

/** Whether the two plans are there: an ETAC is complete only with both, or with the reason why not (S3-55). */
async function Plans({ shown }: { shown: Shown }): Promise<VNode> {
  const { tx } = shown.visit;
  const { childId } = shown.of.part;
  const trigger = await triggerPlanOf(tx, childId);
  const disruption = await disruptionPlansOf(tx, childId);
  const best = disruption.find((each) => each.isComplete) ?? disruption[0];
  const mayOpen = await opens(tx, childId, 'PLAN');
  return (
    <p class="govuk-body">
      Trigger plan:{' '}
      <StatusTag tone={trigger?.isComplete ? 'done' : 'todo'}>{planWords(trigger?.isComplete)}</StatusTag>
      <br />
      Disruption plan:{' '}
      <StatusTag tone={best?.isComplete ? 'done' : 'todo'}>{planWords(best?.isComplete)}</StatusTag>
      {mayOpen ? (
        <>
          <br />
          <a class="govuk-link" href={`/children/${childId}/plan`}>
            Open the plans
          </a>
        </>
      ) : null}
    </p>
  );
}

function Roles({ shown }: { shown: Shown }): VNode | null {
  const known = shown.of.attendees.filter((each) => each.part);
  if (known.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {known.map((each) => (
        <li>
          {each.name}, {agencyLabel(each.agency)}: {each.part}
        </li>
      ))}
    </ul>
  );
}

export async function Decisions({
  shown,
  section,
}: {
  shown: Shown;
  section: MeetingSection;
}): Promise<VNode> {
  const pieces: VNode[] = [];
  for (const kind of section.decisions ?? []) {
    const row = shown.of.decisions.find((each) => each.kind === kind);
    const values = {
      [`${kind}-outcome`]: row?.outcome ?? '',
      [`${kind}-rationale`]: row?.rationale ?? '',
      [`${kind}-alsoWith`]: row?.alsoWith ?? [],
    };
    const view = await shown.visit.view(values, { version: row?.version ?? 0 });
    pieces.push(
      shown.isRunner ? (
        <DecisionForm view={view} decision={kind} action={`${shown.base}/decisions/${kind}`} />
      ) : (
        <p class="govuk-body kept-lines">
          {DECISIONS[kind].question}:{' '}
          {row
            ? `${DECISIONS[kind].outcomes[row.outcome] ?? row.outcome}. ${row.rationale}`
            : 'not decided yet'}
        </p>
      ),
    );
    if (row) pieces.push(<div>{await besideDecision(shown.visit, decidedAtMeeting(row))}</div>);
  }
  return <>{pieces}</>;
}
