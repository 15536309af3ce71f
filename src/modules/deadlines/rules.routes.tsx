import { z } from 'zod';
import { neededText, oneOf, optionalOneOf } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsInAuthority } from '../access/index.ts';
import { type ClockRule, type ClockRuleOverride, clockIds, ruleOf } from './clock-rule.ts';
import { both, changeRules, inPosting, mayChangeRules } from './deadlines.policy.ts';
import { changeRulePage, rulesPage } from './pages/rules/rules.page.tsx';
import { changeRule, rulesOf } from './rule-change.commands.ts';
import { ruleChanges } from './rule-change.store.ts';

const access = 'signed-in: the rules of one’s own authority; the policy says who changes them' as const;
const params = z.object({ rule: z.enum(clockIds) });
type RuleVisit = Visit<z.output<typeof params>>;

async function showRules(visit: Visit) {
  const { authorityId } = visit.actor;
  const postings = await postingsInAuthority(visit.tx, authorityId, visit.now);
  const names = new Map(postings.map((p) => [p.id, p.staffName]));
  return rulesPage(visit, {
    rules: await rulesOf(visit.tx, authorityId),
    changes: (await ruleChanges(visit.tx, authorityId)).toSorted((a, b) =>
      Temporal.Instant.compare(b.changedAt, a.changedAt),
    ),
    nameOf: (id) => names.get(id) ?? 'Somebody who has left',
    mayChange: mayChangeRules(visit.actor),
  });
}

const versionNow = async (visit: RuleVisit) =>
  (await ruleChanges(visit.tx, visit.actor.authorityId)).find((c) => c.rule === visit.params.rule)?.version ??
  0;

const wholeNumber = z.preprocess(
  (v) => (typeof v === 'string' && /^\s*\d{1,4}\s*$/.test(v) ? Number(v) : undefined),
  z.int({ error: 'Enter a whole number, like 72' }).min(0).max(1000, 'Must be 1,000 or fewer'),
);
const schema = z.object({
  label: neededText('Enter what it is called', 80),
  n: wholeNumber,
  unit: oneOf(['hours', 'workingDays', 'calendarDays'], 'Choose what is counted'),
  source: neededText('Enter where the limit comes from', 300),
  allocationThatCounts: optionalOneOf(['allocatedSocialWorker', 'teamWorker']),
  reason: neededText('Enter why it is changed', 500),
});

/** Only what differs from the rule as the product came with it is kept as a change. */
function changeFrom(rule: ClockRule, given: z.output<typeof schema>): ClockRuleOverride {
  const base = ruleOf(rule.id);
  const hasOtherLimit = given.n !== base.limit.n || given.unit !== base.limit.unit;
  return {
    label: given.label,
    source: given.source,
    ...(hasOtherLimit ? { limit: { n: given.n, unit: given.unit } } : {}),
    ...(given.allocationThatCounts ? { allocationThatCounts: given.allocationThatCounts } : {}),
  };
}

export const ruleRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/rules',
    access,
    audit: 'not audited: rules hold nothing about anybody',
    policy: ({ actor }) => inPosting(actor),
    handle: showRules,
  }),
  ...question({
    path: '/rules/:rule',
    form: 'clock-rule',
    access,
    params,
    audit: { shown: 'not audited: rules hold nothing about anybody', done: { event: 'clock-rule.changed' } },
    policy: ({ actor }) => both(inPosting(actor), changeRules(actor)),
    record: async (visit: RuleVisit) =>
      ruleOf(visit.params.rule, await rulesOf(visit.tx, visit.actor.authorityId)),
    schema,
    start: async (visit: RuleVisit, rule: ClockRule) => ({
      values: { ...rule, n: String(rule.limit.n), unit: rule.limit.unit },
      version: await versionNow(visit),
    }),
    page: (_visit: RuleVisit, rule: ClockRule, view) => changeRulePage(rule, view),
    submit: async (visit: RuleVisit, rule: ClockRule, given) => {
      const sent = Number(visit.body._version);
      await changeRule(
        visit,
        rule.id,
        changeFrom(rule, given),
        given.reason,
        Number.isInteger(sent) ? sent : await versionNow(visit),
      );
      return {
        kind: 'redirect',
        to: '/rules',
        said: 'The rule is changed for clocks that start from now on.',
      };
    },
  }),
];
