import type { ComponentChildren, VNode } from 'preact';
import {
  Button,
  Details,
  EmptyState,
  formatDate,
  InsetText,
  OwnWords,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { detailsOf, type LineRow, lineName } from '../../outcomes/index.ts';
import type { ChildRow } from '../../people/index.ts';
import { goalName, isOpenPart, type PlanPart } from '../../plans/index.ts';
import { actPath } from '../act.policy.ts';
import { ofKind, type WholeAct } from '../act.queries.ts';
import type { ProgrammeRow } from '../act.store.ts';
import { END_REASONS, STATES } from '../act.ts';
import { type PartCode, type PartKind, partKind } from '../act-parts.ts';
import type { PartRow } from '../part.store.ts';
import { BeforeAndSince } from './measures.part.tsx';
import { PartWords } from './part-forms.page.tsx';
import { DecisionWords, ReferralWords } from './referral.part.tsx';

export interface ActShown {
  child: ChildRow;
  name: string;
  act: WholeAct;
  /** Writes what is done in ACT. */
  mayWork: boolean;
  mayManage: boolean;
  mayRefer: boolean;
  /** The referral that waits is theirs: somebody else decides. */
  isReferrer: boolean;
  mayEnd: boolean;
}
const kindOf = (code: PartCode): PartKind => partKind(code) as PartKind;

/** ACT of one child: how it stands and what comes next; then the young person; what we do; how it began. */
export function ActPage(shown: ActShown): VNode {
  const { act } = shown;
  return (
    <>
      <h2 class="govuk-heading-l">ACT</h2>
      <Standing {...shown} />
      {act.programme ? <Running {...shown} programme={act.programme} /> : null}
      <Moves {...shown} />
      <HowItBegan {...shown} />
      <EarlierTimes {...shown} />
      {shown.mayEnd && act.isRunning ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${actPath(shown.child.id)}/end`}>
            End ACT
          </a>
        </p>
      ) : null}
    </>
  );
}

function Standing({ act, child, mayManage, mayRefer, isReferrer }: ActShown): VNode | null {
  const at = actPath(child.id);
  const { programme, waiting, toBegin, isRunning } = act;
  if (waiting)
    return (
      <>
        <InsetText>
          Waiting for the panel.{' '}
          {isReferrer ? 'You referred, so somebody else decides; you can speak to the panel.' : null}
        </InsetText>
        {mayManage && !isReferrer ? (
          <Button href={`${at}/referral/${waiting.id}/panel`}>Decide with the panel</Button>
        ) : null}
      </>
    );
  if (toBegin)
    return (
      <>
        <InsetText>The panel accepted. ACT has not begun yet.</InsetText>
        {mayManage ? <Button href={`${at}/referral/${toBegin.id}/start`}>Begin ACT</Button> : null}
      </>
    );
  if (programme && isRunning) return null;
  return (
    <>
      <p class="govuk-body">
        {programme?.endedOn
          ? `Was in ACT from ${formatDate(programme.startedOn)} to ${formatDate(programme.endedOn)}.`
          : 'Not in ACT.'}
      </p>
      {mayRefer ? <Button href={`${at}/refer`}>Refer to ACT</Button> : null}
    </>
  );
}

function Running(shown: ActShown & { programme: ProgrammeRow }): VNode {
  const { act, child, programme, mayWork, mayManage } = shown;
  const at = actPath(child.id);
  const canWrite = mayWork && act.isRunning;
  return (
    <>
      <p class="govuk-body">
        {act.isRunning ? `In ACT since ${formatDate(programme.startedOn)}, without an end date. ` : ''}
        Key worker: {programme.keyWorkerName ?? 'somebody who has left'}
        {programme.caseloadWords ? ` (${programme.caseloadWords.split(':')[0]})` : ''}.
        {programme.cohortName ? ` Cohort: ${programme.cohortName}.` : ''}{' '}
        {programme.firstMetOn ? `First met ${formatDate(programme.firstMetOn)}.` : ''}{' '}
        {mayManage && act.isRunning ? (
          <a class="govuk-link" href={`${at}/people`}>
            Change key worker or cohort
          </a>
        ) : null}
      </p>
      {canWrite && !programme.firstMetOn ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/first-met`}>
            Write when you first met
          </a>
        </p>
      ) : null}
      {canWrite ? <Button href={`${at}/review/new`}>{kindOf('review').add}</Button> : null}
      <EndWords programme={programme} />
      <Goals {...shown} canWrite={canWrite} />
      <Kind {...shown} code="ambitions" canWrite={canWrite} />
      <SafetyPlan {...shown} canWrite={canWrite} />
      <Kind {...shown} code="worry" canWrite={canWrite} />
      <BeforeAndSince {...shown} programme={programme} />
      <Kind {...shown} code="review" canWrite={canWrite} />
      <Kind {...shown} code="reflection" canWrite={canWrite} isFolded />
    </>
  );
}

const EndWords = ({ programme }: { programme: ProgrammeRow }): VNode | null =>
  programme.endReason === null ? null : (
    <>
      <h3 class="govuk-heading-m">How it ended</h3>
      {programme.endChildView ? (
        <OwnWords whose="What the young person says of it">{programme.endChildView}</OwnWords>
      ) : null}
      <p class="govuk-body">
        {END_REASONS[programme.endReason]}. <span class="app-as-typed">{programme.endWords}</span>
      </p>
    </>
  );

/** Their own goals, from the one plan of the child: without a day, so nothing is ever late (S4-69). */
function Goals({ act, child, name, canWrite }: ActShown & { canWrite: boolean }): VNode {
  const row = (goal: PlanPart) => (
    <li>
      <OwnWords>{goalName(goal)}</OwnWords>
      {isOpenPart(goal.said) ? null : (
        <p class="govuk-body">
          <StatusTag tone="done">{GOAL_WORDS[goal.said.state ?? ''] ?? 'No longer'}</StatusTag>{' '}
          {goal.said.because}
        </p>
      )}
      {canWrite ? (
        <a class="govuk-link" href={`/children/${child.id}/plan/goal/${goal.itemId}`}>
          What changed<span class="govuk-visually-hidden">: {goalName(goal)}</span>
        </a>
      ) : null}
    </li>
  );
  return (
    <Section id="goals" title={`What ${name} wants`}>
      {act.goals.length === 0 ? (
        <EmptyState>
          Nothing is written yet of what they want. It comes from the Ambitions meeting, or any day.
        </EmptyState>
      ) : (
        <ul class="govuk-list govuk-list--spaced">{act.goals.map(row)}</ul>
      )}
      {canWrite ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${child.id}/plan/goal/new`}>
            Add something they want
          </a>
        </p>
      ) : null}
    </Section>
  );
}
const GOAL_WORDS: Readonly<Record<string, string>> = {
  REACHED: 'Reached',
  CHANGED: 'Became another goal',
  LET_GO: 'Let go',
};

const Section = (props: { id: string; title: string; children: ComponentChildren }): VNode => (
  <section aria-labelledby={`act-${props.id}`}>
    <h3 class="govuk-heading-m" id={`act-${props.id}`}>
      {props.title}
    </h3>
    {props.children}
  </section>
);

function One({ part, kind, at, canWrite }: { part: PartRow; kind: PartKind; at: string; canWrite: boolean }) {
  const when = part.said.on ? formatDate(Temporal.PlainDate.from(part.said.on)) : '';
  return (
    <div class="app-plan-part">
      <PartWords kind={withoutGoals(kind)} said={part.said} />
      <p class="govuk-body">
        <span class="app-fact-source">{part.savedByName}</span>{' '}
        {canWrite ? (
          <a class="govuk-link" href={`${at}/${kind.code}/${part.itemId}`}>
            Change
            <span class="govuk-visually-hidden">
              : {kind.title}, {when}
            </span>
          </a>
        ) : null}
      </p>
    </div>
  );
}

/** What became goals stands above, as it is now. */
const withoutGoals = (kind: PartKind): PartKind => ({
  ...kind,
  fields: kind.fields.filter((field) => !field.isFirstOnly),
});

interface OfKind extends ActShown {
  code: PartCode;
  canWrite: boolean;
  isFolded?: boolean;
}
function Kind({ act, child, code, canWrite, isFolded }: OfKind): VNode {
  const kind = kindOf(code);
  const at = actPath(child.id);
  const [newest, ...before] = ofKind(act.parts, code);
  const each = (part: PartRow) => <One part={part} kind={kind} at={at} canWrite={canWrite} />;
  const older = isFolded && newest ? [newest, ...before] : before;
  return (
    <Section id={code} title={kind.title}>
      {newest === undefined ? <EmptyState>{kind.empty}</EmptyState> : null}
      {newest && !isFolded ? each(newest) : null}
      {older.length > 0 ? (
        <Details summary={isFolded ? `Read them (${older.length})` : `Before (${older.length})`}>
          {older.map(each)}
        </Details>
      ) : null}
      {canWrite && code !== 'review' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/${code}/new`}>
            {kind.add}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

function SafetyPlan({ act, child, canWrite }: ActShown & { canWrite: boolean }): VNode {
  const kind = kindOf('safety-plan');
  const at = actPath(child.id);
  const [plan] = ofKind(act.parts, 'safety-plan');
  return (
    <Section id="safety-plan" title={kind.title}>
      {plan ? (
        <>
          <One part={plan} kind={kind} at={at} canWrite={canWrite} />
          {plan.said.keeps === 'NOWHERE' ? (
            <p class="govuk-body">They said that it is safe nowhere: it is not printed.</p>
          ) : (
            <p class="govuk-body">
              <a class="govuk-link" href={`${at}/safety-plan/print`}>
                Open it to print, or for a phone
              </a>
            </p>
          )}
        </>
      ) : (
        <EmptyState>{kind.empty}</EmptyState>
      )}
      {canWrite && !plan ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/safety-plan/new`}>
            {kind.add}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

/** Moves that were considered, with what became of them and what they would have cost (S0-10). */
function Moves({ act, child, mayWork }: ActShown): VNode | null {
  if (act.moves.length === 0) return null;
  return (
    <Section id="moves" title="Moves that were considered">
      <ul class="govuk-list govuk-list--spaced">
        {act.moves.map((move) => (
          <Move move={move} href={mayWork ? `${actPath(child.id)}/move/${move.lineId}` : undefined} />
        ))}
      </ul>
    </Section>
  );
}
const Move = ({ move, href }: { move: LineRow; href: string | undefined }): VNode => (
  <li>
    <strong>{lineName('MOVE', move)}</strong>, {formatDate(move.from)}
    <br />
    {detailsOf('MOVE', move).join('. ')}.{' '}
    {href && move.outcome === 'UNDECIDED' ? (
      <a class="govuk-link" href={href}>
        What became of it
        <span class="govuk-visually-hidden">
          : {lineName('MOVE', move)}, {formatDate(move.from)}
        </span>
      </a>
    ) : null}
  </li>
);

function HowItBegan({ act }: ActShown): VNode | null {
  if (act.referrals.length === 0) return null;
  return (
    <Details summary={`Referral and panel (${act.referrals.length})`} open={act.waiting !== undefined}>
      {act.referrals.map((referral) => (
        <>
          <p class="govuk-body">
            <StatusTag>{STATES[referral.state]}</StatusTag>
          </p>
          <ReferralWords referral={referral} />
          {act.decisions
            .filter((each) => each.referralId === referral.id)
            .map((decision) => (
              <DecisionWords decision={decision} />
            ))}
        </>
      ))}
    </Details>
  );
}

function EarlierTimes({ act }: ActShown): VNode | null {
  const earlier = act.programmes.filter((each) => each.id !== act.programme?.id);
  if (earlier.length === 0) return null;
  return (
    <Section id="earlier" title="Earlier times in ACT">
      {earlier.map((each) => (
        <p class="govuk-body">
          {formatDate(each.startedOn)} to {each.endedOn ? formatDate(each.endedOn) : 'now'}.{' '}
          {each.endReason ? END_REASONS[each.endReason] : ''}
        </p>
      ))}
    </Section>
  );
}
