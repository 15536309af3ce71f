import type { SettingsPart } from '../../access/index.ts';
import { termsOf } from '../language.queries.ts';

/** On the settings page: how many turns of phrase are marked, and where they are kept (S1-73). */
export const languageSettingsPart: SettingsPart = {
  title: 'Words to avoid',
  async rows(visit) {
    const terms = await termsOf(visit);
    const on = terms.filter((term) => term.isOn).length;
    return [{ key: 'Turns of phrase that are marked', value: `${on} of ${terms.length}`, href: '/language' }];
  },
};
