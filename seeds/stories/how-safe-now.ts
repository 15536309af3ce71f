import type { Story } from '../seed-world.ts';
import { assessed } from './telling/assessments.ts';

/** Assessments: one with a second version being written, one past its day, one of several agencies with another view. */
export const howSafeNow: Story = {
  name: 'how-safe-now',
  async run(seed) {
    await assessed(seed, 95, {
      child: 'Marlon',
      worker: 'aldermoor/sam',
      kind: 'STRENGTHS',
      said: {
        'who.me': 'I mend things. If it has an engine I will have it running by dinner.',
        'who.concern': 'That they come to Nan’s.',
        'who.strengths': 'He keeps his word to people smaller than he is. He asks before he trusts.',
        'happened.what':
          'Taken to another town over Easter and kept in a flat for nine days. Told since that he owes for what was seized there.',
        'happened.grooming':
          'Two men fed him for a month before they asked for anything. The debt came afterwards, and nobody has ever shown him a sum.',
        'happened.money': 'There was no money for the bus to college. They paid for the bus.',
        'safety.people-safer': 'Nan, Old Ferdie at the workshop, his worker since spring.',
        'safety.places-less': 'The underpass on the way to college, after four.',
        'stability.home': 'Nan’s flat. It has held for twelve years.',
        'needs.needs':
          'A way to college that does not pass the underpass; the debt named as what it is by somebody he believes.',
        'context.who': 'Two men known by other names than their own, and whoever sends them.',
        'context.how': 'A debt that grows when he is late.',
        'context.whose': 'Of the men who took him. Of the landlord who looked away.',
        'analysis.meaning':
          'He is not drawn to them; he is held. What loosens the hold is whatever shows him that the debt is not his.',
        'judgement.safety': ['less'],
        'judgement.safety-why': 'The men came to the workshop gate in the week before.',
        'judgement.stability': ['same'],
        'judgement.stability-why': 'Home holds. College does not yet.',
        'judgement.sure': ['fairly'],
        'next.what':
          'The workshop meets him at the bus. The police speak with the landlord. We ask him each week what changed.',
        'next.review': seed.day(20),
      },
      completeBecause: 'His father’s side of the family is not known yet. Nan is asking.',
    });
    await assessed(seed, 3, {
      child: 'Marlon',
      worker: 'aldermoor/sam',
      kind: 'STRENGTHS',
      said: {
        'safety.places-less': 'The underpass is lit now. The bus station on Fridays.',
        'needs.needs': 'To see it in writing that the debt is not his. He asked for that himself.',
      },
    });
    await assessed(seed, 6, {
      child: 'Adaeze',
      worker: 'aldermoor/sam',
      kind: 'MULTI_AGENCY',
      promptedBy: 'INTELLIGENCE',
      promptedWords: 'A school friend named the same street.',
      known: [
        {
          agency: 'SCHOOL',
          what: 'Late on four Mondays. Sits by the door. Has stopped eating with the others.',
          source: 'Attendance and her form tutor',
          knownOn: seed.day(9),
          isIntelligence: false,
        },
        {
          agency: 'CAMHS',
          what: 'Sleeps four hours. Has agreed that this much is shared.',
          source: 'Her appointment',
          knownOn: seed.day(12),
          isIntelligence: false,
          shareWith: ['SOCIAL_CARE'],
        },
        {
          agency: 'POLICE',
          what: 'A car was seen twice outside the sixth form.',
          source: 'Neighbourhood officers',
          knownOn: seed.day(7),
          isIntelligence: true,
          shareWith: ['SOCIAL_CARE'],
        },
      ],
      said: {
        'child.words': 'I am not the one you should worry about.',
        'harm.what': 'Being made to carry messages, and being watched.',
        'harm.whom': 'A man whom two girls describe alike. His name is not known.',
        'harm.where': 'Between the sixth form and the tram stop.',
        'harm.when': 'Sunday nights and Monday mornings.',
        'protective.factors':
          'Her mother drives her when she can. She tells her worker before she tells anybody else.',
        'unsafe.times': 'Sunday after nine.',
        'gaps.gaps': 'Who the man is. Whether her phone is her own.',
        'judgement.judgement': 'It is likely to go on next Sunday. It would be serious if she refused alone.',
        'judgement.reasons':
          'Three Sundays in a row, two accounts that fit, and nobody beside her at the tram stop.',
        'next.review': seed.today.add({ days: 8 }),
      },
      dissent: [
        {
          who: 'Her form tutor',
          agency: 'SCHOOL',
          why: 'I think she is safer than a month ago: she comes to me by herself now.',
        },
      ],
      completeBecause: 'Her mother could not be asked before Sunday.',
    });
  },
};
