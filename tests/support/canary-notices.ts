import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { findNotice, raiseUrgent, recordCall } from '../../src/modules/notices/index.ts';
import type { Canary } from './canary.ts';
import type { World } from './world.ts';

/** Something urgent in each class, with Mo or Priya, and a call about each. */
export async function urgentAbout(w: World, childId: string): Promise<void> {
  const cases = [
    ['NOTE', 'aldermoor/mo'],
    ['REFERRAL', 'aldermoor/priya'],
    ['MISSING', 'aldermoor/priya'],
  ] as const;
  for (const [dataClass, to] of cases) {
    const id = await w.act('aldermoor/sam', (work) =>
      raiseUrgent(work, {
        about: { type: 'test', id: work.ids.next() },
        ...{ href: `/children/${childId}`, childId, dataClass, forPostingId: postingIdOf(to) },
        line: `Something urgent of ${dataClass}`,
      }),
    );
    await w.act(to, async (work) => {
      const notice = await findNotice(work.tx, id ?? '');
      if (!notice) throw new Error('whom it reached does not see it');
      const call = { outcome: 'RANG', whom: 'The night team', words: 'They go there now' } as const;
      await recordCall(work, notice, call);
    });
  }
}

interface Urgent {
  id: string;
  raised_by: string;
  data_class: string | null;
  reached: string[];
}
export type UrgentNotices = Map<string, Urgent>;
export const urgentNotices = async (w: World): Promise<UrgentNotices> =>
  new Map(
    (
      await w.admin<Urgent>(
        `select n.id, n.raised_by, n.data_class, array(select s.posting_id from notices.step s where s.notice_id = n.id and s.posting_id is not null and s.what <> 'SKIPPED') as reached
           from notices.notice n`,
      )
    ).map((each) => [each.id, each]),
  );

export const isOfNotice = (c: Canary): boolean => c.table.startsWith('notices.');

const LEADS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR'];
const WORK_HERE = [
  'TEAM_WORKER',
  'PSYCHOLOGIST',
  'RETURN_INTERVIEWER',
  'BUSINESS_SUPPORT',
  'ALLOCATED_SOCIAL_WORKER',
  'FRONT_DOOR',
  'DUTY',
];
/** That something is urgent: whom it reached, who raised it, who leads, who works with the child. What was said in a call: not for leading alone. */
export function ofNotice(
  r: { postingId: string; role: string; authorityId: number },
  all: UrgentNotices,
  c: Canary,
  opens: (cls: string) => boolean,
): boolean {
  const notice = all.get(String(c.row.notice_id ?? c.row.id));
  if (!notice || c.row.authority_id !== r.authorityId) return false;
  const hasReached = notice.reached.includes(r.postingId);
  const isOpen = opens(notice.data_class ?? 'NOTE');
  const sees =
    hasReached ||
    notice.raised_by === r.postingId ||
    LEADS.includes(r.role) ||
    (notice.data_class !== null && WORK_HERE.includes(r.role) && isOpen);
  if (c.table !== 'notices.call') return sees;
  return sees && (hasReached || isOpen || c.row.recorded_by === r.postingId || c.children.length === 0);
}
