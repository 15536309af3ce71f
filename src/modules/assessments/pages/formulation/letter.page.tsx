import type { ComponentChildren } from 'preact';
import type { Page } from '../../../../platform/http/route.ts';
import { formatDate } from '../../../../platform/ui/index.ts';
import { kindOf, type Said } from '../../formulation.ts';

/**
 * The letter for the child. It is given the plain version, the name they like and the day, and nothing else of the
 * formulation, so that nothing else can stand in it.
 */
export function letterPage(plain: Said, of: { name: string; on: Temporal.PlainDate }): Page {
  const parts = kindOf('plain').fields.filter(({ name, as }) => as === 'to-child' && plain[name]);
  const body: ComponentChildren = (
    <article class="app-document" dir="auto">
      <p class="govuk-body">{formatDate(of.on)}</p>
      <h1 class="govuk-heading-l">For {of.name}</h1>
      {parts.map(({ name, label }) => (
        <section>
          <h2 class="govuk-heading-m">{label}</h2>
          <p class="govuk-body-l kept-lines" dir="auto">
            {plain[name]}
          </p>
        </section>
      ))}
      {plain.from ? <p class="govuk-body-l">From {plain.from}</p> : null}
      <p class="govuk-body">You can say that something here is wrong. We will write down what you say.</p>
    </article>
  );
  return { kind: 'page', title: `For ${of.name}`, chrome: 'print', body: <>{body}</> };
}
