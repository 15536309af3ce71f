import type { SeedWorld, Story } from '../seed-world.ts';
import { planned } from './telling/childs-plan.ts';

const inDays = (seed: SeedWorld, days: number) => seed.today.add({ days }).toString();
const ago = (seed: SeedWorld, days: number) => seed.day(days).toString();

const marlons = (seed: SeedWorld) =>
  planned(seed, 15, {
    child: 'Marlon',
    worker: 'aldermoor/sam',
    ownWords: {
      want: 'To finish the bike and ride it in the daytime like anybody.',
      matters: 'Nan. The workshop. People who do what they said they would.',
      worried: 'That they come to Nan’s.',
      with: 'Sam or Ferdie. Not at college. Not before ten.',
    },
    goals: [
      {
        area: 'SAFER',
        whose: 'CHILD',
        words: 'They stop saying I owe them.',
        wanted: 'The men who took him have no reason, and no way, to reach him.',
        steps: [
          {
            what: 'Write down with him that the debt is not his, in a letter he can keep',
            who: 'aldermoor/sam',
            agency: 'SOCIAL_CARE',
            dueOn: inDays(seed, 4),
          },
          {
            what: 'Speak with the landlord of the flat about who has its keys',
            who: 'aldermoor/gwen',
            agency: 'POLICE',
            dueOn: ago(seed, 3),
          },
          {
            what: 'Meet him at the bus on college days',
            who: 'Ferdie, of the workshop',
            agency: 'VOLUNTARY',
            dueOn: ago(seed, 8),
            state: 'DONE',
            result: 'Seven days out of eight. He waits at the stop now, and not behind the shelter.',
          },
        ],
      },
      {
        area: 'SUCCESSFUL',
        whose: 'CHILD',
        words: 'Get the level 1 with engines.',
        steps: [
          {
            what: 'A bus pass that does not need him to ask anybody for money',
            who: 'aldermoor/priya',
            agency: 'SOCIAL_CARE',
            dueOn: ago(seed, 6),
            state: 'DONE',
            result: 'He goes on the days that he is tired, too.',
          },
        ],
      },
      {
        area: 'HAPPY',
        whose: 'CARER',
        wanted: 'Nan sleeps, because she knows whom to ring.',
        steps: [
          { what: 'The night number on her fridge, in large figures', who: 'aldermoor/sam', state: 'DONE' },
        ],
      },
      { area: 'HOPE', whose: 'CHILD', words: 'My own workshop. With a sign.' },
    ],
    also: [
      [
        'ask',
        {
          words: 'Dont send them letters to Nans.',
          askedOn: ago(seed, 40),
          broughtBy: 'Sam',
          changed: 'Letters are given by hand. The one in the post was fetched back.',
        },
      ],
      [
        'ask',
        {
          words: 'Can Ferdie come to the meeting instead of the college.',
          askedOn: ago(seed, 22),
          broughtBy: 'Nan',
          changed: 'Ferdie comes. College sends a page beforehand, which Marley reads first.',
        },
      ],
      [
        'ask',
        {
          words: 'Id rather have the money for the bus than a taxi.',
          askedOn: ago(seed, 2),
          broughtBy: 'Sam',
        },
      ],
      ['member', { name: 'Nan', role: 'Grandmother and special guardian', isChosen: 'yes' }],
      ['member', { name: 'Ferdie', role: 'Runs the workshop', agency: 'VOLUNTARY', isChosen: 'yes' }],
      ['member', { name: 'Sam Quillfeather', role: 'Worker of the team', agency: 'SOCIAL_CARE' }],
      ['member', { name: 'Priya Holloway-Marsh', role: 'Social worker', agency: 'SOCIAL_CARE' }],
      [
        'brings',
        {
          who: 'Nan',
          what: 'A door that is always open, and tea at any hour.',
          help: 'A chain for that door; somebody to ring who answers.',
        },
      ],
      ['brings', { who: 'The yard behind the workshop', what: 'Men of sixty who were boys there once.' }],
      [
        'statutory',
        {
          plan: 'Child in need plan',
          on: ago(seed, 60),
          by: 'Priya Holloway-Marsh',
          reviewOn: inDays(seed, 18),
          fits: 'Home, school and money are there. What happens outside the home is here.',
        },
      ],
      [
        'edge-of-care',
        {
          state: 'EDGE',
          because:
            'Not because of home, which holds. Twice it was asked whether another town would be safer.',
          instead: 'The bus, the door, the letter. Another town would take Nan from him and not the debt.',
        },
      ],
      [
        'review',
        {
          on: ago(seed, 1),
          who: 'Marley, Nan, Ferdie, Sam',
          childSaid: 'Its shorter now. You can read it.',
          changed: 'His own words are at the top.',
          next: 'The letter about the debt, by the end of the week.',
        },
      ],
    ],
    sharedWith: ['VOLUNTARY'],
    reviewInDays: 21,
  });

const adaezes = (seed: SeedWorld) =>
  planned(seed, 5, {
    child: 'Adaeze',
    worker: 'aldermoor/sam',
    ownWords: {
      want: 'That my sister is left alone.',
      matters: 'Choir. Auntie Bisi. Not being talked about in the staff room.',
    },
    goals: [
      {
        area: 'SAFER',
        whose: 'CHILD',
        words: 'I get on the tram and nobody is waiting.',
        steps: [
          {
            what: 'Somebody at the tram stop on Mondays, who is not in uniform',
            who: 'aldermoor/ed',
            agency: 'SCHOOL',
            dueOn: inDays(seed, 2),
          },
          {
            what: 'Ask the tram company for the pictures of three Sundays',
            who: 'aldermoor/gwen',
            agency: 'POLICE',
          },
        ],
      },
      { area: 'HEALTHY', whose: 'WORKER', wanted: 'She sleeps more than four hours, by her own count.' },
    ],
    also: [
      [
        'ask',
        {
          words: 'Dont take me out of choir for meetings.',
          askedOn: ago(seed, 9),
          broughtBy: 'Her form tutor',
          changed: 'Meetings are on Wednesdays now.',
        },
      ],
      [
        'ask',
        {
          words: 'I want to see what you write about my sister.',
          askedOn: ago(seed, 6),
          because:
            'It is her sister’s to give. Sam told her so on the tram, and asked the sister, who will think about it.',
        },
      ],
      ['member', { name: 'Auntie Bisi', role: 'The adult she rings first', isChosen: 'yes' }],
      [
        'statutory',
        {
          plan: 'Child in need plan',
          on: ago(seed, 30),
          by: 'Priya Holloway-Marsh',
          reviewOn: inDays(seed, 9),
        },
      ],
    ],
    sharedWith: ['SCHOOL'],
    reviewInDays: 14,
  });

/** Children's plans: changed because they asked, just begun, in care, and at the edge of care and home after all. */
export const whatTheyAskedFor: Story = {
  name: 'what-they-asked-for',
  async run(seed) {
    await marlons(seed);
    await adaezes(seed);
    await planned(seed, 1, {
      child: 'Keziah',
      worker: 'aldermoor/sam',
      ownWords: { want: 'You to stop asking me at school.' },
      also: [
        [
          'ask',
          {
            words: 'Stop asking me at school.',
            broughtBy: 'Sam',
            changed: 'We meet at the library from now on.',
          },
        ],
      ],
      reviewInDays: 7,
    });
    await planned(seed, 12, {
      child: 'Jaydon',
      worker: 'aldermoor/nell',
      goals: [
        {
          area: 'HAPPY',
          whose: 'CHILD',
          words: 'See my brother on his actual birthday.',
          steps: [
            { what: 'A lift there and back, both ways promised', who: 'Bettina', dueOn: inDays(seed, 11) },
          ],
        },
      ],
      also: [
        [
          'ask',
          {
            words: 'I cant share a room.',
            broughtBy: 'Bettina',
            changed: 'He has the small room. The door shuts.',
          },
        ],
        [
          'edge-of-care',
          {
            state: 'IN_CARE',
            because: 'He came into care when nobody could keep the telephone, or the door, quiet at night.',
            instead: 'His mother has a worker of her own now. Sundays with his brother.',
            result: 'STILL',
            resultOn: ago(seed, 12),
          },
        ],
      ],
      reviewInDays: 30,
    });
    await planned(seed, 10, {
      child: 'Kofi',
      worker: 'aldermoor/sam',
      goals: [
        {
          area: 'SAFER',
          whose: 'CHILD',
          words: 'The inhaler on time and nobody’s uncle.',
          steps: [
            {
              what: 'Help with what the family is owed, so that no cash is needed from anybody',
              who: 'aldermoor/sam',
              dueOn: ago(seed, 2),
              state: 'DONE',
              result: 'The drawer is empty, and he laughs about it.',
            },
          ],
        },
      ],
      also: [
        [
          'edge-of-care',
          {
            state: 'EDGE',
            because: 'It was said that he should live elsewhere until the man stopped coming.',
            instead: 'The man was spoken to. The money came from where it was owed.',
            result: 'STAYED',
            resultOn: ago(seed, 10),
          },
        ],
      ],
      reviewInDays: 40,
    });
  },
};
