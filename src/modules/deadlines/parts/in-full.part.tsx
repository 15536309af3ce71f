import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { spelledOut } from '../../access/index.ts';

/** What a short form in these texts stands for, said once on the page. */
export function InFull({ actor, texts }: { actor: Visit['actor']; texts: readonly string[] }): VNode | null {
  const said = spelledOut(actor, texts);
  return said ? <p class="govuk-body-s app-in-full">{said}</p> : null;
}
