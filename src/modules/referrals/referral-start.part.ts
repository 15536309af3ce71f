import type { Visit } from '../../platform/http/route.ts';

/**
 * What another module knows already when a referral is begun from one of its pages (a return interview): values of the
 * form by their names, so that nothing is typed twice. The module decides, as this reader may read; undefined for anything else.
 */
export interface ReferralStart {
  module: string;
  /** The word of `?from=<kind>.<id>` that is its own. */
  kind: string;
  values(visit: Visit, childId: string, id: string): Promise<Record<string, unknown> | undefined>;
}

/** What the referral begins with; nothing for an address that names nothing the reader may read. */
export async function startedFrom(
  visit: Visit,
  childId: string,
  from: string,
): Promise<Record<string, unknown>> {
  const [kind, id] = from.split('.');
  const part = (visit.parts('referral-start') as readonly ReferralStart[]).find((each) => each.kind === kind);
  return (part && id ? await part.values(visit, childId, id) : undefined) ?? {};
}
