import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  Details,
  EmptyState,
  Form,
  formatDate,
  formatExact,
  InsetText,
  SummaryList,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import type { EntryRow } from '../entry.store.ts';
import { oversightPath, supervisionPath } from '../oversight.policy.ts';
import { type PrivatePart, WHO_MAY_OPEN } from '../private.commands.ts';
import type { OpeningRow, PrivateRow, ShareRow } from '../private.store.ts';
import type { SupervisionRow } from '../supervision.store.ts';
import { KINDS } from '../supervision-due.ts';
import { membersInWords } from './supervision.page.tsx';

export const OPENING_KINDS = {
  COURT_ORDER: 'A court ordered it',
  INQUIRY: 'An inquiry or a review with the power to ask',
  OWN_REQUEST: 'A person’s own access request',
} as const;

export interface SessionShown {
  supervision: SupervisionRow;
  /** Undefined for whoever it is not open to. */
  privatePart: PrivatePart | undefined;
  entries: readonly { entry: EntryRow; child: ChildRow }[];
  /** Children to write about, for whoever held it. */
  toWrite: readonly ChildRow[];
  shares: readonly ShareRow[];
  openings: readonly OpeningRow[];
  mayShare: boolean;
  mayOpen: boolean;
  view: FormView;
}

/** One supervision: that it was held, what went onto records, and apart from both the private part. */
export function SessionPage(props: SessionShown): VNode {
  const { supervision } = props;
  return (
    <>
      <h1 class="govuk-heading-l">{KINDS[supervision.kind]}</h1>
      <SummaryList
        rows={[
          { key: 'Held', value: formatDate(supervision.heldOn) },
          { key: 'Held by', value: supervision.supervisorName ?? 'Somebody who has left' },
          { key: 'With', value: membersInWords(supervision) },
        ]}
      />
      <Children {...props} />
      <Private {...props} />
      <Openings {...props} />
    </>
  );
}

function Children({ supervision, entries, toWrite }: SessionShown): VNode | null {
  if (entries.length === 0 && toWrite.length === 0) return null;
  return (
    <section aria-labelledby="children">
      <h2 class="govuk-heading-m" id="children">
        On children’s records
      </h2>
      <ul class="govuk-list">
        {entries.map(({ entry, child }) => (
          <li>
            <a class="govuk-link" href={oversightPath(child.id)} translate={false}>
              {calledName(child)}
            </a>
            : {entry.isDecision ? 'decided' : 'talked about'}
          </li>
        ))}
        {toWrite.map((child) => (
          <li>
            <a
              class="govuk-link"
              href={`${supervisionPath(supervision.id)}/children/${child.id}`}
              translate={false}
            >
              Write what was said of {calledName(child)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Private(props: SessionShown): VNode {
  const { privatePart, supervision } = props;
  return (
    <section aria-labelledby="private">
      <h2 class="govuk-heading-m" id="private">
        Private part
      </h2>
      <InsetText>{WHO_MAY_OPEN}</InsetText>
      {privatePart ? (
        <>
          <Notes notes={privatePart.notes} />
          {privatePart.because === 'was there' ? (
            <Button href={`${supervisionPath(supervision.id)}/private`} classes="govuk-button--secondary">
              {privatePart.notes.length > 0 ? 'Add to it or change it' : 'Write in it'}
            </Button>
          ) : null}
          <Shares {...props} />
        </>
      ) : (
        <p class="govuk-body">
          It is not open to you. You see that supervision was held, and nothing of what was said.
        </p>
      )}
    </section>
  );
}

function Notes({ notes }: { notes: readonly PrivateRow[] }): VNode {
  const [stands, ...earlier] = notes;
  if (!stands) return <EmptyState>Nothing is written here.</EmptyState>;
  return (
    <>
      <Note note={stands} />
      {earlier.length > 0 ? (
        <Details summary={`What stood before (${earlier.length})`}>
          {earlier.map((note) => (
            <Note note={note} />
          ))}
        </Details>
      ) : null}
    </>
  );
}
const Note = ({ note }: { note: PrivateRow }): VNode => (
  <SummaryList
    rows={[
      note.reflection
        ? { key: 'Reflection', value: { content: note.reflection, classes: 'kept-lines' } }
        : null,
      note.wellbeing
        ? { key: 'How the worker is', value: { content: note.wellbeing, classes: 'kept-lines' } }
        : null,
      {
        key: 'Written',
        value: `${note.writerName ?? 'Somebody who has left'}, ${formatExact(note.writtenAt)}`,
      },
    ]}
  />
);

function Shares({ shares, mayShare, supervision, view }: SessionShown): VNode | null {
  const now = shares.filter((each) => each.endedAt === null);
  if (shares.length === 0 && !mayShare) return null;
  return (
    <>
      {shares.map((each) => (
        <p class="govuk-body">
          Shared with {each.toName ?? 'somebody who has left'}, {formatExact(each.sharedAt)}
          {each.endedAt ? `; taken back ${formatExact(each.endedAt)}` : ''}
        </p>
      ))}
      {mayShare ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${supervisionPath(supervision.id)}/share`}>
            Let another manager read it, such as a later supervisor
          </a>
        </p>
      ) : null}
      {mayShare && now.length > 0 ? (
        <Form view={view} action={`${supervisionPath(supervision.id)}/take-back`}>
          <Button classes="govuk-button--secondary">Take back what you shared</Button>
        </Form>
      ) : null}
    </>
  );
}

function Openings({ openings, mayOpen, supervision }: SessionShown): VNode | null {
  if (openings.length === 0 && !mayOpen) return null;
  return (
    <section aria-labelledby="openings">
      <h2 class="govuk-heading-m" id="openings">
        Opened by information governance
      </h2>
      <OpeningList openings={openings} />
      {mayOpen ? (
        <Button href={`${supervisionPath(supervision.id)}/open`} classes="govuk-button--secondary">
          Open the private part with a reason
        </Button>
      ) : null}
    </section>
  );
}

export function OpeningList({ openings }: { openings: readonly OpeningRow[] }): VNode {
  if (openings.length === 0) return <p class="govuk-body">Never.</p>;
  return (
    <ul class="govuk-list">
      {openings.map((each) => (
        <li>
          {formatExact(each.openedAt)}, {each.openerName ?? 'somebody who has left'}:{' '}
          {OPENING_KINDS[each.kind].toLowerCase()}, {each.reference}. {each.reason}
        </li>
      ))}
    </ul>
  );
}
