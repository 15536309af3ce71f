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
  order: 15,
  show: async (visit) => {
    if (!answersTheFrontDoor(visit.actor)) return null;
    const unopened = (await undecidedContacts(visit.tx, visit.actor.authorityId)).filter(
      (each) => each.openedAt === null,
    );
    if (unopened.length === 0) return null;
    const isDanger = unopened.some((each) => each.immediateDanger === 'yes');
    return (
      <Banner
        tone={isDanger ? 'act-now' : 'soon'}
        title={`${counted(unopened.length, 'contact')} unopened at the front door${isDanger ? ': one says a child is in immediate danger' : ''}`}
        action={
          <a class="govuk-link" href="/front-door">
            Open the front door
          </a>
        }
      />
    );
  },
};
