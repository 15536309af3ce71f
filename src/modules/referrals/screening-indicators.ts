/**
 * The words of the screening tool, version 1. Our own wording, mapped from the domains that published
 * tools share; not the official form of any partnership. A change of words is a new version, because an
 * answer only means something beside the sentence it answered.
 */

/** One thing that may have been noticed. `serious`: on its own it is a reason to talk to someone today. */
export interface Indicator {
  /** Stable within all versions, for example `A3`: stored beside the answer. */
  readonly id: string;
  readonly text: string;
  readonly serious?: true;
}

/** A group of indicators. Strengths are asked in the same way and are never set against the worries. */
export interface Domain {
  readonly letter: string;
  readonly title: string;
  readonly kind: 'worry' | 'strength';
  readonly indicators: readonly Indicator[];
}

const SERIOUS = '!';

/** A leading `!` marks a serious indicator; ids are the letter and the place in the list. */
function domain(
  letter: string,
  title: string,
  texts: readonly string[],
  kind: Domain['kind'] = 'worry',
): Domain {
  const indicators = texts.map((text, at): Indicator => {
    const id = `${letter}${at + 1}`;
    return text.startsWith(SERIOUS) ? { id, text: text.slice(1), serious: true } : { id, text };
  });
  return { letter, title, kind, indicators };
}

export const DOMAINS_V1: readonly Domain[] = [
  domain('A', 'Missing and whereabouts', [
    'Has been missing from home, care or school',
    'Is out late or overnight and nobody is sure where',
    'Has been found far from home, or in a place nobody can explain',
    'Makes journeys that are not explained',
    'Seems under pressure to be somewhere else',
  ]),
  domain('B', 'People and relationships', [
    'Has new, older people around them',
    '!An adult calls themselves a partner, or someone seems to control them',
    'Has a new group of friends and has left the old one',
    'Is picked up or dropped off in cars by people the family does not know',
    'Spends time with children who are known to be exploited',
    'Is being cut off from family or friends',
    '!People have called at home or rung with threats',
  ]),
  domain('C', 'Phone and online', [
    'Has more than one phone or SIM card',
    'Gets calls or messages all the time and has to answer them',
    'Has accounts that are kept secret',
    '!Someone has asked for, or shared, images of them',
    'Is in touch online with people nobody knows, including in games',
    'Someone checks their phone or tracks where they are',
  ]),
  domain('D', 'Money, things and debt', [
    'Has money, clothes, gifts, food or taxi rides that are not explained',
    'Their bank account has been used by other people',
    '!Owes money, or is told that they do',
    'Has been robbed of things they were carrying',
  ]),
  domain('E', 'Drugs, alcohol and weapons', [
    'Use of drugs or alcohol has changed',
    'Has been found with drugs or with the things used to package them',
    '!Carries a weapon',
    '!Is made to hold or carry things for somebody',
  ]),
  domain('F', 'Education and activity', [
    'Attendance has dropped',
    'Has been suspended or excluded',
    'Has a part-time timetable',
    'Has given up things they used to enjoy',
    'Is not in school, training or work at the moment',
  ]),
  domain('G', 'Health and body', [
    'Has injuries that are not explained',
    '!Has a sexually transmitted infection, or is or has been pregnant',
    'Is hurting themselves',
    '!Has taken an overdose',
    'Sleep has changed',
    '!There are signs of something being carried inside the body',
    'Appearance has changed suddenly',
  ]),
  domain('H', 'Feelings and behaviour', [
    'Shows fear, anger or constant watchfulness',
    'Shows shame, or their mood has changed',
    'Has lost hope',
    'Told someone what happened and has since taken it back',
  ]),
  domain('I', 'Home and care', [
    'There is conflict at home',
    'Has lived through abuse or neglect',
    'There is, or has been, domestic abuse at home',
    'Has been bereaved',
    'Is homeless, or does not have a settled place to stay',
    'Has had to move between homes',
    'Is in care',
  ]),
  domain('J', 'Identity and belonging', [
    'Is disabled or neurodivergent and support is not in place',
    'Is lesbian, gay, bi or trans and does not have safe support',
    'Came to this country alone, or their right to stay is not settled',
    'Faces racism or other discrimination',
    'Is isolated',
  ]),
  domain('K', 'Police and courts', [
    'Has been arrested with others, or far from home',
    'Has been found at an address that is known to the police',
    'Has been named in intelligence',
    'Has been treated only as a suspect',
  ]),
  domain('L', 'Family honour, belief and extremism', [
    '!Is afraid of being taken abroad, of a marriage, or of being cut (female genital mutilation)',
    'Is tightly controlled by family',
    'Is in contact with extremist people or material',
  ]),
  domain(
    'S',
    'Strengths and safety',
    [
      'Has an adult they trust',
      'Has a school or college place that works',
      'Has a friend who is safe to be with',
      'Has something they love doing',
      'A parent or carer notices and acts',
      'Asks for help, or takes it',
      'A service is helping now',
    ],
    'strength',
  ),
];
