import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { insertSettingsChange, settingsChanges, settingsRow, updateSettings } from './settings.store.ts';
import { settingsOf } from './settings.ts';
import { type SettingsSection, shownSetting } from './settings-sections.ts';

export interface ChangeSettings {
  section: SettingsSection;
  /** The section's own values, as its schema gives them. */
  value: Record<string, unknown>;
  reason: string;
  /** Of the settings as they were read. */
  version: number;
}

/**
 * Changes one section of the authority's settings and keeps what it was (S3-66, S1-90, S1-62).
 * @returns how many settings changed
 * @throws StaleEdit when somebody changed the settings since; FieldErrors where two values contradict each other
 */
export async function changeSettings(work: Work, given: ChangeSettings): Promise<number> {
  const { section, value, reason, version } = given;
  refuseContradictions(value);
  const { authorityId, postingId } = work.actor;
  const before = await settingsRow(work.tx, authorityId);
  const settings = without({ ...before.settings, ...section.stored(value) });
  const accent = typeof value.accent === 'string' ? value.accent : before.accent;
  const changes = changesBetween(section, before, { settings, accent });
  if (
    before.version !== version ||
    (await updateSettings(work.tx, authorityId, { settings, accent, version })) === 0
  )
    throw await changedMeanwhile(work, section);
  await insertSettingsChange(work.tx, authorityId, {
    version: version + 1,
    section: section.slug,
    changes,
    reason,
    changedAt: work.now,
    changedBy: postingId,
  });
  const fields = Object.keys(changes);
  work.note({ objectType: 'settings', fields, reason, version: version + 1, count: fields.length });
  return fields.length;
}

const without = (settings: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

function refuseContradictions(value: Record<string, unknown>): void {
  const { ageFrom, ageTo, frontDoorOpens: opens, frontDoorCloses: closes, quietFrom, quietTo } = value;
  if (typeof ageFrom === 'number' && typeof ageTo === 'number' && ageFrom > ageTo)
    throw new FieldErrors({ ageTo: 'The oldest age must not be below the youngest' });
  if ((opens === undefined) !== (closes === undefined))
    throw new FieldErrors({ frontDoorCloses: 'Enter both times, or neither' });
  if (typeof opens === 'string' && typeof closes === 'string' && opens >= closes)
    throw new FieldErrors({ frontDoorCloses: 'It must close after it opens' });
  if ((quietFrom === undefined) !== (quietTo === undefined))
    throw new FieldErrors({ quietTo: 'Enter both times, or neither' });
  if (value.frontDoorWorksHere === true && value.dayNumber === undefined)
    throw new FieldErrors({ dayNumber: 'Enter the number to ring: a front door that works needs one' });
}

interface Standing {
  settings: Record<string, unknown>;
  accent: string;
}
function changesBetween(section: SettingsSection, before: Standing, after: Standing) {
  const [was, is] = [before, after].map(({ settings, accent }) =>
    section.values(settingsOf({ settings }), accent),
  );
  const changed = section.fields.flatMap((field) => {
    const [from, to] = [shownSetting(field, was?.[field.name]), shownSetting(field, is?.[field.name])];
    return from === to ? [] : [[field.name, { from, to }] as const];
  });
  return Object.fromEntries(changed);
}

async function changedMeanwhile(work: Work, section: SettingsSection): Promise<StaleEdit> {
  const now = await settingsRow(work.tx, work.actor.authorityId);
  const [last] = await settingsChanges(work.tx, work.actor.authorityId, 1);
  return new StaleEdit(
    section.values(settingsOf({ settings: now.settings }), now.accent),
    now.version,
    last?.changedByName ?? undefined,
  );
}
