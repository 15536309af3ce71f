import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededDate,
  neededText,
  oneOf,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { areas, costBands } from '../outcomes/index.ts';
import { type ChildRow, type CodeList, childLayout, factKindOf, findChild } from '../people/index.ts';
import {
  actPath,
  type ChildVisit,
  changePlan,
  childParams,
  decidePlan,
  managesAct,
  mayManage,
  mayRead,
  mayRefer,
  mayWork,
  readPlan,
  versionOf,
} from './act.policy.ts';
import { wholeAct } from './act.queries.ts';
import { findReferral, type ReferralRow } from './act.store.ts';
import { decisionCodes, riskCodes } from './act.ts';
import { ActPage } from './pages/act.page.tsx';
import { panelPage, referPage } from './pages/referral-forms.page.tsx';
import {
  decideAct,
  isReferredOrIn,
  notReferable,
  OWN_REFERRAL,
  type PanelDecision,
  referToAct,
} from './referral.commands.ts';

export const childOf = (visit: ChildVisit): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);
export const noted = (visit: Visit, childId: string): void =>
  visit.note({ subjects: [childId], classes: ['PLAN'] });

const tab = route({
  method: 'GET',
  path: '/children/:childId/act',
  access: readPlan,
  audit: { event: 'act.viewed' },
  params: childParams,
  record: childOf,
  policy: mayRead,
  handle: async (visit, child) => {
    noted(visit, child.id);
    const act = await wholeAct(visit, child);
    const works = (await mayWork(visit, child)).outcome === 'allow';
    const refers = (await mayRefer(visit, child)).outcome === 'allow';
    const manages = works && managesAct(visit.actor);
    const shown = {
      ...{ child, act, mayWork: works, mayManage: manages },
      name: child.preferredName ?? child.givenName ?? 'the young person',
      mayRefer: refers && !act.isRunning,
      isReferrer: act.waiting?.referrerStaff === visit.actor.staffId,
      mayEnd: manages || (works && act.programme?.keyWorkerPostingId === visit.actor.postingId),
    };
    return childLayout(visit, child, 'act', <ActPage {...shown} />);
  },
});

const refer = question({
  path: '/children/:childId/act/refer',
  form: 'act-referral',
  access: changePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.referred' } },
  params: childParams,
  schema: z.object({
    why: neededText('Enter why ACT, and why now'),
    placementRisk: oneOf(
      riskCodes,
      'Choose whether where they live is at risk; “not known yet” is an answer',
    ),
    placementWords: optionalText(),
    childView: optionalText(20_000),
    familyBrings: optionalText(),
    familyNeeds: optionalText(),
  }),
  record: childOf,
  policy: async (visit, child) => {
    const may = await mayRefer(visit, child);
    if (may.outcome !== 'allow') return may;
    // Pressed twice, or a colleague was first: there it is.
    if (await isReferredOrIn(visit, child.id))
      return { outcome: 'redirect', rule: 'S4-66', to: actPath(child.id) };
    return (await notReferable(visit, child.id)) ?? may;
  },
  page: (visit, child, view) => {
    noted(visit, child.id);
    return referPage(child, view);
  },
  submit: async (visit, child, value) => {
    await referToAct(visit, child.id, value);
    return { kind: 'redirect', to: actPath(child.id), said: 'Sent. It waits for the panel.' };
  },
});

export const referralParams = childParams.extend({ referralId: z.uuid() });
type ReferralVisit = Visit<z.output<typeof referralParams>, unknown>;
export interface OfReferral {
  child: ChildRow;
  referral: ReferralRow;
}
export async function referralOf(visit: ReferralVisit): Promise<OfReferral | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  const referral = child && (await findReferral(visit.tx, visit.params.referralId));
  return child && referral?.childId === child.id ? { child, referral } : undefined;
}

const codes = (list: CodeList) => list.map(({ code }) => code) as [string, ...string[]];
const panelSchema = z.object({
  decision: oneOf(decisionCodes, 'Choose what is decided'),
  decidedOn: neededDate('Enter when the panel met'),
  members: neededText('Enter who decided', 2000),
  rationale: neededText('Enter why'),
  dissent: optionalText(),
  instead: optionalText(),
  movePlace: optionalOneOf(codes(factKindOf('PLACEMENT_TYPE')?.list ?? [])),
  moveWhy: optionalText(),
  moveArea: optionalOneOf(codes(areas)),
  moveSecure: tick(),
  moveCost: optionalOneOf(codes(costBands)),
});
type Panel = z.output<typeof panelSchema>;

/** A move needs the kind of place and why; the rest may be asked later. */
function moveFrom(value: Panel): PanelDecision['move'] {
  const { movePlace, moveWhy, moveArea, moveSecure, moveCost } = value;
  const isAny = movePlace || moveWhy || moveArea || moveSecure || moveCost;
  if (!isAny) return undefined;
  if (!movePlace) throw new FieldErrors({ movePlace: 'Choose the kind of place that is considered' });
  if (!moveWhy) throw new FieldErrors({ moveWhy: 'Enter why the move is considered' });
  return {
    ...{ code: movePlace, why: moveWhy, isSecure: moveSecure },
    ...{ area: moveArea ?? null, band: moveCost ?? null },
  };
}

const panel = question({
  path: '/children/:childId/act/referral/:referralId/panel',
  form: 'act-panel',
  access: decidePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.decided' } },
  params: referralParams,
  schema: panelSchema,
  record: referralOf,
  policy: async (visit, { child, referral }) => {
    const may = await mayManage(visit, child);
    if (may.outcome !== 'allow') return may;
    return referral.referrerStaff === visit.actor.staffId ? OWN_REFERRAL : may;
  },
  start: async (visit, { referral }) => ({
    values: { decidedOn: dayOf(visit.now) },
    version: referral.version,
  }),
  page: (visit, { child, referral }, view) => {
    noted(visit, child.id);
    return panelPage(child, referral, view);
  },
  submit: async (visit, { child, referral }, value) => {
    const { decision, decidedOn, members, rationale, dissent, instead } = value;
    await decideAct(visit, {
      ...{ referralId: referral.id, version: versionOf(visit), move: moveFrom(value) },
      ...{ decision, decidedOn, members, rationale, dissent, instead },
    });
    const to =
      decision === 'ACCEPTED' ? `${actPath(child.id)}/referral/${referral.id}/start` : actPath(child.id);
    return { kind: 'redirect', to, said: 'Decided. Whoever referred is told.' };
  },
});

export const referralRoutes: Route[] = [tab, ...refer, ...panel];
