import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';

export type NotificationDecision =
  | 'NEW_EPISODE'
  | 'JOINED'
  | 'RETURN_RECORDED'
  | 'ALREADY_KNOWN'
  | 'NOT_MISSING'
  | 'OTHER_AUTHORITY';

/** One notification as it was received; `said` holds what was read out of it, by the names of the report's fields. */
export interface NotificationRow {
  id: string;
  about: 'MISSING' | 'RETURNED';
  childId: string | null;
  childAsNamed: Record<string, string>;
  receivedAt: Temporal.Instant;
  source: string;
  way: string;
  asReceived: string | null;
  said: Record<string, unknown>;
  reportedByKind: string;
  reportedBy: string | null;
  reportedByAgency: string | null;
  episodeId: string | null;
  consideredAt: Temporal.Instant | null;
  decision: NotificationDecision | null;
  decisionBecause: string | null;
  recordedAt: Temporal.Instant;
  recordedBy: string | null;
  version: number;
}
const columns = raw(
  `id, about, child_id, child_as_named, received_at, source, way, as_received, said, reported_by_kind, reported_by, reported_by_agency,
   episode_id, considered_at, decision, decision_because, recorded_at, recorded_by, version`,
);

export const insertNotification = (
  tx: Tx,
  authorityId: number,
  n: Omit<NotificationRow, 'version'>,
  consideredBy: string | null,
) =>
  tx.run(sql`
    insert into missing.notification (authority_id, id, about, child_id, child_as_named, received_at, source, way, as_received, said,
      reported_by_kind, reported_by, reported_by_agency, episode_id, considered_at, considered_by, decision, decision_because, recorded_at, recorded_by)
    values (${authorityId}, ${n.id}, ${n.about}, ${n.childId}, ${JSON.stringify(n.childAsNamed)}, ${n.receivedAt}, ${n.source}, ${n.way},
      ${n.asReceived}, ${JSON.stringify(n.said)}, ${n.reportedByKind}, ${n.reportedBy}, ${n.reportedByAgency}, ${n.episodeId}, ${n.consideredAt},
      ${consideredBy}, ${n.decision}, ${n.decisionBecause}, ${n.recordedAt}, ${n.recordedBy})`);

export const findNotification = (tx: Tx, id: string) =>
  tx.maybe<NotificationRow>(sql`select ${columns} from missing.notification where id = ${id}`);

/** Those that nobody has considered yet, the oldest first. */
export const waitingNotifications = (tx: Tx, most = 100) =>
  tx.many<NotificationRow>(
    sql`select ${columns} from missing.notification where considered_at is null order by received_at limit ${most}`,
  );

export const notificationsOfEpisode = (tx: Tx, episodeId: string) =>
  tx.many<NotificationRow>(
    sql`select ${columns} from missing.notification where episode_id = ${episodeId} order by received_at`,
  );

/** Over the version that was read; 0 when somebody considered it first. */
export const updateNotification = (
  tx: Tx,
  n: Pick<
    NotificationRow,
    'id' | 'version' | 'childId' | 'episodeId' | 'consideredAt' | 'decision' | 'decisionBecause'
  >,
  by: string | null,
) =>
  tx.run(sql`
    update missing.notification set child_id = ${n.childId}, episode_id = ${n.episodeId}, considered_at = ${n.consideredAt},
      considered_by = ${n.consideredAt ? by : null}, decision = ${n.decision}, decision_because = ${n.decisionBecause}, version = version + 1
     where id = ${n.id} and version = ${n.version}`);

export const insertJoining = (
  tx: Tx,
  j: {
    authorityId: number;
    id: string;
    notificationId: string;
    episodeId: string;
    childId: string;
    because: string;
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.joining (authority_id, id, notification_id, episode_id, child_id, joined_at, joined_by, because)
    values (${j.authorityId}, ${j.id}, ${j.notificationId}, ${j.episodeId}, ${j.childId}, ${now}, ${by}, ${j.because})`);

/** 0 when it was undone already. */
export const undoJoiningRow = (
  tx: Tx,
  notificationId: string,
  because: string,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update missing.joining set undone_at = ${now}, undone_by = ${by}, undone_because = ${because}
     where notification_id = ${notificationId} and undone_at is null`);
