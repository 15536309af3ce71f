import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  DateField,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { detailsOf, type LineRow, lineName } from '../../outcomes/index.ts';
import type { ChildRow } from '../../people/index.ts';
import type { WorkerToChoose } from '../../referrals/index.ts';
import { END_REASONS, MOVE_OUTCOMES } from '../act.ts';
import type { CohortRow } from '../cohort.store.ts';
import { Ask, askPage } from './ask.part.tsx';

const size = { labelSize: 's' } as const;
export interface Choosing {
  workers: readonly WorkerToChoose[];
  cohorts: readonly CohortRow[];
}

const People = ({ view, workers, cohorts }: { view: FormView } & Choosing): VNode => (
  <>
    <RadiosField
      view={view}
      name="keyWorkerPostingId"
      label="Key worker"
      hint="Children with this one; a co-worked child counts a half. Over the cap is a warning: you can still choose them."
      {...size}
      items={workers.map(({ posting, answer }) => ({
        value: posting.id,
        label: posting.staffName,
        hint: `${posting.discipline ?? 'team worker'} · ${answer.words}`,
      }))}
    />
    <SelectField
      view={view}
      name="cohortId"
      label="Cohort (optional)"
      {...size}
      items={cohorts.map(({ id, name }) => ({ value: id, text: name }))}
      emptyText="None"
    />
    <DateField
      view={view}
      name="firstMetOn"
      label="When they first met (optional)"
      hint="From then the Ambitions meeting is held within eight weeks"
      {...size}
    />
  </>
);

export const startPage = (child: ChildRow, view: FormView, choosing: Choosing): Page =>
  askPage(
    child,
    { view, title: 'Begin ACT', save: 'Begin ACT', intro: 'It has no end date: it goes at their pace.' },
    <>
      <DateField view={view} name="startedOn" label="From when" {...size} />
      <People view={view} {...choosing} />
    </>,
  );

export const peoplePage = (child: ChildRow, view: FormView, choosing: Choosing): Page =>
  askPage(
    child,
    { view, title: 'Key worker and cohort', save: 'Save' },
    <People view={view} {...choosing} />,
  );

export const firstMetPage = (child: ChildRow, view: FormView): Page =>
  askPage(
    child,
    { view, title: 'When did you first meet?', save: 'Save' },
    <DateField
      view={view}
      name="firstMetOn"
      label="Day"
      hint="From then the Ambitions meeting is held within eight weeks"
      {...size}
    />,
  );

export const movePage = (child: ChildRow, view: FormView, move: LineRow): Page =>
  askPage(
    child,
    {
      view,
      title: 'What became of the move?',
      save: 'Save',
      intro: `${lineName('MOVE', move)}. ${detailsOf('MOVE', move).join('. ')}.`,
    },
    <>
      <RadiosField
        view={view}
        name="outcome"
        label="It was"
        {...size}
        items={Object.entries(MOVE_OUTCOMES).map(([value, label]) => ({ value, label }))}
      />
      <DateField view={view} name="decidedOn" label="When that was decided" {...size} />
    </>,
  );

export const endPage = (child: ChildRow, view: FormView): Page =>
  askPage(
    child,
    {
      view,
      title: 'End ACT',
      save: 'End ACT',
      intro: 'Nothing ends it by itself. They stay open to the team; what was written stays on the record.',
    },
    <>
      <OwnWordsField
        view={view}
        name="childView"
        label="What the young person says of it"
        hint="Left empty: they could not be asked. Say why below"
        {...size}
        rows={3}
      />
      <RadiosField
        view={view}
        name="reason"
        label="Why it ends"
        {...size}
        items={Object.entries(END_REASONS).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField
        view={view}
        name="words"
        label="What they take with them, and who goes on with them"
        {...size}
        rows={3}
        wordingHelp
      />
      <DateField view={view} name="on" label="When" {...size} />
    </>,
  );

export const cohortPage = (view: FormView, title: string): Page => ({
  kind: 'page',
  title,
  back: { text: 'Back', href: '/act' },
  body: (
    <Ask view={view} title={title} save="Save" back="/act">
      <TextField
        view={view}
        name="name"
        label="What it is called"
        hint="Neutral, and no child’s name: it stands on each record"
        {...size}
      />
      <DateField view={view} name="fromOn" label="From" {...size} />
      <DateField view={view} name="toOn" label="To (optional)" {...size} />
      <TextAreaField view={view} name="about" label="What it is (optional)" {...size} rows={2} wordingHelp />
    </Ask>
  ),
});
