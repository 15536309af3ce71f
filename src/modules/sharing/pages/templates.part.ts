import type { SettingsPart } from '../../access/index.ts';
import { templateInUse } from '../template.store.ts';
import { TEMPLATE_KINDS, templateKinds } from '../template.ts';

/** On the page of the settings: in whose layout documents come out. */
export const templatesSettingsPart: SettingsPart = {
  title: 'Word templates',
  rows: async ({ tx, actor }) => {
    const rows = [];
    for (const kind of templateKinds) {
      const used = await templateInUse(tx, actor.authorityId, kind);
      rows.push({
        key: TEMPLATE_KINDS[kind],
        value: used ? `Your own template, version ${used.number}` : 'The service’s own layout',
        href: '/documents/templates',
      });
    }
    return rows;
  },
};
