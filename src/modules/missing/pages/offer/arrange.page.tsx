import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  CheckboxesField,
  DateTimeField,
  formatInstant,
  RadiosField,
  SelectField,
  TextField,
  YesNoField,
} from '../../../../platform/ui/index.ts';
import { label, type PostingRow, type Role, roleLabels } from '../../../access/index.ts';
import type { ChildRow } from '../../../people/index.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import { episodeQuestion } from './offer.page.tsx';

interface Arranging {
  child: ChildRow;
  others: EpisodeRow[];
  people: PostingRow[];
  here: string;
}
export function arrangePage(
  visit: Visit,
  { child, others, people, here }: Arranging,
  view: FormView,
  back: string,
): Page {
  const choices = people.map((p) => ({
    value: `${here}${p.id}`,
    text: `${p.id === visit.actor.postingId ? 'You' : p.staffName}, ${roleLabels[p.role as Role].toLowerCase()}`,
  }));
  return episodeQuestion(
    child,
    { title: `Arrange the ${label(visit.actor, 'RETURN_INTERVIEW')}`, view, back, save: 'Arrange it' },
    <>
      <CheckboxesField
        view={view}
        name="episodes"
        label="Which times away is it about?"
        hint="One talk may be about several. Each keeps its own offer and outcome."
        items={others.map((each) => ({
          value: each.id,
          label: `Missing from ${formatInstant(each.missingFrom, visit.now)}`,
          ...(each.endedAt ? { hint: `Back ${formatInstant(each.endedAt, visit.now)}` } : {}),
        }))}
      />
      <SelectField
        view={view}
        name="who"
        label="Who holds it?"
        hint="The same person as before, where the child wants that"
        emptyText={false}
        items={[
          { value: 'workers', text: 'Ask return interviewers who are free' },
          { value: 'elsewhere', text: 'Somebody from elsewhere, named below' },
          ...choices,
        ]}
      />
      <TextField
        view={view}
        name="whoName"
        label="Their name and organisation, where they are from elsewhere"
      />
      <RadiosField
        view={view}
        name="independent"
        label="Are they independent of the child’s care?"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        inline
      />
      <TextField
        view={view}
        name="independentBecause"
        label="Why do you say so?"
        hint="For example: does not work where the child lives"
      />
      <YesNoField
        view={view}
        name="personAsked"
        label="Was the child asked whom they would like to talk with?"
      />
      <YesNoField view={view} name="placeAsked" label="Was the child asked where and when?" />
      <TextField view={view} name="agreedPlace" label="Place agreed with the child" />
      <DateTimeField view={view} name="agreedAt" label="When it was agreed for" />
    </>,
  );
}
