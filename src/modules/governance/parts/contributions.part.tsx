import { counted } from '../../../platform/ui/index.ts';
import { arranges, isOver, pathOfSitting } from '../attendance.policy.ts';
import { invitationsOf } from '../contribution.store.ts';
import { type InvitationState, stateOfInvitation } from '../contribution.ts';
import { placeAt } from '../sitting.commands.ts';
import type { SittingPart } from '../sitting-part.ts';

/** How many were asked to write, what arrived and what needs somebody; for those who chair or minute the meeting. */
export const contributionsPart: SittingPart = {
  for: (kind) => kind.minutedAt === 'board',
  order: 20,
  show: async (visit, sitting, kind) => {
    if (!arranges(await placeAt(visit, kind.code))) return null;
    const invitations = await invitationsOf(visit.tx, sitting.id);
    if (invitations.length === 0 && isOver({ sitting })) return null;
    const states = invitations.map((each) => stateOfInvitation(each, visit.now));
    const count = (...wanted: InvitationState[]) => states.filter((each) => wanted.includes(each)).length;
    const locked = count('locked');
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`${pathOfSitting({ sitting })}/contributions`}>
          Written contributions
        </a>
        {invitations.length === 0
          ? ': ask somebody who cannot come.'
          : `: ${count('arrived')} arrived, ${count('waiting', 'opened')} waiting.`}
        {locked > 0 ? ` ${counted(locked, 'link')} locked by wrong codes: ask again.` : ''}
      </p>
    );
  },
};
