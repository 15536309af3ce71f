import { z } from 'zod';
import { anyOf, oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, childQuestion, familyOf } from '../people/index.ts';
import { firstNameOf } from './first-name.ts';
import { helpPath } from './help.policy.ts';
import { ForParentPaper } from './pages/for-parent.page.tsx';
import { ParentOfferPage } from './pages/parent-offer.page.tsx';
import { recordParentOffer } from './parent-offer.commands.ts';
import { concernNamesOf, type ParentOfferRow, parentOffersOf } from './parent-offer.store.ts';
import { forParent, parentHelpCodes, parentStepCodes } from './parent-offer.ts';
import {
  type ChildVisit,
  changeNote,
  childOf,
  childParams,
  mayReadWork,
  mayWriteWork,
  readNote,
} from './work.policy.ts';

const seen = (visit: ChildVisit, child: ChildRow, classes = ['NOTE']) =>
  visit.note({ subjects: [child.id], classes, objectType: 'parent-offer', objectId: child.id });

const offering: Route[] = question({
  path: '/children/:childId/help/parents/new',
  form: 'parent-offer',
  access: changeNote,
  audit: { shown: { event: 'help.viewed' }, done: { event: 'parent-offer.recorded' } },
  params: childParams,
  schema: z.object({
    personId: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.uuid({ error: 'Choose from the list' }).optional(),
    ),
    toName: optionalText(200),
    became: oneOf(parentStepCodes, 'Choose what became of it'),
    kinds: anyOf(parentHelpCodes),
    on: optionalDate(),
    whatHelps: optionalText(2000),
    agreed: optionalText(2000),
    because: optionalText(1000),
  }),
  record: childOf,
  policy: mayWriteWork,
  page: async (visit, child, view) => {
    const adults = (await familyOf(visit.tx, child.id)).filter((each) => each.personId !== null);
    const concerns = await concernNamesOf(visit.tx, child.id);
    seen(visit, child, concerns.length > 0 ? ['NOTE', 'POC'] : ['NOTE']);
    const page = (
      <ParentOfferPage
        child={child}
        view={view}
        name={firstNameOf(child)}
        adults={adults}
        concerns={concerns}
      />
    );
    return childQuestion(child, 'Help for a parent or carer', '/help', page);
  },
  submit: async (visit, child, value) => {
    const { isLikeConcern } = await recordParentOffer(visit, child.id, value);
    const said = isLikeConcern
      ? 'Saved. The name is like that of a person we are worried about. Look again before you ring or visit.'
      : 'Saved.';
    return { kind: 'redirect', to: helpPath(child.id), said };
  },
});

const offerParams = childParams.extend({ offerId: z.uuid() });
interface OfferRecord {
  child: ChildRow;
  offers: ParentOfferRow[];
  offer: ParentOfferRow;
}
async function offerRecord(
  visit: Visit<z.output<typeof offerParams>, unknown>,
): Promise<OfferRecord | undefined> {
  const child = await childOf(visit);
  const offers = child ? await parentOffersOf(visit.tx, child.id) : [];
  const offer = offers.find((each) => each.id === visit.params.offerId);
  return child && offer && { child, offers, offer };
}

/** What a parent may take home. The page is given the whitelist and the name of who helps: no child's record. */
const paper: Route = route({
  method: 'GET',
  path: '/children/:childId/help/parents/:offerId/paper',
  access: { ...readNote, verb: 'export' },
  audit: { event: 'parent-offer.printed' },
  params: offerParams,
  record: offerRecord,
  policy: (visit, { child }) => mayReadWork(visit, child),
  handle: async (visit, { child, offers, offer }) => {
    seen(visit, child);
    return {
      kind: 'page',
      title: 'Help for you',
      chrome: 'print',
      body: <ForParentPaper told={forParent(offers, offer)} worker={visit.actor.staffName} now={visit.now} />,
    };
  },
});

export const parentOfferRoutes: Route[] = [...offering, paper];
