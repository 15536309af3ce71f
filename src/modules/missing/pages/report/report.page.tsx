import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Content } from '../../../../platform/ui/content.ts';
import {
  CheckboxesField,
  DateTimeField,
  Details,
  RadiosField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../../platform/ui/index.ts';
import { POLICE_GRADE_WORDS, POLICE_GRADES } from '../../../plans/index.ts';
import { categories, episodeKinds, reporters } from '../../code-lists-missing.ts';

type Of = { view: FormView };
const choices = (list: readonly { code: string; label: string; note?: string }[]) =>
  list.map(({ code, label, note }) => ({ value: code, label, ...(note ? { hint: note } : {}) }));
const isSaid = (view: FormView, ...names: string[]) =>
  names.some((name) => {
    const value = view.values[name];
    return (value !== undefined && value !== '' && value !== null) || view.errors[name] !== undefined;
  });

/** From where, and who told us: the two things that are needed. */
export function WhereAndWho({ view }: Of): VNode {
  return (
    <>
      <RadiosField
        view={view}
        name="category"
        label="Missing from"
        labelSize="s"
        inline
        items={choices(categories)}
      />
      <RadiosField
        view={view}
        name="reportedByKind"
        label="Who told us"
        labelSize="s"
        small
        items={choices(reporters)}
      />
      <TextField
        view={view}
        name="reportedBy"
        label="Their name and number"
        hint="So that somebody can ring back"
        width={30}
      />
    </>
  );
}

export function Times({ view }: Of): VNode {
  return (
    <>
      <DateTimeField
        view={view}
        name="lastSeenAt"
        label="When a responsible adult last saw them"
        labelSize="s"
      />
      <DateTimeField view={view} name="leftAt" label="When they left" labelSize="s" />
      <CheckboxesField
        view={view}
        name="unknownTimes"
        label="Not known yet"
        labelSize="s"
        hint="A tick says that somebody asked"
        small
        items={[
          { value: 'last_seen', label: 'When they were last seen' },
          { value: 'left', label: 'When they left' },
        ]}
      />
      <DateTimeField
        view={view}
        name="reportedAt"
        label="When it was reported"
        labelSize="s"
        hint="Left empty: now"
      />
    </>
  );
}

export function Happened({ view }: Of): VNode {
  return (
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="circumstances"
        label="What happened"
        labelSize="s"
        hint="What was said, what they wear and have with them, what worries you"
        rows={4}
        maxlength={5000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="companions"
        label="Who may be with them"
        labelSize="s"
        rows={2}
        maxlength={1000}
      />
      <TextField
        view={view}
        name="lastSeenWith"
        label="Where and with whom they were last seen"
        labelSize="s"
      />
    </>
  );
}

export function Police({ view }: Of): VNode {
  return (
    <>
      <TextField view={view} name="policeReference" label="Police reference" labelSize="s" width={20} />
      <RadiosField
        view={view}
        name="policeGrade"
        label="Grade that the police gave"
        labelSize="s"
        hint="Theirs, not ours. Leave it empty when they have not said."
        small
        items={POLICE_GRADES.map((grade) => ({
          value: grade,
          label: POLICE_GRADE_WORDS[grade].label,
          hint: POLICE_GRADE_WORDS[grade].meaning,
        }))}
      />
      <TextField view={view} name="policeGradeBy" label="Who graded it: name and force" width={30} />
    </>
  );
}

/** Seldom needed, so folded; open when something in it is said or wrong. */
function Folded({
  summary,
  isOpen,
  children,
}: {
  summary: string;
  isOpen: boolean;
  children: Content;
}): VNode {
  return (
    <Details summary={summary} open={isOpen}>
      {children}
    </Details>
  );
}

export function Elsewhere({ view, isNew }: Of & { isNew: boolean }): VNode {
  const whose = view.values.whose;
  return (
    <Folded
      summary="Another authority has a part in it"
      isOpen={(whose !== undefined && whose !== 'OURS') || isSaid(view, 'homeAuthority', 'livesIn')}
    >
      <RadiosField
        view={view}
        name="whose"
        label="Whose child"
        labelSize="s"
        items={[
          { value: 'OURS', label: 'Ours, living here' },
          {
            value: 'THEIRS',
            label: 'Another authority’s, living here',
            hint: 'That authority owes the return interview',
            conditional: <TextField view={view} name="homeAuthority" label="Which authority" width={30} />,
          },
          {
            value: 'OURS_AWAY',
            label: 'Ours, living elsewhere',
            hint: 'We owe the return interview, whoever holds it; the clock stays ours',
            conditional: <TextField view={view} name="livesIn" label="In which authority" width={30} />,
          },
        ]}
      />
      <RadiosField
        view={view}
        name="interviewBy"
        label="Who is to hold the return interview"
        labelSize="s"
        inline
        items={[
          { value: 'US', label: 'We' },
          { value: 'OTHER', label: 'The other authority' },
        ]}
      />
      {isNew ? (
        <>
          <TextField
            view={view}
            name="toldWhom"
            label="Whom there did you tell?"
            hint="Name and number. Leave it empty when nobody is told yet."
          />
          <TextAreaField wordingHelp view={view} name="answered" label="What did they answer?" rows={2} />
        </>
      ) : null}
    </Folded>
  );
}

export function Withhold({ view, suggested }: Of & { suggested: string | undefined }): VNode {
  return (
    <>
      {suggested ? (
        <p class="govuk-body">
          <strong>Think about withholding:</strong> {suggested} is on this child’s record. You decide; nothing
          is ticked for you.
        </p>
      ) : null}
      <Folded
        summary="Withhold where they are found"
        isOpen={suggested !== undefined || isSaid(view, 'withhold', 'withheldBecause')}
      >
        <TickField
          view={view}
          name="withhold"
          label="Withhold where found, by whom and returned to from whoever reported it and from family"
          hint="For honour-based abuse, forced marriage, domestic abuse: on every page, pack, letter and answer"
          conditional={<TextField view={view} name="withheldBecause" label="Why" />}
        />
      </Folded>
    </>
  );
}

export function KindOf({ view }: Of): VNode {
  return (
    <>
      <RadiosField
        view={view}
        name="kind"
        label="Are they missing, or away without authorisation?"
        labelSize="s"
        items={choices(episodeKinds)}
      />
      <TextField
        view={view}
        name="placementType"
        label="Where they live: home, foster care, children’s home"
        labelSize="s"
        width={30}
      />
    </>
  );
}

/** Everything that is asked of a missing child, what is needed first. */
export function ReportFields({
  view,
  suggested,
  isNew,
}: Of & { suggested: string | undefined; isNew: boolean }): VNode {
  return (
    <>
      {isNew ? (
        <WhereAndWho view={view} />
      ) : (
        <RadiosField
          view={view}
          name="category"
          label="Missing from"
          labelSize="s"
          inline
          items={choices(categories)}
        />
      )}
      <Times view={view} />
      <Happened view={view} />
      {isNew ? (
        <Police view={view} />
      ) : (
        <TextField view={view} name="policeReference" label="Police reference" labelSize="s" width={20} />
      )}
      <KindOf view={view} />
      <Elsewhere view={view} isNew={isNew} />
      {isNew ? <Withhold view={view} suggested={suggested} /> : null}
    </>
  );
}
