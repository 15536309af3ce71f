import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../platform/http/route.ts';
import { Button } from '../../../platform/ui/index.ts';
import { ChildName, type ChildRow, searchChildren } from '../../people/index.ts';

export interface Chooser {
  asked: string;
  found: readonly ChildRow[];
  /** Where a child chosen leads. */
  hrefOf: (childId: string) => string;
}
/** Children by the name that was asked for, of those the reader may find; nobody before something is asked. */
export async function chooserFor(visit: Visit, asked: string, hrefOf: Chooser['hrefOf']): Promise<Chooser> {
  const words = asked.trim();
  if (words.length < 2) return { asked, found: [], hrefOf };
  const { found } = await searchChildren(visit.tx, words, dayOf(visit.now));
  visit.note({ subjects: found.map(({ child }) => child.id), count: found.length });
  return { asked, found: found.map(({ child }) => child), hrefOf };
}

/** A child by name: a box, and links to whoever was found. */
export function ChooseChild({ asked, found, hrefOf }: Chooser): VNode {
  return (
    <>
      <form method="get" class="govuk-!-margin-bottom-4">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="q">
            Find a child by name
          </label>
          <input class="govuk-input govuk-input--width-20" id="q" name="q" value={asked} autocomplete="off" />
        </div>
        <Button>Find</Button>
      </form>
      {asked.trim() !== '' && found.length === 0 ? (
        <p class="govuk-body">Nobody was found by that name.</p>
      ) : null}
      <ul class="govuk-list">
        {found.map((child) => (
          <li>
            <ChildName child={child} href={hrefOf(child.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}
