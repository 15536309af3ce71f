import { z } from 'zod';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { changeSettingsPage, settingsPage } from './pages/settings.page.tsx';
import { changeSettings } from './settings.commands.ts';
import { settingsPolicy } from './settings.policy.ts';
import { settingsChanges, settingsRow } from './settings.store.ts';
import { settingsOf } from './settings.ts';
import { type SettingsSection, sectionForm, settingsSections } from './settings-sections.ts';

const access = 'signed-in: settings of one’s own authority; the policy says who keeps them' as const;
const notAudited = 'not audited: settings hold nothing about anybody' as const;

const overview = route({
  method: 'GET',
  path: '/settings',
  access,
  audit: notAudited,
  policy: ({ actor }) => settingsPolicy(actor),
  handle: async (visit) => {
    const row = await settingsRow(visit.tx, visit.actor.authorityId);
    return settingsPage(visit, row, await settingsChanges(visit.tx, visit.actor.authorityId));
  },
});

const sectionRoutes = (section: SettingsSection): Route[] =>
  question({
    path: `/settings/${section.slug}`,
    form: `settings-${section.slug}`,
    access,
    audit: { shown: notAudited, done: { event: 'settings.changed' } },
    policy: ({ actor }) => settingsPolicy(actor),
    schema: sectionForm(section),
    start: async (visit: Visit) => {
      const { settings, accent, version } = await settingsRow(visit.tx, visit.actor.authorityId);
      return { values: section.values(settingsOf({ settings }), accent), version };
    },
    page: (_visit, _record, view) => changeSettingsPage(section, view),
    submit: async (visit, _record, { reason, ...value }) => {
      const sent = z.coerce.number().int().catch(0).parse(visit.body._version);
      const changed = await changeSettings(visit, {
        section,
        value,
        reason,
        version: sent,
      });
      return {
        kind: 'redirect',
        to: '/settings',
        said: changed === 0 ? 'Nothing was different.' : 'The settings are changed.',
      };
    },
  });

export const settingsRoutes: Route[] = [overview, ...settingsSections.flatMap(sectionRoutes)];
