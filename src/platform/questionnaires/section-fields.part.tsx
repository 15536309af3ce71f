import type { VNode } from 'preact';
import type { FormView } from '../forms/form-view.ts';
import { type Content, Details } from '../ui/index.ts';
import { type Compiled, compile, type Node, sectionNamed } from './compiled.ts';
import { onlyIf } from './conditions-in-words.ts';
import { type Look, lookAt } from './enabled.ts';
import { QuestionField } from './field.part.tsx';
import { FIELD_PREFIX, fieldName } from './field-names.ts';
import { OnlyIf } from './only-if.part.tsx';
import { emptyResponse, type Questionnaire, type QuestionnaireResponse } from './questionnaire.ts';
import { readSection, withSection } from './read-section.ts';
import { sectionValues, timesShown } from './section-values.ts';

export interface SectionFieldsProps {
  questionnaire: Questionnaire;
  sectionId: string;
  /** What is saved; undefined when nothing is. */
  response: QuestionnaireResponse | undefined;
  /** Field name → sentence. */
  errors?: Readonly<Record<string, string>> | undefined;
  /** What the fields hold: `view.values`, typed or begun with. Without it they hold what is saved. */
  values?: Readonly<Record<string, unknown>> | undefined;
  fieldPrefix?: string | undefined;
  /** Whether longer texts offer help with wording; never somebody's own words. Default true; false on public pages. */
  wordingHelp?: boolean | undefined;
}

interface Showing {
  readonly compiled: Compiled;
  readonly sectionId: string;
  readonly look: Look;
  readonly view: FormView;
  readonly prefix: string;
  readonly hasWordingHelp: boolean;
}

/**
 * The fields of one section, for inside a `Form`. A follow-up of one choice of the question beside it stands inside that
 * choice; any other conditional question of this section stands in its place and says when it is asked. A question that
 * another section's answers rule out is left out. Every answer can be given without JavaScript.
 */
export function SectionFields(props: SectionFieldsProps): VNode {
  const { questionnaire, sectionId, response } = props;
  const prefix = props.fieldPrefix ?? FIELD_PREFIX;
  const compiled = compile(questionnaire);
  const values = props.values ?? sectionValues(questionnaire, sectionId, response, prefix);
  const typed = readSection(questionnaire, sectionId, values, response, prefix).items;
  const now = withSection(response ?? emptyResponse(questionnaire), typed);
  const showing: Showing = {
    compiled,
    sectionId,
    look: lookAt(compiled, now),
    view: { values, errors: props.errors ?? {}, key: '', csrf: '' },
    prefix,
    hasWordingHelp: props.wordingHelp ?? true,
  };
  const { roots } = sectionNamed(compiled, sectionId);
  const [only] = roots;
  // The section's heading is the page's: only what stands in it is shown.
  if (roots.length === 1 && only?.type === 'group' && !only.isRepeatingGroup)
    return <>{shown(only.children, [], showing)}</>;
  return <>{shown(roots, [], showing)}</>;
}

function shown(nodes: readonly Node[], times: readonly number[], showing: Showing): Content[] {
  return nodes
    .filter((node) => !node.isRevealed)
    .map((node) => <Item node={node} times={times} showing={showing} />);
}

/** Whether the answers on this very page may still change it. */
function isDecidedHere(node: Node, { compiled, sectionId }: Showing): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.item.enableWhen?.some((when) => compiled.nodes.get(when.question)?.sectionId === sectionId))
      return true;
  }
  return false;
}

function Item({
  node,
  times,
  showing,
}: {
  node: Node;
  times: readonly number[];
  showing: Showing;
}): VNode | null {
  const isAsked = showing.look.isEnabled(node, node.isRepeatingGroup ? [...times, 0] : times);
  if (!isAsked && !isDecidedHere(node, showing)) return null;
  const isConditional = node.item.enableWhen !== undefined && isDecidedHere(node, showing);
  const when = isConditional ? onlyIf(node, showing.compiled) : undefined;
  const shownItem = <ItemItself node={node} times={times} showing={showing} when={when} />;
  if (!isConditional) return shownItem;
  return (
    <OnlyIf node={node} around={{ ...showing, times }}>
      {shownItem}
    </OnlyIf>
  );
}

function ItemItself(props: {
  node: Node;
  times: readonly number[];
  showing: Showing;
  when: string | undefined;
}): VNode {
  const { node, times, showing, when } = props;
  const hint = [when, node.hint].filter(Boolean).join('. ') || undefined;
  if (node.type === 'display') return <Note node={node} when={when} />;
  if (node.isRepeatingGroup) return <RepeatedGroup node={node} times={times} showing={showing} hint={hint} />;
  if (node.type !== 'group') return <Question node={node} times={times} showing={showing} hint={hint} />;
  if (node.isFolded) return <FoldedGroup node={node} times={times} showing={showing} hint={hint} />;
  return (
    <GroupBox legend={node.label} hint={hint}>
      {shown(node.children, times, showing)}
    </GroupBox>
  );
}

function Question(props: {
  node: Node;
  times: readonly number[];
  showing: Showing;
  hint: string | undefined;
}): VNode {
  const { node, times, showing } = props;
  const inside = (key: string): Content => {
    const revealed = node.revealed.get(key);
    return revealed?.map((each) =>
      each.type === 'display' ? (
        <Note node={each} when={undefined} />
      ) : (
        <Question node={each} times={times} showing={showing} hint={each.hint} />
      ),
    );
  };
  return (
    <QuestionField
      node={node}
      name={fieldName(node.linkId, times, showing.prefix)}
      view={showing.view}
      hint={props.hint}
      inside={inside}
      hasWordingHelp={showing.hasWordingHelp}
    />
  );
}

function Note({ node, when }: { node: Node; when: string | undefined }): VNode {
  return (
    <p class="govuk-body">
      {when ? <span class="govuk-hint">{when}. </span> : null}
      {node.label}
    </p>
  );
}

function GroupBox({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: string | undefined;
  children: Content;
}): VNode {
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
      {hint ? <div class="govuk-hint">{hint}</div> : null}
      {children}
    </fieldset>
  );
}

/** Behind a line that says what it says more about; open where something in it is answered or wrong. */
function FoldedGroup(props: {
  node: Node;
  times: readonly number[];
  showing: Showing;
  hint: string | undefined;
}): VNode {
  const { node, times, showing } = props;
  const questions = node.children.filter((each) => each.type !== 'group' && each.type !== 'display');
  const isOpen = questions.some(
    (each) =>
      (showing.look.itemAt(each, times)?.answer?.length ?? 0) > 0 ||
      showing.view.errors[fieldName(each.linkId, times, showing.prefix)] !== undefined,
  );
  const beside = node.parent?.children ?? [];
  const about = beside[beside.indexOf(node) - 1];
  return (
    <Details
      open={isOpen}
      summary={
        <>
          {node.label}
          {about ? <span class="govuk-visually-hidden">, about: {about.label}</span> : null}
        </>
      }
    >
      {props.hint ? <div class="govuk-hint">{props.hint}</div> : null}
      {shown(node.children, times, showing)}
    </Details>
  );
}

/** Those filled in, and an empty one to add; emptying one takes it away when the section is saved. */
function RepeatedGroup(props: {
  node: Node;
  times: readonly number[];
  showing: Showing;
  hint: string | undefined;
}): VNode {
  const { node, times, showing } = props;
  const filledIn = showing.look.timesOf(node, times);
  const count = timesShown(node, filledIn);
  const boxes = Array.from({ length: count }, (_, nth) => (
    <GroupBox
      legend={nth >= filledIn && nth > 0 ? `${node.label}: add another` : `${node.label} ${nth + 1}`}
      hint={nth === 0 ? props.hint : nth >= filledIn ? 'Leave empty if there is no other.' : undefined}
    >
      {shown(node.children, [...times, nth], showing)}
    </GroupBox>
  ));
  const room =
    filledIn >= node.maxTimes ? 'There is no room for more.' : `Save to add another, up to ${node.maxTimes}.`;
  return (
    <>
      {boxes}
      <p class="govuk-hint">{room}</p>
    </>
  );
}
