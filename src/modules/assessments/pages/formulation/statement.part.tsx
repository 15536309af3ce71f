import type { ComponentChildren, VNode } from 'preact';
import { StatusTag } from '../../../../platform/ui/index.ts';
import type { LinkedEntry } from '../../formulation.store.ts';
import { isSetAside, type Said as SaidOfPart, standingWords } from '../../formulation.ts';
import { linkWords } from '../../formulation-words.ts';

/** Text as it was typed: its lines kept, in the direction it is written in. */
export const Typed = ({ text }: { text: string }): VNode => (
  <p class="govuk-body kept-lines" dir="auto">
    {text}
  </p>
);

/** What a text is, and the text. */
export const Said = ({ label, text }: { label: string; text: string }): VNode => (
  <>
    <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{label}</p>
    <Typed text={text} />
  </>
);

/** Whether it is known or a hypothesis, as a word before the statement itself. */
export const Standing = ({ said }: { said: SaidOfPart }): VNode => (
  <StatusTag tone={said.standing === 'FACT' && !isSetAside(said) ? 'plain' : 'soon'}>
    {standingWords(said)}
  </StatusTag>
);

/** A statement with its label, its sources and the entries it rests on, of those this reader may read. */
export function Statement(props: {
  said: SaidOfPart;
  childId: string;
  entries: readonly LinkedEntry[];
  children?: ComponentChildren;
}): VNode {
  const { said } = props;
  return (
    <div class="app-plan-part">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <Standing said={said} />
      </p>
      <Typed text={said.narrative ?? ''} />
      {said.sources ? <Said label="Where it comes from" text={said.sources} /> : null}
      {said.test && said.standing !== 'FACT' ? (
        <Said label="What would show that it is wrong" text={said.test} />
      ) : null}
      {isSetAside(said) && said.because ? <Said label="Why it is set aside" text={said.because} /> : null}
      {props.entries.length > 0 ? (
        <>
          <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">From the chronology</p>
          <ul class="govuk-list govuk-list--bullet">
            {props.entries.map((entry) => (
              <li>
                <a
                  class="govuk-link"
                  href={`/children/${props.childId}/chronology/entries/${entry.entryId}`}
                  dir="auto"
                >
                  {linkWords(entry)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {props.children}
    </div>
  );
}
