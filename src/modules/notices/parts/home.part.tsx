import { Banner, Button, counted, Form } from '../../../platform/ui/index.ts';
import type { HomePart } from '../../people/index.ts';
import { isRed } from '../climb.ts';
import { noticesWith, openNotices } from '../notice.store.ts';
import { standing } from '../notice-words.ts';
import { leads } from '../notices.policy.ts';

/** First of all on My day: what is urgent and with the reader; for managers, what nobody has accepted. */
export const urgentHomePart: HomePart = {
  module: 'notices',
  order: 0,
  place: 'top',
  async show(visit) {
    const mine = await noticesWith(visit.tx, visit.actor.postingId);
    const ranOut = leads(visit.actor)
      ? (await openNotices(visit.tx, visit.actor.authorityId)).filter(isRed)
      : [];
    if (mine.length === 0 && ranOut.length === 0) return null;
    const view = await visit.view();
    const waiting = mine.filter((each) => each.state === 'WAITING');
    const inHand = mine.length - waiting.length;
    visit.note({ subjects: mine.flatMap((each) => each.childId ?? []) });
    return (
      <section aria-label="Urgent">
        {ranOut.length > 0 ? (
          <Banner
            tone="act-now"
            title={`Nobody has accepted ${counted(ranOut.length, 'urgent notice')}`}
            action={
              <a class="govuk-link" href="/told/team">
                See what, and ring somebody
              </a>
            }
          />
        ) : null}
        {waiting.map((notice, index) => (
          <Banner tone="act-now" title={notice.line}>
            <p class="govuk-body">{standing(notice, visit.now, visit.actor.postingId)}</p>
            <Form view={{ ...view, key: `${view.key}urgent${index}` }} action={`/told/${notice.id}/accept`}>
              <Button>
                I have this<span class="govuk-visually-hidden">: {notice.line}</span>
              </Button>
            </Form>
            <p class="govuk-body">
              <a class="govuk-link" href={`/told/${notice.id}`}>
                Who was told, or pass it on
              </a>
            </p>
          </Banner>
        ))}
        {inHand > 0 ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/told">
              You have {counted(inHand, 'urgent notice')} without a call
            </a>
          </p>
        ) : null}
      </section>
    );
  },
};
