import { recordAdvocacy, recordConsultation } from '../../src/modules/work/index.ts';
import type { Story } from '../seed-world.ts';
import { childOf, groupMet, workedWith } from './telling/work.ts';

/** Direct work: drives that say nothing and mean a lot, doors that stay shut, a yard full of bicycles, and advice by telephone. */
export const whatTheyDidTogether: Story = {
  name: 'what-they-did-together',
  async run(seed) {
    await workedWith(seed, 'aldermoor/sam', 'Marlon', [
      [
        { days: 45, time: '16:40' },
        {
          purpose: 'TRUST',
          minutes: 60,
          place: 'In the car',
          happened: 'An hour with the radio on. He chose the road.',
        },
      ],
      [
        { days: 31, time: '17:05' },
        { outcome: 'ATTEMPT', way: 'PHONE' },
      ],
      [
        { days: 30, time: '11:00' },
        { outcome: 'ATTEMPT', happened: 'Nan says he is asleep. Left a note with a drawing of a gear.' },
      ],
      [
        { days: 28, time: '16:10' },
        {
          purpose: 'PROGRAMME',
          minutes: 75,
          place: 'The workshop yard',
          happened: 'Took a lock apart and talked about who has keys to what.',
          ownWords: 'If I know how it opens it isnt magic.',
          smallChange: 'He rang me this time.',
          safety: 'Nobody waited for him at the Interchange this week, he says.',
          nextStep: 'Bring the other lock.',
        },
      ],
      [
        { days: 6, time: '19:20' },
        {
          purpose: 'TRUST',
          minutes: 40,
          place: 'Nan’s kitchen',
          withWhom: 'Nan',
          happened: 'Pancakes. He made the second pan alone.',
          aboutTheHelp: 'You lot ask less now. Its better.',
        },
      ],
      [
        { days: -2, time: '16:00' },
        { outcome: 'PLANNED', purpose: 'TRUST', place: 'The workshop yard' },
      ],
    ]);
    await workedWith(seed, 'aldermoor/sam', 'Adaeze', [
      [
        { days: 3, time: '15:45' },
        {
          purpose: 'SAFETY',
          way: 'VIDEO',
          minutes: 15,
          happened: 'Ten minutes about the weekend, five about choir.',
        },
      ],
    ]);
    await workedWith(seed, 'aldermoor/nell', 'Jaydon', [
      [
        { days: 20, time: '17:30' },
        { outcome: 'ATTEMPT', happened: 'Nobody at the door, a light upstairs.' },
      ],
      [
        { days: 19, time: '18:10' },
        {
          way: 'PHONE',
          minutes: 10,
          followsDeclinedInterview: true,
          happened: 'He rang back and talked about football, and a little about Sunday night.',
        },
      ],
    ]);
    await groupMet(seed, {
      name: 'Thursday bikes',
      aim: 'Mending, riding, eating. Nobody has to talk.',
      heldWhere: 'The Wheelwright workshop yard',
      comes: [
        ['aldermoor/sam', 'Marlon'],
        ['aldermoor/nell', 'Jaydon'],
      ],
      met: [
        {
          ago: { days: 25, time: '17:00' },
          minutes: 90,
          what: 'Stripped two frames and made toast.',
          notes: {
            Marlon: 'Showed how a chain is closed without a tool.',
            Jaydon: 'Watched for an hour, then asked for a spanner.',
          },
        },
        {
          ago: { days: 11, time: '17:00' },
          minutes: 90,
          what: 'First ride round the yard.',
          notes: { Jaydon: 'Rode last and longest.' },
        },
      ],
    });
    const marlon = await childOf(seed, 'aldermoor/sam', 'Marlon');
    await seed.as('aldermoor/sam', seed.at({ days: 40, time: '12:00' }), (work) =>
      recordAdvocacy(work, marlon, { became: 'OFFERED', words: 'An advocate from outside the council' }),
    );
    await seed.as('aldermoor/sam', seed.at({ days: 28, time: '17:40' }), (work) =>
      recordAdvocacy(work, marlon, { became: 'DECLINED', ownWords: 'Ferdie already says it for me.' }),
    );
    await seed.as('aldermoor/lior', seed.at({ days: 9, time: '13:15' }), (work) =>
      recordConsultation(work, {
        askedByAgency: 'SCHOOL',
        askedBy: 'Head of year',
        themes: ['TALKING', 'WORRY'],
        minutes: 20,
        question: 'New trainers, new friends, and answers that stop at the door.',
        advice:
          'Notice aloud, ask nothing, be there at the same time each day. Write down what is seen, with dates.',
        nextStep: 'They ring again in two weeks, or refer at once if anything is said.',
      }),
    );
  },
};
