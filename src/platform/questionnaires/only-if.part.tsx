import type { VNode } from 'preact';
import type { Content } from '../ui/index.ts';
import { type Compiled, type Node, sameCoding } from './compiled.ts';
import { type Look, meets } from './enabled.ts';
import { fieldName } from './field-names.ts';
import type { EnableWhen } from './questionnaire.ts';

interface Around {
  readonly compiled: Compiled;
  readonly look: Look;
  readonly sectionId: string;
  readonly prefix: string;
  readonly times: readonly number[];
}

/**
 * A part of the page that the browser hides while its question is not asked (`assets/browser/only-if.ts`). Conditions on
 * other pages are settled here.
 */
export function OnlyIf(props: { node: Node; around: Around; children: Content }): VNode {
  const { node, around } = props;
  const whens = (node.item.enableWhen ?? []).map((when) => said(when, around));
  return (
    <div
      data-only-if={JSON.stringify(whens)}
      data-only-if-any={node.item.enableBehavior === 'any' ? '' : undefined}
    >
      {props.children}
    </div>
  );
}

function said(when: EnableWhen, { compiled, look, sectionId, prefix, times }: Around) {
  const asked = compiled.nodes.get(when.question);
  if (!asked) return false;
  const at = times.slice(0, asked.repeatDepth);
  // Moments are compared on the server alone: a browser does not know which clock was meant.
  if (asked.sectionId !== sectionId || asked.type === 'dateTime') return meets(when, asked, at, look);
  return { name: fieldName(asked.linkId, at, prefix), op: when.operator, value: comparedWith(when, asked) };
}

function comparedWith(when: EnableWhen, asked: Node): string | number | boolean {
  if (when.operator === 'exists') return when.answerBoolean ?? true;
  if (when.answerBoolean !== undefined) return when.answerBoolean ? 'yes' : 'no';
  if (when.answerCoding) {
    const { answerCoding } = when;
    return asked.options.find((each) => sameCoding(each.answer.valueCoding, answerCoding))?.key ?? '';
  }
  if (asked.type === 'choice' || asked.type === 'open-choice')
    return String(when.answerInteger ?? when.answerString);
  return (
    when.answerInteger ??
    when.answerDecimal ??
    when.answerDate ??
    when.answerTime?.slice(0, 5) ??
    when.answerString ??
    ''
  );
}
