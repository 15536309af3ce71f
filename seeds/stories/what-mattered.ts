import type { Story } from '../seed-world.ts';
import { chronicled } from './telling/chronology.ts';

const ABOUT_THE_RECORD = [
  'Exploitation team around the child arranged',
  'Exploitation team around the child complete',
  'Minutes sent: Exploitation team around the child',
  'Trigger plan begun',
  'Trigger plan complete',
  'Disruption plan begun',
  'Disruption plan complete',
];

/** Chronologies: one with a first version, one that is being written, one where work began before it. */
export const whatMattered: Story = {
  name: 'what-mattered',
  async run(seed) {
    await chronicled(seed, 9, {
      child: 'Marlon',
      worker: 'aldermoor/sam',
      remembered: [
        {
          ago: [12],
          happened: 'He came to live with his grandmother, who became his special guardian.',
          significance: 'The one home that has held. He was four.',
          effect: 'He calls it home and counts the stairs. He says that Nan does not send people back.',
          themes: ['FAMILY', 'HOME'],
          source: 'His grandmother',
        },
        {
          ago: [2, 4],
          happened: 'Permanently excluded from school in year 9.',
          significance: 'The day he lost the people he had known since he was five.',
          effect: 'He slept in the daytime and was out at night. Nobody asked him about it for a term.',
          ownWords: 'They said bye like I was already gone.',
          themes: ['EDUCATION'],
          source: 'School record',
          sourceAgency: 'SCHOOL',
        },
        {
          ago: [1, 1],
          happened: 'Began at the Wheelwright workshop, two days a week.',
          significance: 'He came by himself and has hardly missed a day.',
          effect: 'He has a bench with his name on it. Old Ferdie is the adult he tells first.',
          themes: ['STRENGTH', 'EDUCATION'],
          source: 'The workshop',
          sourceAgency: 'VOLUNTARY',
        },
      ],
      meant: [
        [
          'A referral to the team',
          'For the first time somebody wrote down that adults had taken him to another town and kept him there.',
          'He was not told that day. When he was, he asked who else knew.',
        ],
        [
          'Exploitation team around the child held',
          'The agencies agreed that the debt is a hold over him, not his doing.',
          'His grandmother slept that night. He asked whether the men would be told.',
        ],
        [
          'Trigger plan in use',
          'From then on nobody had to explain him to the police at two in the morning.',
          'He chose who comes to the door and what they say first.',
        ],
      ],
      leftOut: ABOUT_THE_RECORD,
      firstVersion: 120,
    });
    await chronicled(seed, 4, {
      child: 'Adaeze',
      worker: 'aldermoor/sam',
      remembered: [
        {
          ago: [1, 6],
          happened: 'Her father moved abroad for work.',
          significance: 'He had been the one who drove her to choir.',
          effect: 'She stopped choir in the spring and says that Sundays are long.',
          themes: ['FAMILY'],
          source: 'Her mother',
        },
      ],
      meant: [
        [
          'An urgent referral to the team',
          'She said out loud what she is afraid of, for somebody else before herself.',
          'She asked three times whether her mother would hear it from anybody else first.',
        ],
      ],
    });
    await chronicled(seed, 1, {
      child: 'Farid',
      worker: 'aldermoor/sam',
      begunBecause:
        'He asked on Friday to begin boxing with the mentor this week, and the place is held for him until Wednesday only.',
    });
  },
};
