import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  counted,
  DataTable,
  Form,
  FormErrors,
  formatDate,
  formatExact,
  InsetText,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import {
  ageOfChild,
  ChildName,
  type ChildRow,
  calledName,
  type SearchAnswer,
} from '../../../people/index.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import { episodePath } from '../../episode-clocks.ts';
import type { EpisodeMove } from '../../episode-move.store.ts';

export interface MoveShown {
  child: ChildRow;
  episode: EpisodeRow;
  /** The move that brought it here, when it stands. */
  move: EpisodeMove | undefined;
  along: { episodes: readonly string[]; interviews: readonly string[] };
  q: string;
  answer: SearchAnswer['found'] | undefined;
  to: ChildRow | undefined;
  view: FormView;
}

/** Which child it is about: found, chosen and compared by a person, then moved with why. */
export function movePage(visit: Visit, shown: MoveShown): Page {
  const { child, episode, view } = shown;
  const title = 'It is about another child';
  return {
    kind: 'page',
    title: `${title}: ${calledName(child)}`,
    back: { text: 'The episode', href: episodePath(episode) },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{calledName(child)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Along shown={shown} />
        {shown.move && !shown.to ? <MoveBack move={shown.move} view={view} /> : null}
        <Find shown={shown} visit={visit} />
        {shown.to ? <MoveTo shown={shown} visit={visit} to={shown.to} /> : null}
      </>
    ),
  };
}

function Along({ shown }: { shown: MoveShown }): VNode {
  const { episodes, interviews } = shown.along;
  const others = episodes.length - 1;
  return (
    <InsetText>
      The time since {formatExact(shown.episode.missingFrom)} goes to the other child’s record with everything
      recorded of it: steps, grades, notifications, deadlines
      {interviews.length > 0 ? ` and ${counted(interviews.length, 'return interview')}` : ''}.
      {others > 0
        ? ` ${counted(others, 'other time away', 'other times away')} the same interview is about go with it.`
        : ''}{' '}
      Packs, screenings, referrals and minutes made from it stay where they are: tell those who have them.
    </InsetText>
  );
}

function MoveBack({ move, view }: { move: EpisodeMove; view: FormView }): VNode {
  const own = view.values.child === 'back' ? view : { ...view, values: {}, errors: {} };
  return (
    <>
      <Banner tone="plain" title={`Moved here ${formatExact(move.movedAt)}`}>
        {move.because}
      </Banner>
      <Form view={own}>
        <input type="hidden" name="child" value="back" />
        <TextAreaField view={own} name="because" label="Why it goes back" rows={2} maxlength={1000} />
        <ButtonGroup>
          <Button classes="govuk-button--secondary">Move it back</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Find({ shown, visit }: { shown: MoveShown; visit: Visit }): VNode {
  const here = `${episodePath(shown.episode)}/other-child`;
  const view = { values: { q: shown.q }, errors: {}, key: '', csrf: '' };
  return (
    <>
      <search>
        <form method="get" action={here} class="app-search">
          <TextField
            view={view}
            name="q"
            label={shown.to ? 'Somebody else' : 'Find the child it is about'}
            hint="Name, date of birth or number"
          />
          <Button classes={shown.to ? 'govuk-button--secondary' : ''}>Find</Button>
        </form>
      </search>
      {shown.answer ? (
        <DataTable
          caption="Found: choose, nobody is chosen for you"
          captionSize="s"
          rows={shown.answer.slice(0, 10)}
          counts={false}
          empty="No other child found whom you may find here. Add the child first, then move it."
          columns={[
            {
              heading: 'Child',
              cell: ({ child }) => <ChildName child={child} href={`${here}?child=${child.id}`} />,
            },
            { heading: 'Age', cell: ({ child }) => ageOfChild(child, visit.now) },
            {
              heading: 'Born',
              cell: ({ child }) => (child.bornOn ? formatDate(child.bornOn) : 'Not known yet'),
            },
          ]}
        />
      ) : null}
    </>
  );
}

function MoveTo({ shown, visit, to }: { shown: MoveShown; visit: Visit; to: ChildRow }): VNode {
  const own = shown.view.values.child === 'back' ? { ...shown.view, values: {}, errors: {} } : shown.view;
  return (
    <Form view={own}>
      <input type="hidden" name="child" value={to.id} />
      <h2 class="govuk-heading-m" id="child">
        To: <ChildName child={to} />, {ageOfChild(to, visit.now)}
        {to.bornOn ? `, born ${formatDate(to.bornOn)}` : ''}
      </h2>
      {own.errors.child ? <p class="govuk-error-message">{own.errors.child}</p> : null}
      <TextAreaField
        view={own}
        name="because"
        label="Why"
        hint="Kept with the move. Both records say that a time was moved, without naming the other child."
        rows={2}
        maxlength={1000}
      />
      <ButtonGroup>
        <Button>Move it</Button>
        <a class="govuk-link" href={episodePath(shown.episode)}>
          Cancel
        </a>
      </ButtonGroup>
    </Form>
  );
}
