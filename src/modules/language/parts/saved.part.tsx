import type { VNode } from 'preact';
import type { Work } from '../../../platform/http/work.ts';
import { counted } from '../../../platform/ui/index.ts';
import { termsOf } from '../language.queries.ts';
import { readNoted } from '../saved-texts.commands.ts';

/** Above the page that follows a save: what was marked in it, with other words and why. Read once, then gone. */
export async function savedNotice(work: Work, kept: string): Promise<VNode | undefined> {
  const noted = readNoted(kept);
  if (noted === undefined) return undefined;
  const terms = await termsOf(work);
  const shown = noted.codes.flatMap((code) => terms.find((term) => term.code === code && term.isOn) ?? []);
  if (shown.length === 0) return undefined;
  return (
    <section class="app-wording app-wording--saved app-no-print" aria-labelledby="wording-help-title">
      <h2 class="govuk-heading-s" id="wording-help-title">
        Saved as you wrote it. {counted(shown.length + noted.more, 'turn')} of phrase to look at again
      </h2>
      <ul class="app-wording__list">
        {shown.map((term) => (
          <li class="app-wording__item">
            <p class="app-wording__words">{term.label}</p>
            <p class="app-wording__instead">
              <strong>Say instead:</strong> {term.instead}
            </p>
            <p class="app-wording__why">
              <strong>Why:</strong> {term.why}
            </p>
          </li>
        ))}
      </ul>
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        Nothing was changed, and nobody else sees this.{' '}
        <a class="govuk-link" href="/language">
          All words and why
        </a>
      </p>
    </section>
  );
}
