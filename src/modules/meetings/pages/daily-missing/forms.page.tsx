import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  DateField,
  formatInstant,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { isPerson, type PostingRow, type Role, roleLabels } from '../../../access/index.ts';
import { considerations } from '../../../missing/index.ts';
import type { DailyMeeting, TalkedAbout } from '../../daily-missing.queries.ts';
import { ATTENDANCES, EXPECTED_AT_MEETING } from '../../daily-missing.ts';
import { childNameOf, meetingForm } from './day.page.tsx';

/** One child: was exploitation considered, what was said, what was decided and why. */
export function childAtMeetingPage(
  meeting: DailyMeeting,
  about: TalkedAbout,
  view: FormView,
  now: Temporal.Instant,
): Page {
  const { considered } = about;
  return meetingForm(
    meeting,
    childNameOf(about),
    view,
    <>
      <RadiosField
        view={view}
        name="result"
        label="Was exploitation considered?"
        hint={
          considered
            ? `Last said: ${considered.consideredWhere}, ${formatInstant(considered.consideredAt, now)}`
            : 'For every child, with the result. It is a judgement, not a score'
        }
        small
        items={considerations.map((each) =>
          each.code === 'OTHER'
            ? {
                value: each.code,
                label: each.label,
                conditional: <TextField view={view} name="otherKind" label="Which kind" width={20} />,
              }
            : { value: each.code, label: each.label },
        )}
      />
      <TextAreaField view={view} name="because" label="Why, in a line" rows={2} />
      <TextAreaField view={view} name="discussion" label="What was said" rows={3} />
      <TextAreaField view={view} name="decision" label="Decision" rows={2} />
      <TextAreaField view={view} name="decisionBecause" label="Why this was decided" rows={2} />
    </>,
    'Save',
  );
}

export function actionForChildPage(
  meeting: DailyMeeting,
  about: TalkedAbout,
  view: FormView,
  owners: readonly PostingRow[],
): Page {
  return meetingForm(
    meeting,
    `Action for ${childNameOf(about)}`,
    view,
    <>
      <TextField view={view} name="what" label="What is to be done" hint="Do not name another child" />
      <SelectField
        view={view}
        name="ownerPostingId"
        label="Who does it"
        items={owners
          .filter((each) => isPerson(each.role))
          .map((each) => ({ value: each.id, text: `${each.staffName}, ${roleLabels[each.role as Role]}` }))}
      />
      <DateField view={view} name="due" label="By when" />
    </>,
    'Save',
  );
}

export const attendancePage = (meeting: DailyMeeting, view: FormView): Page =>
  meetingForm(
    meeting,
    'Who is there?',
    view,
    <div>
      {EXPECTED_AT_MEETING.map(({ agency, label }) => (
        <>
          <RadiosField view={view} name={agency} label={label} items={[...ATTENDANCES]} inline small />
          <TextField view={view} name={`${agency}Name`} label={`Name, ${label}`} width={20} />
        </>
      ))}
    </div>,
    'Save',
  );
