import type { DocumentModel } from '../../platform/documents/index.ts';
import { formatDate, formatExact } from '../../platform/ui/index.ts';
import { agencyLabel } from '../people/index.ts';
import { kindOf, sectionsOf } from './meeting-sections.ts';
import { mayHave } from './minutes.ts';
import { ACTIONS, type CopyFor, itemsOf, type Minuted } from './minutes-document.ts';

const NOT_OFFICIAL = 'The wording and layout are our own. This is not an official form.';
const common = (of: Minuted, copy: CopyFor) => ({
  subtitle: of.childName,
  classification: 'OFFICIAL-SENSITIVE',
  notOfficial: NOT_OFFICIAL,
  footer: { reference: copy.reference, generatedAt: copy.at, recipient: copy.name },
});

/** What will be talked about and who is asked: nothing that anybody said. For those who are asked, not for the family. */
export function agendaDocument(of: Minuted, copy: CopyFor): DocumentModel {
  const kind = kindOf(of.part.kind);
  const asked = of.attendees.filter((each) => each.attendance !== 'not-asked');
  const { plannedAt, heldAt } = of.part;
  const at = plannedAt ?? heldAt;
  return {
    ...common(of, copy),
    title: `Agenda: ${kind.label}`,
    header: [
      { name: 'planned_at', label: 'When', value: at ? formatExact(at) : '' },
      { name: 'place', label: 'Place', value: of.part.place ?? '' },
    ],
    sections: [
      {
        heading: 'Asked to come',
        blocks: [{ kind: 'list', items: asked.map((each) => `${each.name}, ${agencyLabel(each.agency)}`) }],
      },
      {
        heading: 'What we talk about',
        blocks: [
          {
            kind: 'list',
            ordered: true,
            items: [
              'What the young person asked for',
              'What each agency knows',
              ...sectionsOf(kind).map((each) => each.title),
            ],
          },
        ],
      },
    ],
  };
}

/** The actions that this recipient may have, as a table. */
export function actionListDocument(of: Minuted, copy: CopyFor): DocumentModel {
  const theirs = new Set(
    itemsOf(of, copy.recipient)
      .filter((item) => item.section === ACTIONS && mayHave(copy.recipient, item))
      .map((item) => item.id),
  );
  const rows = of.actions
    .filter((action) => theirs.has(action.id))
    .map((action) => [
      action.what,
      `${action.ownerName}, ${agencyLabel(action.ownerAgency)}`,
      action.due ? formatDate(action.due) : 'No date yet',
      action.doneOn ? `Done ${formatDate(action.doneOn)}` : 'To do',
    ]);
  return {
    ...common(of, copy),
    title: `Actions: ${kindOf(of.part.kind).label}`,
    header: [
      {
        name: 'held_at',
        label: 'Held',
        value: of.part.heldAt ? formatExact(of.part.heldAt) : 'Not held yet',
      },
    ],
    sections: [
      {
        heading: 'Actions agreed',
        blocks:
          rows.length === 0
            ? [{ kind: 'paragraph', text: 'No actions for this recipient.' }]
            : [{ kind: 'table', caption: 'Who does what', head: ['Action', 'Who', 'By', 'How far'], rows }],
      },
    ],
  };
}
