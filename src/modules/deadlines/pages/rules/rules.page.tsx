import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  Form,
  FormErrors,
  formatDate,
  InsetText,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { inOwnWords } from '../../../access/index.ts';
import type { ClockRule } from '../../clock-rule.ts';
import { limitWords } from '../../clock-words.ts';
import { InFull } from '../../parts/in-full.part.tsx';
import type { RuleChange } from '../../rule-change.store.ts';

export interface RulesFacts {
  rules: readonly ClockRule[];
  changes: readonly RuleChange[];
  nameOf(postingId: string): string;
  mayChange: boolean;
}

export function rulesPage(visit: Visit, facts: RulesFacts): Page {
  const own = (words: string) => inOwnWords(visit.actor, words);
  const labelOf = (id: string) => own(facts.rules.find((rule) => rule.id === id)?.label ?? id);
  return {
    kind: 'page',
    title: 'How deadlines are counted',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">How deadlines are counted</h1>
        <p class="govuk-body">
          These are the rules of {visit.actor.authorityName}. Each clock keeps the rule it started by, also
          when the rule changes.
        </p>
        <InFull actor={visit.actor} texts={facts.rules.map((rule) => rule.label)} />
        <DataTable<ClockRule>
          caption="Rules"
          isCaptionHidden
          rows={facts.rules}
          counts={['rule', 'rules']}
          empty=""
          columns={[
            { heading: 'What', cell: (rule) => own(rule.label) },
            { heading: 'Within', cell: (rule) => limitWords(rule.limit) },
            { heading: 'Starts when', cell: (rule) => own(rule.startsWhen) },
            { heading: 'Stops when', cell: (rule) => own(rule.stopsWhen) },
            {
              heading: 'Source',
              cell: (rule) =>
                rule.replaces
                  ? `${rule.source} (before: ${limitWords(rule.replaces.limit)}, ${rule.replaces.source})`
                  : rule.source,
            },
            ...(facts.mayChange
              ? [
                  {
                    heading: 'Change',
                    isHeadingHidden: true,
                    classes: 'app-act',
                    cell: (rule: ClockRule) => (
                      <a class="govuk-link" href={`/rules/${rule.id}`}>
                        Change<span class="govuk-visually-hidden"> {rule.label}</span>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <DataTable<RuleChange>
          caption="What was changed, and why"
          rows={facts.changes}
          counts={['change', 'changes']}
          empty="Nothing was changed: these are the rules the product came with."
          columns={[
            { heading: 'Rule', cell: (change) => labelOf(change.rule) },
            { heading: 'Changed on', cell: (change) => formatDate(change.changedAt) },
            { heading: 'By', cell: (change) => facts.nameOf(change.changedBy) },
            { heading: 'Why', cell: (change) => change.reason },
          ]}
        />
      </>
    ),
  };
}

export function changeRulePage(rule: ClockRule, view: FormView): Page {
  const title = `Change “${rule.label}”`;
  return {
    kind: 'page',
    title,
    back: { text: 'How deadlines are counted', href: '/rules' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText>Clocks that run already keep their limit. New ones are counted by this.</InsetText>
        <Form view={view}>
          <TextField view={view} name="label" label="What your authority calls it" />
          <TextField view={view} name="n" label="How many" width={4} inputmode="numeric" />
          <SelectField
            view={view}
            name="unit"
            label="Of what"
            items={[
              { value: 'hours', text: 'Hours, through nights and weekends' },
              { value: 'workingDays', text: 'Working days' },
              { value: 'calendarDays', text: 'Days, every day counts' },
            ]}
            emptyText={false}
          />
          <TextField view={view} name="source" label="Where this limit comes from" />
          {rule.id === 'D4' ? (
            <RadiosField
              view={view}
              name="allocationThatCounts"
              label="Whose allocation starts it?"
              items={[
                { value: 'allocatedSocialWorker', label: 'The child’s social worker' },
                { value: 'teamWorker', label: 'The team’s own worker' },
              ]}
            />
          ) : null}
          <TextAreaField view={view} name="reason" label="Why it is changed" rows={3} maxlength={500} />
          <Button>Change the rule</Button>
        </Form>
      </>
    ),
  };
}
