import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import {
  Details,
  EmptyState,
  formatDate,
  InsetText,
  OwnWords,
  StatusTag,
  When,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../../people/index.ts';
import { formulationPath } from '../../formulation.commands.ts';
import { entriesFor, isBeingWritten, type WholeFormulation } from '../../formulation.queries.ts';
import type { PartRow } from '../../formulation.store.ts';
import {
  inWords,
  isSetAside,
  kindOf,
  type PartCode,
  partsOf,
  saidOf,
  statementsByP,
} from '../../formulation.ts';
import { sharedWords } from '../../formulation-document.ts';
import { WRITE_SO } from '../../formulation-words.ts';
import { Statement, Typed } from './statement.part.tsx';

interface Shown {
  visit: Visit;
  child: ChildRow;
  whole: WholeFormulation;
  mayWrite: boolean;
}
const day = (iso: string | undefined) => (iso ? formatDate(Temporal.PlainDate.from(iso)) : undefined);

function Edit(props: { of: Shown; code: PartCode; part?: PartRow | undefined; p?: string }): VNode | null {
  if (!props.of.mayWrite) return null;
  const kind = kindOf(props.code);
  const at = `${formulationPath(props.of.child.id)}/${props.code}/${props.part?.itemId ?? 'new'}`;
  const about = props.p ?? kind.title.toLowerCase();
  return (
    <a class="govuk-link app-no-print" href={props.p && !props.part ? `${at}?under=${props.p}` : at}>
      {props.part ? 'Change' : kind.add}
      {props.part ? (
        <span class="govuk-visually-hidden">: {props.part.said.narrative?.slice(0, 60) ?? about}</span>
      ) : null}
      {props.p && !props.part ? (
        <span class="govuk-visually-hidden"> under {props.p.toLowerCase()}</span>
      ) : null}
    </a>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode {
  return (
    <section aria-labelledby={`formulation-${id}`}>
      <h2 class="govuk-heading-m" id={`formulation-${id}`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A kind there is one of: what it says, else what is to come. */
function Single({ of, code, children }: { of: Shown; code: PartCode; children?: ComponentChildren }): VNode {
  const kind = kindOf(code);
  const [part] = partsOf(of.whole.parts, code);
  const said = part?.said ?? {};
  const fields = kind.fields.filter(({ name }) => said[name]);
  return (
    <Section id={code} title={kind.title}>
      {fields.length === 0 ? <EmptyState>{kind.empty}</EmptyState> : null}
      {children ??
        fields.map((field) => (
          <>
            {kind.fields.length > 1 ? <h3 class="govuk-heading-s">{field.label}</h3> : null}
            <Typed text={inWords(field, said[field.name])} />
          </>
        ))}
      <p class="govuk-body">
        <Edit of={of} code={code} part={part} />
      </p>
    </Section>
  );
}

function Contribution({ of }: { of: Shown }): VNode {
  const said = saidOf(of.whole.parts, 'contribution');
  const words = said.words ? (
    <OwnWords whose={said.how} when={day(said.on)}>
      {said.words}
    </OwnWords>
  ) : undefined;
  return (
    <Single of={of} code="contribution">
      {words}
    </Single>
  );
}

function FivePs({ of }: { of: Shown }): VNode {
  const setAside = partsOf(of.whole.parts, 'statement').filter(({ said }) => isSetAside(said));
  const shown = (part: PartRow) => (
    <Statement said={part.said} childId={of.child.id} entries={entriesFor(of.whole, part.itemId)}>
      <p class="govuk-body">
        <Edit of={of} code="statement" part={part} />
      </p>
    </Statement>
  );
  return (
    <>
      {statementsByP(of.whole.parts).map(({ p, statements }) => (
        <Section id={p.value} title={p.text}>
          {statements.length === 0 ? <EmptyState>{p.hint}</EmptyState> : statements.map(shown)}
          <p class="govuk-body">
            <Edit of={of} code="statement" p={p.text.split(':')[0] ?? ''} />
          </p>
        </Section>
      ))}
      {setAside.length > 0 ? (
        <Details summary={`Set aside (${setAside.length})`}>{setAside.map(shown)}</Details>
      ) : null}
    </>
  );
}

function People({ of }: { of: Shown }): VNode {
  const [part] = partsOf(of.whole.parts, 'people');
  const said = part?.said ?? {};
  const psychologist = part?.psychologistName ?? said.psychologistName;
  const rest = kindOf('people').fields.filter(({ name }) => !name.startsWith('psychologist') && said[name]);
  return (
    <Single of={of} code="people">
      {psychologist ? <Typed text={`Psychologist: ${psychologist}`} /> : null}
      {rest.map((field) => (
        <>
          <h3 class="govuk-heading-s">{field.label}</h3>
          <Typed text={inWords(field, said[field.name])} />
        </>
      ))}
    </Single>
  );
}

function ForTheChild({ of }: { of: Shown }): VNode {
  const [plain] = partsOf(of.whole.parts, 'plain');
  const shared = partsOf(of.whole.parts, 'shared');
  return (
    <Section id="plain" title={kindOf('plain').title}>
      {plain ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${formulationPath(of.child.id)}/letter`}>
            Read or print the letter
          </a>
        </p>
      ) : (
        <EmptyState>{kindOf('plain').empty}</EmptyState>
      )}
      <p class="govuk-body">
        <Edit of={of} code="plain" part={plain} />
      </p>
      <h3 class="govuk-heading-s">{kindOf('shared').title}</h3>
      {shared.length === 0 ? <p class="govuk-body">{kindOf('shared').empty}</p> : null}
      {shared.map((part) => (
        <>
          <p class="govuk-body">
            {sharedWords(part.said)}
            {part.said.plainVersion ? `. The plain version was number ${part.said.plainVersion}` : ''}.{' '}
            <Edit of={of} code="shared" part={part} />
          </p>
          {part.said.childSaid ? <OwnWords>{part.said.childSaid}</OwnWords> : null}
        </>
      ))}
      <p class="govuk-body">
        <Edit of={of} code="shared" />
      </p>
    </Section>
  );
}

/** How it stands: being written or finished, when it is looked at again, and the ways out of it. */
function Standing({ of }: { of: Shown }): VNode {
  const { row, versions } = of.whole;
  const at = formulationPath(of.child.id);
  const isOpen = isBeingWritten(of.whole);
  const [last] = versions;
  return (
    <>
      <p class="govuk-body">
        {isOpen ? (
          <StatusTag tone="doing">Version {(last?.version ?? 0) + 1}, being written</StatusTag>
        ) : last ? (
          <StatusTag tone="done">Version {last.version}, finished</StatusTag>
        ) : (
          <StatusTag tone="todo">Not begun</StatusTag>
        )}{' '}
        {row?.pilotSince ? <StatusTag>In the pilot</StatusTag> : null}{' '}
        {row?.reviewOn
          ? `Looked at again by ${formatDate(row.reviewOn)}.`
          : 'No day to look at it again yet.'}{' '}
        {of.mayWrite ? (
          <a class="govuk-link app-no-print" href={`${at}/arrangements`}>
            Review, pilot and who reads it
          </a>
        ) : null}
      </p>
      {row ? (
        <p class="govuk-body app-no-print">
          {of.mayWrite && isOpen ? (
            <>
              <a class="govuk-link" href={`${at}/finish`}>
                Finish this version
              </a>{' '}
            </>
          ) : null}
          {isOpen && last ? (
            <>
              <a class="govuk-link" href={`${at}/versions/draft`}>
                What changed since version {last.version}
              </a>{' '}
            </>
          ) : null}
          <Copies at={`${at}/versions/${isOpen ? 'draft' : last?.version}`} />
        </p>
      ) : null}
    </>
  );
}
export const Copies = ({ at }: { at: string }): VNode => (
  <>
    <a class="govuk-link" href={`${at}/print`}>
      Print
    </a>{' '}
    <a class="govuk-link" href={`${at}/document/docx`}>
      Word
    </a>{' '}
    <a class="govuk-link" href={`${at}/document/pdf`}>
      PDF
    </a>
  </>
);

function Versions({ of }: { of: Shown }): VNode | null {
  if (of.whole.versions.length === 0) return null;
  return (
    <Section id="versions" title="Finished versions">
      <ul class="govuk-list">
        {of.whole.versions.map((version) => (
          <li>
            <a
              class="govuk-link"
              href={`${formulationPath(of.child.id)}/versions/${version.version}`}
            >{`Version ${version.version}`}</a>
            , <When at={version.finishedAt} now={of.visit.now} />
            {version.finishedByName ? ` by ${version.finishedByName}` : ''}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The formulation as it stands: the child's words first, then the story, the five Ps, and what they mean for the work. */
export function formulationPage(
  visit: Visit,
  child: ChildRow,
  whole: WholeFormulation,
  mayWrite: boolean,
): VNode {
  const of: Shown = { visit, child, whole, mayWrite };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <InsetText>{WRITE_SO}</InsetText>
        <Standing of={of} />
        <Contribution of={of} />
        <Single of={of} code="story" />
        <FivePs of={of} />
        <Single of={of} code="meaning" />
        <People of={of} />
        <ForTheChild of={of} />
        <Versions of={of} />
      </div>
    </div>
  );
}
