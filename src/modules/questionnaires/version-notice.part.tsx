import type { VNode } from 'preact';
import { Banner } from '../../platform/ui/index.ts';
import type { QuestionnaireVersion } from './questionnaire.queries.ts';

/** On the pages of a form that was begun with a version withdrawn since: it can be finished, and why it was withdrawn. */
export function VersionNotice({ version }: { version: QuestionnaireVersion }): VNode | null {
  if (version.state !== 'WITHDRAWN') return null;
  return (
    <Banner tone="soon" title="These questions were withdrawn after this form was begun">
      <p class="govuk-body">You can finish with them; what is answered stays. {version.withdrawnBecause}</p>
    </Banner>
  );
}
