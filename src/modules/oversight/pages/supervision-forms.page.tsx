import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  CheckboxesField,
  DataTable,
  DateField,
  formatDate,
  InsetText,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { type PostingRow, type Role, roleLabels } from '../../access/index.ts';
import { supervisionPath } from '../oversight.policy.ts';
import { OPEN_HOURS, WHO_MAY_OPEN } from '../private.commands.ts';
import type { LineRow, SupervisionRow } from '../supervision.store.ts';
import { KINDS, type Kind } from '../supervision-due.ts';
import { askPage } from './ask.part.tsx';
import { OPENING_KINDS } from './session.page.tsx';

const home = { text: 'Supervision', href: '/supervision' };
const whoIs = (posting: PostingRow) =>
  `${posting.staffName}, ${(roleLabels[posting.role as Role] ?? posting.role).toLowerCase()}`;

/** No help with wording here: what is private is read by no tool, and counted in no trend. */
const PrivateFields = ({ view }: { view: FormView }): VNode => (
  <>
    <TextAreaField view={view} name="reflection" label="Reflection (optional)" labelSize="s" rows={4} />
    <TextAreaField view={view} name="wellbeing" label="How the worker is (optional)" labelSize="s" rows={3} />
  </>
);

export const recordPage = (
  view: FormView,
  of: { kinds: readonly Kind[]; colleagues: readonly PostingRow[] },
): Page =>
  askPage(
    { view, title: 'Record supervision', save: 'Record it', back: home },
    <>
      <RadiosField
        view={view}
        name="kind"
        label="Kind"
        labelSize="s"
        items={of.kinds.map((value) => ({ value, label: KINDS[value] }))}
      />
      <DateField view={view} name="heldOn" label="When it was held" labelSize="s" />
      <CheckboxesField
        view={view}
        name="members"
        label="With whom"
        labelSize="s"
        small
        items={of.colleagues.map((posting) => ({ value: posting.id, label: whoIs(posting) }))}
      />
      <h2 class="govuk-heading-m">Private part</h2>
      <InsetText>{WHO_MAY_OPEN}</InsetText>
      <PrivateFields view={view} />
      <p class="govuk-body">What was said of a child is written next, on that child’s record.</p>
    </>,
  );

export const privatePage = (supervision: SupervisionRow, view: FormView): Page =>
  askPage(
    {
      ...{ view, title: 'Private part', save: 'Save' },
      caption: `Supervision of ${formatDate(supervision.heldOn)}`,
      back: { text: 'Back', href: supervisionPath(supervision.id) },
      intro: <InsetText>{WHO_MAY_OPEN}</InsetText>,
    },
    <PrivateFields view={view} />,
  );

export const sharePage = (
  supervision: SupervisionRow,
  view: FormView,
  managers: readonly PostingRow[],
): Page =>
  askPage(
    {
      ...{ view, title: 'Let somebody read it', save: 'Let them read it' },
      caption: `Supervision of ${formatDate(supervision.heldOn)}`,
      back: { text: 'Back', href: supervisionPath(supervision.id) },
      intro: (
        <p class="govuk-body">
          They read the private part of this one supervision, until you take it back. Whoever held it sees
          that you shared it.
        </p>
      ),
    },
    <SelectField
      view={view}
      name="postingId"
      label="Who"
      labelSize="s"
      items={managers.map((posting) => ({ value: posting.id, text: whoIs(posting) }))}
    />,
  );

export const openPage = (supervision: SupervisionRow, view: FormView): Page =>
  askPage(
    {
      ...{ view, title: 'Open the private part', save: `Open it for ${OPEN_HOURS} hours` },
      caption: `Supervision of ${formatDate(supervision.heldOn)}`,
      back: { text: 'Back', href: supervisionPath(supervision.id) },
      intro: (
        <InsetText>
          Everybody who was there is told at once, with your name, the reason and the reference. It stands in
          the audit.
        </InsetText>
      ),
    },
    <>
      <RadiosField
        view={view}
        name="kind"
        label="Who asks for it"
        labelSize="s"
        items={Object.entries(OPENING_KINDS).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        view={view}
        name="reference"
        label="Reference of the order, inquiry or request"
        labelSize="s"
      />
      <TextAreaField view={view} name="reason" label="Why" labelSize="s" rows={3} />
    </>,
  );

export const supervisorPage = (
  worker: PostingRow,
  view: FormView,
  of: { managers: readonly PostingRow[]; lines: readonly LineRow[] },
): Page =>
  askPage(
    { view, title: 'Who supervises them', save: 'Save', caption: worker.staffName, back: home },
    <>
      <SelectField
        view={view}
        name="supervisorPostingId"
        label="Supervisor"
        labelSize="s"
        emptyText="Nobody"
        items={of.managers.map((posting) => ({ value: posting.id, text: whoIs(posting) }))}
      />
      <DateField
        view={view}
        name="newlyQualifiedUntil"
        label="Newly qualified until (optional)"
        hint="Supervision is then due every two weeks, or as your authority set it"
        labelSize="s"
      />
      <Lines lines={of.lines} />
    </>,
  );

const Lines = ({ lines }: { lines: readonly LineRow[] }): VNode | null =>
  lines.length === 0 ? null : (
    <DataTable<LineRow>
      caption="As it was set, newest first"
      rows={lines}
      empty=""
      captionSize="s"
      columns={[
        { heading: 'From', cell: (line) => formatDate(line.fromOn) },
        { heading: 'Supervisor', cell: (line) => line.supervisorName ?? 'Nobody' },
        {
          heading: 'Newly qualified until',
          cell: (line) => (line.newlyQualifiedUntil ? formatDate(line.newlyQualifiedUntil) : 'Not marked'),
        },
        { heading: 'Set by', cell: (line) => line.setByName ?? 'Somebody who has left', isWideOnly: true },
      ]}
    />
  );
