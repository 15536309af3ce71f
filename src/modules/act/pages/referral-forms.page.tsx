import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  DateField,
  Details,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TickField,
} from '../../../platform/ui/index.ts';
import { areas, costBands } from '../../outcomes/index.ts';
import { type ChildRow, type CodeList, factKindOf } from '../../people/index.ts';
import type { ReferralRow } from '../act.store.ts';
import { DECISIONS, RISKS } from '../act.ts';
import { PRINCIPLES } from '../act-parts.ts';
import { askPage } from './ask.part.tsx';
import { ReferralWords } from './referral.part.tsx';

const size = { labelSize: 's' } as const;
const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const options = (list: CodeList) => list.map(({ code, label }) => ({ value: code, text: label }));

/** The six principles, to read while one refers and before one decides. */
export const Principles = (): VNode => (
  <Details summary="The six principles of ACT, in our words">
    <ol class="govuk-list govuk-list--number">
      {PRINCIPLES.map(({ title, ask }) => (
        <li>
          <strong>{title}.</strong> {ask}
        </li>
      ))}
    </ol>
  </Details>
);

export function referPage(child: ChildRow, view: FormView): Page {
  return askPage(
    child,
    { view, title: 'Refer to ACT', save: 'Send to the panel', back: `/children/${child.id}` },
    <>
      <Principles />
      <TextAreaField
        view={view}
        name="why"
        label="Why ACT, and why now"
        hint="What close, steady work could change that other help has not"
        {...size}
        rows={4}
        wordingHelp
      />
      <RadiosField
        view={view}
        name="placementRisk"
        label="Is where they live at risk, or is a move being thought of?"
        {...size}
        items={choices(RISKS)}
      />
      <TextAreaField
        view={view}
        name="placementWords"
        label="What makes it so (optional)"
        {...size}
        rows={2}
        wordingHelp
      />
      <OwnWordsField
        view={view}
        name="childView"
        label="What the young person says of it (optional)"
        hint="Left empty: not asked yet. The panel will see that"
        {...size}
        rows={3}
      />
      <Details summary="Family and community">
        <TextAreaField
          view={view}
          name="familyBrings"
          label="What they bring"
          {...size}
          rows={2}
          wordingHelp
        />
        <TextAreaField
          view={view}
          name="familyNeeds"
          label="What help they need themselves"
          {...size}
          rows={2}
          wordingHelp
        />
      </Details>
    </>,
  );
}

/** What the panel decides; the referral stands above the questions. */
export function panelPage(child: ChildRow, referral: ReferralRow, view: FormView): Page {
  return askPage(
    child,
    {
      view,
      title: 'Decide with the panel',
      save: 'Save the decision',
      intro: `${referral.referrerName ?? 'Whoever referred'} referred and does not decide.`,
    },
    <>
      <ReferralWords referral={referral} />
      <Principles />
      <RadiosField
        view={view}
        name="decision"
        label="What is decided?"
        {...size}
        items={choices(DECISIONS)}
      />
      <DateField view={view} name="decidedOn" label="When the panel met" {...size} />
      <TextAreaField
        view={view}
        name="members"
        label="Who decided"
        hint="Name and role, one a line"
        {...size}
        rows={3}
        maxlength={2000}
      />
      <TextAreaField view={view} name="rationale" label="Why" {...size} rows={3} wordingHelp />
      <TextAreaField
        view={view}
        name="dissent"
        label="Who thought otherwise, and why (optional)"
        hint="It stays beside the decision"
        {...size}
        rows={2}
      />
      <TextAreaField
        view={view}
        name="instead"
        label="What is offered instead, or what the panel needs to know (optional)"
        {...size}
        rows={2}
        wordingHelp
      />
      <MoveFields view={view} />
    </>,
  );
}

const MoveFields = ({ view }: { view: FormView }): VNode => (
  <Details summary="A move that is being considered" open={referralHasMove(view)}>
    <p class="govuk-body">
      Kept with the outcomes of this child as not decided yet. If it is avoided, what it would have cost stays
      with it.
    </p>
    <SelectField
      view={view}
      name="movePlace"
      label="To what kind of place"
      {...size}
      items={options(factKindOf('PLACEMENT_TYPE')?.list ?? [])}
      emptyText="No move is being considered"
    />
    <TextAreaField view={view} name="moveWhy" label="Why it is considered" {...size} rows={2} wordingHelp />
    <RadiosField
      view={view}
      name="moveArea"
      label="Where"
      {...size}
      small
      items={areas.map(({ code, label }) => ({ value: code, label }))}
    />
    <TickField view={view} name="moveSecure" label="It would be secure" />
    <SelectField
      view={view}
      name="moveCost"
      label="What it would cost"
      {...size}
      items={options(costBands)}
      emptyText="Not asked yet"
    />
  </Details>
);
const referralHasMove = (view: FormView) =>
  Boolean(view.values.movePlace) || Object.keys(view.errors ?? {}).some((name) => name.startsWith('move'));
