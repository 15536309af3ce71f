import { z } from 'zod';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import {
  declarations,
  emergenciesToReview,
  isGovernanceDesk,
  type KnownChild,
  knownChild,
  myAlerts,
  opens,
  postingsInAuthority,
} from '../access/index.ts';
import { maySeeLooks } from './audit.policy.ts';
import { type Look, looksAt, ownEvents, refusals } from './audit.store.ts';
import { governancePage } from './pages/governance.page.tsx';
import { lookedPage, myAccessesPage } from './pages/looked.page.tsx';

/** CP-IS keeps the 25 most recent accesses in view; so do we, with the earlier ones behind a link. */
const atATime = 25;
const blank = (value: unknown) => (value === '' ? undefined : value);
const query = z.object({
  by: z.preprocess(blank, z.uuid().optional()),
  before: z.preprocess(
    blank,
    z.iso
      .datetime()
      .transform((text) => Temporal.Instant.from(text))
      .optional(),
  ),
});

async function namesIn(visit: Pick<Visit, 'tx' | 'actor' | 'now'>) {
  const postings = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
  const names = new Map(postings.map((p) => [p.staffId, p.staffName]));
  const nameOf = (id: string | null) =>
    id === null ? 'Nobody signed in' : (names.get(id) ?? 'Somebody elsewhere, or who has left');
  return { people: [...names].map(([id, name]) => ({ id, name })), nameOf };
}

const earlierThan = (looks: Look[], by: string | undefined) => {
  const last = looks.length === atATime ? looks.at(-1) : undefined;
  if (!last) return undefined;
  const filter = by ? `&by=${by}` : '';
  return `?before=${encodeURIComponent(last.at.toString())}${filter}`;
};

const looked = route({
  method: 'GET',
  path: '/children/:childId/looked',
  access: { dataClass: 'AUDIT', verb: 'read', rule: 'AC-7' },
  audit: { event: 'child.looked-shown' },
  params: z.object({ childId: z.uuid() }),
  query,
  record: (visit) => knownChild(visit, visit.params.childId),
  policy: async (visit, child: KnownChild) =>
    maySeeLooks(visit.actor, await opens(visit.tx, child.id, 'IDENT')),
  handle: async (visit, child: KnownChild) => {
    const { by, before } = visit.query;
    const looks = await looksAt(visit.tx, child.id, { by, before, most: atATime });
    visit.note({
      subjects: [child.id],
      objectType: 'child',
      objectId: child.id,
      classes: ['AUDIT'],
      count: looks.length,
    });
    const { people, nameOf } = await namesIn(visit);
    const body = lookedPage({
      looks,
      people,
      nameOf,
      now: visit.now,
      by,
      moreHref: earlierThan(looks, by),
      most: atATime,
      childId: child.id,
      mayRestrict: ['INFORMATION_GOVERNANCE', 'TEAM_MANAGER', 'SERVICE_MANAGER'].includes(visit.actor.role),
    });
    return child.page(visit, 'looked', body);
  },
});

const mine = route({
  method: 'GET',
  path: '/my/accesses',
  access: 'signed-in: what is kept about oneself',
  audit: { event: 'accesses.own-shown' },
  handle: async (visit) => {
    const events = await ownEvents(visit.tx, 100);
    visit.note({ count: events.length, classes: ['AUDIT'] });
    return { kind: 'page', title: 'What I have opened', body: myAccessesPage(events, visit.now) };
  },
});

const governance = route({
  method: 'GET',
  path: '/governance',
  access: { dataClass: 'AUDIT', verb: 'list', rule: 'AC-2' },
  audit: { event: 'governance.shown' },
  policy: (visit) => isGovernanceDesk(visit.actor),
  handle: async (visit) => {
    const entries = await emergenciesToReview(visit.tx, visit.actor.staffId);
    const alerts = await myAlerts(visit.tx);
    const refused = await refusals(visit.tx, visit.now.subtract({ hours: 7 * 24 }), 100);
    const waiting = (await declarations(visit.tx, null)).filter((d) => d.dealtWithAt === null);
    const { nameOf } = await namesIn(visit);
    const children = [...entries.map((e) => e.childId), ...alerts.flatMap((a) => a.childId ?? [])];
    visit.note({ subjects: [...new Set(children)], count: entries.length, classes: ['AUDIT', 'ADMIN'] });
    const facts = { entries, alerts, refused, waitingDeclarations: waiting.length, nameOf, now: visit.now };
    return governancePage(await visit.view(), facts);
  },
});

export const auditRoutes: Route[] = [looked, mine, governance];
