import type { NavigationLink } from '../../platform/http/module.ts';
import { Banner, counted } from '../../platform/ui/index.ts';
import type { HomePart } from '../people/index.ts';
import { undecidedContacts } from './contact.store.ts';
import { answersTheFrontDoor } from './front-door.policy.ts';

export const contactNavigation: NavigationLink = {
  text: 'Front door',
  href: '/front-door',
  order: 20,
  isFor: answersTheFrontDoor,
};

/** On "My day" of those who answer the front door: what nobody has opened. */
export const contactHomePart: HomePart = {
  module: 'referrals',
  order: 1,
  place: 'top',
  show: async (visit) => {
    if (!answersTheFrontDoor(visit.actor)) return null;
    const unopened = (await undecidedContacts(visit.tx, visit.actor.authorityId)).filter(
      (each) => each.openedAt === null,
    );
    if (unopened.length === 0) return null;
    const danger = unopened.filter((each) => each.immediateDanger === 'yes').length;
    const said =
      danger === 0
        ? ''
        : `: ${danger} of them ${danger === 1 ? 'says' : 'say'} a child is in immediate danger`;
    return (
      <Banner
        tone={danger > 0 ? 'act-now' : 'soon'}
        title={`${counted(unopened.length, 'contact')} unopened at the front door${said}`}
        action={
          <a class="govuk-link" href="/front-door">
            Open the front door
          </a>
        }
      />
    );
  },
};
