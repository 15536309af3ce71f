import type { Story } from '../seed-world.ts';
import { cohortNamed, walkedWith } from './telling/act.ts';

const DAN = 'aldermoor/dan';
const TARIQ = 'aldermoor/tariq';

/** ACT: a boy who did not have to go, two who have just begun, and a girl whom the panel has yet to hear about. */
export const stayingNear: Story = {
  name: 'staying-near',
  async run(seed) {
    const autumn = await cohortNamed(seed, 'This autumn', 30);
    await walkedWith(seed, {
      child: 'Dariusz',
      by: DAN,
      referred: 32,
      why: 'Three workers in two years. One who stays could do more than a bed an hour away.',
      risk: 'YES',
      riskWords: 'His mother was told that he would be safer in another town.',
      childView: 'If I go they say I ran. If I stay they wait at the gate. Ask me what I want.',
      familyBrings: 'His mother, who walks to the school each day. An uncle with a van.',
      panel: {
        daysAgo: 30,
        rationale: 'He wants to stay, his mother holds, and the school will change the hour he leaves.',
        dissent: 'Lior Penhallow: begin only if the school agrees this week. It did.',
        move: {
          code: 'RESIDENTIAL',
          area: 'OUT',
          band: 'W5000',
          why: 'Older boys wait at the gate each day',
        },
      },
      begun: { daysAgo: 29, keyWorker: TARIQ, cohortId: autumn, firstMet: 29 },
      parts: [
        [
          'ambitions',
          21,
          {
            who: 'His mother, his uncle and Tariq. He chose the chess café',
            me: 'I am Darek. I see four moves ahead and nobody asks.',
            want: 'A tournament, a real one, with clocks.',
            how: 'Text first. No talking in the car unless I start.',
            first: 'Leave school last, slowly, with nobody at the gate',
            second: 'Teach my cousin the Polish opening',
            pace: 'Mornings are no good. Nothing on the day after a match',
            agreed: 'YES',
          },
        ],
        [
          'worry',
          14,
          {
            what: 'Two of the older boys were seen outside his mother’s work. The school saw the same car.',
            said: 'That is for me, not for her.',
          },
        ],
        [
          'safety-plan',
          12,
          {
            worries: 'the car, and them going to Mum’s work',
            safe: 'the café, my uncle, Mrs Adeyinka at reception',
            mine: 'i go back in and say checkmate to Mrs A',
            yours: 'Tariq or my uncle comes with the van. nobody asks till i have eaten',
            say: 'checkmate',
            keeps: 'PHONE',
          },
        ],
        [
          'review',
          6,
          {
            who: 'Darek, his mother, Dan and Tariq',
            changed: 'Eight days of leaving last. Nobody at the gate for six of them.',
            small: 'He let Tariq lose slowly',
            said: 'It is boring now. Boring is good.',
            place: 'His mother has stopped asking about another town',
            pace: 'The tournament is in spring; he has not put his name down, and may not',
          },
        ],
        [
          'reflection',
          4,
          {
            with: 'Supervision',
            centre: 'His. He asked for the van.',
            winding: 'He did not come for five days after the car. We sent one text a day and no question.',
            worker: 'I wanted to ring the school every hour. Mo rang it once and told me.',
            tenacity: 'Nine attempts, two of them at the café without him',
          },
        ],
      ],
      avoided: 5,
    });
    await walkedWith(seed, {
      child: 'Precious',
      by: DAN,
      referred: 24,
      why: 'An adult knows her address. Mother and daughter pull in different directions and both are frightened.',
      risk: 'NO',
      childView: 'Only if my mum gets somebody too.',
      familyBrings: 'A mother who learns quickly',
      panel: { daysAgo: 22, rationale: 'Somebody for both of them, at home, in the evenings.' },
      begun: { daysAgo: 20, keyWorker: TARIQ, cohortId: autumn, firstMet: 20 },
    });
    await walkedWith(seed, {
      child: 'Sienna',
      by: DAN,
      referred: 2,
      why: 'A fourth bed in a year is being looked for. She needs a person who comes with her.',
      risk: 'YES',
      riskWords: 'The home has asked for her to leave within four weeks.',
      childView: 'You lot move the bed. Move him.',
    });
  },
};
