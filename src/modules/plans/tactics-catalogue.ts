import type { Tactic, TacticGroup, TacticLead } from './tactic.ts';

/** Where a row was read. `general-knowledge` rows are flagged to be checked until an authority has done so. */
const TOOLKIT = 'Home Office, Child exploitation disruption toolkit (2022)';
const LOCAL = 'Published local examples of disruption';
const GENERAL = 'General knowledge beside the Home Office toolkit (2022); to be checked';
const OURS = 'Our own suggestion; to be checked';

type Row = readonly [code: string, name: string, legalHook?: string];

interface Batch {
  readonly group: TacticGroup;
  readonly leads: readonly TacticLead[];
  readonly source: string;
  readonly touchesChild?: true;
  readonly rows: readonly Row[];
}

const BATCHES: readonly Batch[] = [
  {
    group: 'child',
    leads: ['police'],
    source: TOOLKIT,
    rows: [
      [
        'CAWN',
        'Child abduction warning notice',
        'Supports Child Abduction Act 1984 s2 and Children Act 1989 s49',
      ],
    ],
  },
  {
    group: 'child',
    leads: ['local-authority', 'police', 'court'],
    source: GENERAL,
    touchesChild: true,
    rows: [
      ['RECOVERY', 'Recovery order', 'Children Act 1989 s50'],
      ['POLICE-PROTECTION', 'Police protection', 'Children Act 1989 s46'],
      ['EPO', 'Emergency protection order', 'Children Act 1989 s44'],
      ['CARE-ORDER', 'Care or supervision order', 'Children Act 1989 s31'],
      ['SECURE', 'Secure accommodation order', 'Children Act 1989 s25'],
      ['NRM', 'National Referral Mechanism and an independent guardian'],
      ['FMPO', 'Forced marriage protection order'],
      ['FGMPO', 'Female genital mutilation protection order'],
      ['RESTRAINING', 'Restraining order'],
      ['NON-MOLESTATION', 'Non-molestation order'],
      ['HIGH-COURT', 'Injunction of the High Court', 'Inherent jurisdiction'],
    ],
  },
  {
    group: 'child',
    leads: ['local-authority'],
    source: OURS,
    touchesChild: true,
    rows: [
      ['SAFETY-PLANNING', 'Planning for safety that takes no liberty away'],
      ['TRAVEL-CHANGE', 'A different taxi, route or escort'],
      ['PHONE-HELP', 'Help with a new number or phone'],
    ],
  },
  {
    group: 'person',
    leads: ['police', 'local-authority'],
    source: GENERAL,
    rows: [
      ['SRO', 'Sexual risk order'],
      ['SHPO', 'Sexual harm prevention order'],
      ['STRO', 'Slavery and trafficking risk or prevention order'],
      ['SCPO', 'Serious crime prevention order'],
      ['CBO', 'Criminal behaviour order'],
      ['CPN', 'Community protection notice'],
      ['CIVIL-INJUNCTION', 'Civil injunction for anti-social behaviour'],
      ['GANG-INJUNCTION', 'Gang injunction'],
      ['DV-STALKING', 'Domestic violence protection order or stalking protection order'],
      ['KCPO', 'Knife crime prevention order'],
      ['TRAVEL-LIMIT', 'Limits on foreign travel'],
    ],
  },
  {
    group: 'person',
    leads: ['police', 'probation', 'housing', 'immigration-enforcement'],
    source: GENERAL,
    rows: [
      ['OTHER-OFFENCES', 'Arrest for other offences: drugs, driving, tax, benefits, insurance'],
      ['CONDITIONS', 'Bail or licence conditions'],
      ['RECALL', 'Recall to prison'],
      ['MAPPA', 'Referral to multi-agency public protection arrangements'],
      ['DISCLOSURE', 'Disclosure schemes'],
      ['TENANCY', 'Enforcement of a tenancy'],
      ['IMMIGRATION', 'Immigration action'],
      ['NO-CONTACT', 'A letter that forbids contact'],
      ['LINE-CLOSURE', 'Closing a drug line'],
    ],
  },
  {
    group: 'place',
    leads: ['police', 'licensing', 'local-authority'],
    source: GENERAL,
    rows: [
      [
        'CLOSURE',
        'Closure notice or order',
        'Including for sexual offences against children; Anti-social Behaviour, Crime and Policing Act 2014',
      ],
      ['PREMISES-REVIEW', 'Review of a premises licence'],
      ['TAXI-LICENCE', 'Refusing or suspending a taxi or private-hire licence'],
      ['HOTEL-NOTICE', 'Guest information notice to a hotel'],
      ['SHOP-CHECKS', 'Checks of late food shops, off-licences, vape and tobacco shops'],
      ['HMO', 'Enforcement against a landlord or shared house'],
      ['ENVIRONMENTAL-HEALTH', 'Environmental health'],
      ['TRADING-STANDARDS', 'Trading standards'],
      ['FIRE-SAFETY', 'Fire safety'],
      ['CCTV-LIGHT', 'Cameras, number-plate readers, lighting'],
      ['PSPO', 'Public spaces protection order'],
      ['DISPERSAL', 'Dispersal powers', 'Anti-social Behaviour, Crime and Policing Act 2014 s35'],
      ['RAIL', 'British Transport Police work on the railway'],
    ],
  },
  {
    group: 'online',
    leads: ['police', 'local-authority'],
    source: LOCAL,
    rows: [
      ['ACCOUNT-REMOVAL', 'Reporting an account and having it removed'],
      ['PLATFORM', 'Referral to the platform'],
      ['DEVICE', 'Seizing a device'],
      ['FILTERS', 'Filters'],
      ['PARENT-BRIEFING', 'Briefing parents'],
    ],
  },
  {
    group: 'community',
    leads: ['local-authority', 'voluntary-sector'],
    source: LOCAL,
    rows: [
      ['OUTREACH', 'Detached outreach'],
      ['GUARDIANS', 'People who look out: shops, transport'],
      ['HOTEL-TAXI', 'Awareness in hotels and taxis'],
      ['ASSEMBLY', 'School assembly'],
      ['PARENT-NETWORK', 'A network of parents'],
    ],
  },
];

export const TACTIC_ROWS: readonly Tactic[] = BATCHES.flatMap((batch) =>
  batch.rows.map(
    ([code, name, legalHook]): Tactic => ({
      code,
      group: batch.group,
      name,
      legalHook: legalHook ?? null,
      leads: batch.leads,
      source: batch.source,
      toBeChecked: batch.source === GENERAL || batch.source === OURS,
      touchesChild: batch.touchesChild === true || code === 'DEVICE',
    }),
  ),
);
