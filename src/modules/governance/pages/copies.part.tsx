import type { VNode } from 'preact';
import { Details } from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { type AtSitting, pathOfSitting } from '../attendance.policy.ts';
import type { Board } from '../board.queries.ts';

/** A copy of the minutes for each recipient: what is not theirs is not in it. */
export function Copies({ at, board }: { at: AtSitting; board: Board }): VNode {
  const path = `${pathOfSitting(at)}/minutes`;
  const agencies = [...new Set([...at.kind.expected, ...board.present.map(({ agency }) => agency)])];
  const talked = board.exceptions.filter(({ state, childId }) => state === 'talked' && childId);
  return (
    <>
      <h2 class="govuk-heading-m">Minutes</h2>
      <ul class="govuk-list">
        <Copy path={path} to="team" whose="the whole team" />
        {agencies.map((agency) => (
          <Copy path={path} to={agency} whose={agencyLabel(agency)} />
        ))}
      </ul>
      {talked.length > 0 ? (
        <Details summary="For the workers of one child, about that child only">
          <ul class="govuk-list">
            {talked.map(({ childId, name }) => (
              <Copy path={path} to={childId ?? ''} whose={`the workers of ${name}`} />
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

const Copy = ({ path, to, whose }: { path: string; to: string; whose: string }): VNode => (
  <li>
    For {whose}:{' '}
    <a class="govuk-link" href={`${path}/${to}/pdf`}>
      PDF<span class="govuk-visually-hidden"> for {whose}</span>
    </a>
    ,{' '}
    <a class="govuk-link" href={`${path}/${to}/docx`}>
      Word<span class="govuk-visually-hidden"> for {whose}</span>
    </a>
  </li>
);
