import type { VNode } from 'preact';
import { sectionsOf } from './compiled.ts';
import type { Questionnaire } from './questionnaire.ts';
import { SectionFields } from './section-fields.part.tsx';

/** Every section as the person who fills it in will see it; what is typed here goes nowhere: a form for a dialog that is not there sends nothing. */
export function Preview({ questionnaire }: { questionnaire: Questionnaire }): VNode {
  return (
    <form class="app-form" method="dialog">
      {sectionsOf(questionnaire).map((section) => (
        <section>
          <h2 class="govuk-heading-l">{section.title}</h2>
          {section.hint ? <p class="govuk-body">{section.hint}</p> : null}
          <SectionFields
            questionnaire={questionnaire}
            sectionId={section.linkId}
            response={undefined}
            wordingHelp={false}
          />
        </section>
      ))}
    </form>
  );
}
