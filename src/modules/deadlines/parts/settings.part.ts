import { inOwnWords, type SettingsPart } from '../../access/index.ts';
import { ruleOf } from '../clock-rule.ts';
import { limitWords } from '../clock-words.ts';
import { rulesOf } from '../rule-change.commands.ts';

const WHOSE = {
  allocatedSocialWorker: 'The allocation of the child’s social worker',
  teamWorker: 'The allocation of the team’s own worker',
} as const;

/** On the settings page: which allocation starts D4, and where all clocks are set (S3-51). */
export const deadlinesSettingsPart: SettingsPart = {
  title: 'Deadlines',
  async rows(visit) {
    const rule = ruleOf('D4', await rulesOf(visit.tx, visit.actor.authorityId));
    const name = inOwnWords(visit.actor, rule.label);
    return [
      { key: `${name} counts from`, value: WHOSE[rule.allocationThatCounts], href: '/rules/D4' },
      { key: `${name} within`, value: limitWords(rule.limit), href: '/rules/D4' },
      { key: 'All other deadlines', value: 'Each with its limit and its source', href: '/rules' },
    ];
  },
};
