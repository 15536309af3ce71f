import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { Banner } from '../../../platform/ui/index.ts';
import { isRed } from '../climb.ts';
import { type About, type NoticeShown, noticesOf } from '../notice.store.ts';
import { standing } from '../notice-words.ts';

/**
 * On the page that raised something urgent: who has it, since when, when it goes on; in red when nobody has accepted it, until
 * somebody records a call. Null where nothing was raised, or nothing that the reader may see.
 */
export async function toldAbout(
  visit: Pick<Visit, 'tx' | 'actor' | 'now'>,
  about: About,
): Promise<VNode | null> {
  const notices = await noticesOf(visit.tx, visit.actor.authorityId, about);
  if (notices.length === 0) return null;
  return (
    <div class="app-no-print">
      {notices.map((notice) => (
        <ToldLine notice={notice} now={visit.now} mine={visit.actor.postingId} />
      ))}
    </div>
  );
}

function ToldLine({
  notice,
  now,
  mine,
}: {
  notice: NoticeShown;
  now: Temporal.Instant;
  mine: string;
}): VNode {
  const red = isRed(notice);
  const tone = red
    ? 'act-now'
    : notice.state === 'WAITING'
      ? 'soon'
      : notice.state === 'OVER'
        ? 'done'
        : 'plain';
  return (
    <Banner
      tone={tone}
      title={red ? 'Nobody has accepted this' : titleOf(notice)}
      action={
        <>
          {notice.calledAt === null && notice.state !== 'OVER' ? (
            <>
              <a class="govuk-link" href={`/told/${notice.id}/call`}>
                Record a call
              </a>
              {' · '}
            </>
          ) : null}
          <a class="govuk-link" href={`/told/${notice.id}`}>
            Who was told
          </a>
        </>
      }
    >
      <p class="govuk-body">
        {notice.line}. {standing(notice, now, mine)}
      </p>
    </Banner>
  );
}

const titleOf = ({ state }: NoticeShown): string =>
  state === 'WAITING'
    ? 'Told, not accepted yet'
    : state === 'ACCEPTED'
      ? 'Somebody has this'
      : 'Told and answered';
