import { z } from 'zod';
import type { FormView } from '../../platform/forms/form-view.ts';
import { neededText, oneOf, optionalDate, optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { forbid, Refusal } from '../../platform/http/decision.ts';
import { type Page, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { reveal } from '../access/index.ts';
import type { ChildRow } from './child.store.ts';
import { addressTypes } from './code-lists-circumstances.ts';
import { recordAddress, recordSafeContact } from './contact.commands.ts';
import { revealedAddresses, revealedNumbers, safeContactsOf } from './contact.store.ts';
import { currentFacts } from './fact.store.ts';
import { AddressPage, SafeContactPage } from './pages/contact/add.page.tsx';
import { ContactPage, type ContactView, revealReasons } from './pages/contact/contact.page.tsx';
import { childLayout, childQuestion } from './pages/record/child-layout.tsx';
import { childOf, childParams, openedFor } from './record-access.ts';

async function contactPage(
  visit: Visit,
  child: ChildRow,
  view: FormView,
  revealed?: ContactView['revealed'],
): Promise<Page> {
  const contacts = await safeContactsOf(visit.tx, child.id);
  const preferences = (await currentFacts(visit.tx, child.id)).filter((fact) => fact.dataClass === 'CONTACT');
  visit.note({
    subjects: [child.id],
    objectType: 'child',
    objectId: child.id,
    classes: revealed ? ['CONTACT', 'LOCATION'] : ['CONTACT'],
    count: contacts.length,
  });
  const shown = { visit, child, contacts, preferences, view, ...(revealed ? { revealed } : {}) };
  return childLayout(visit, child, 'contact', <ContactPage {...shown} />);
}

const reasonCodes = Object.keys(revealReasons) as [string, ...string[]];
const revealForm = z.object({
  reason: oneOf(reasonCodes, 'Choose why you need them'),
  note: optionalText(500),
});
const back = (child: ChildRow) => ({
  kind: 'redirect' as const,
  to: `/children/${child.id}/contact`,
  said: 'Saved',
});

export const contactRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/contact',
    access: { dataClass: 'CONTACT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.contact-viewed' },
    params: childParams,
    record: childOf,
    policy: openedFor('CONTACT'),
    handle: async (visit, child) => contactPage(visit, child, await visit.view()),
  }),
  route({
    method: 'POST',
    path: '/children/:childId/contact/reveal',
    access: { dataClass: 'LOCATION', verb: 'reveal', rule: 'AC-9' },
    audit: { event: 'child.contact-viewed' },
    params: childParams,
    record: childOf,
    policy: openedFor('LOCATION'),
    handle: async (visit, child) => {
      const { reason, note } = parseForm(revealForm, visit.body);
      const permitted = await reveal(visit, child.id, note ? `${reason}: ${note}` : reason);
      if (!permitted)
        throw new Refusal(
          forbid(
            'AC-9',
            'Only the child’s own workers, their manager and the worker on duty may see where they are.',
          ),
        );
      const addresses = await revealedAddresses(visit.tx, child.id);
      const numbers = new Map(
        (await revealedNumbers(visit.tx, child.id)).map((row) => [row.contactId, row.value]),
      );
      return contactPage(visit, child, await visit.view(), { addresses, numbers });
    },
    again: (visit, child, view) => contactPage(visit, child, view),
  }),
  ...question({
    path: '/children/:childId/contact/address',
    form: 'address',
    access: { dataClass: 'LOCATION', verb: 'change', rule: 'AC-12' },
    audit: { shown: { event: 'child.address-asked' }, done: { event: 'child.address-recorded' } },
    params: childParams,
    record: childOf,
    policy: openedFor('LOCATION', 'write'),
    schema: z.object({
      kind: oneOf(addressTypes.map((type) => type.code) as [string, ...string[]], 'Choose what it is'),
      lines: neededText('Enter the address', 500),
      postcode: optionalText(12),
      withheldFrom: optionalText(300),
      from: optionalDate(),
      to: optionalDate(),
      source: neededText('Enter who says so', 500),
    }),
    page: (visit, child, view) =>
      childQuestion(
        child,
        'Add an address',
        '/contact',
        <AddressPage child={child} view={view} now={visit.now} />,
      ),
    submit: async (visit, child, value) => {
      await recordAddress(visit, { ...value, childId: child.id });
      visit.note({ objectType: 'child', objectId: child.id });
      return back(child);
    },
  }),
  ...question({
    path: '/children/:childId/contact/safe',
    form: 'safe-contact',
    access: { dataClass: 'CONTACT', verb: 'change', rule: 'AC-12' },
    audit: { shown: { event: 'child.safe-contact-asked' }, done: { event: 'child.safe-contact-recorded' } },
    params: childParams,
    record: childOf,
    policy: openedFor('CONTACT', 'write'),
    schema: z.object({
      isSafe: oneOf(['yes', 'no'], 'Choose whether it is safe'),
      who: neededText('Enter whose it is, or who it is', 200),
      way: neededText('Enter how', 300),
      value: optionalText(200),
      whenSafe: optionalText(300),
      notSafe: optionalText(300),
      source: neededText('Enter who says so', 500),
    }),
    page: (visit, child, view) =>
      childQuestion(
        child,
        'A way to be in touch',
        '/contact',
        <SafeContactPage child={child} view={view} now={visit.now} />,
      ),
    submit: async (visit, child, { isSafe, ...value }) => {
      await recordSafeContact(visit, { ...value, childId: child.id, isSafe: isSafe === 'yes' });
      visit.note({ objectType: 'child', objectId: child.id });
      return back(child);
    },
  }),
];
