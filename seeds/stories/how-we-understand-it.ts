import {
  arrangeFormulation,
  type FormulationPart,
  finishFormulation,
  keepFormulationPart,
} from '../../src/modules/assessments/index.ts';
import { entriesOf } from '../../src/modules/chronology/index.ts';
import type { Story } from '../seed-world.ts';
import { childOf } from './telling/work.ts';

type Part = readonly [
  kind: FormulationPart['kind'],
  said: FormulationPart['said'],
  entries?: readonly string[],
];

/** What was said of Marley's story by those who sat with it; a hypothesis is called one. */
const parts = (entry: (begins: string) => string[]): Part[] => [
  [
    'contribution',
    {
      words: 'I didnt join anything. They were just there when nobody else was.',
      how: 'In the car with Sam, who read it back to him',
    },
  ],
  [
    'story',
    {
      story:
        'He lost his school and the days became long. Two men saw a hungry boy who mends things and keeps his word, and made use of both. He has been paying ever since for something that he never took.',
    },
  ],
  [
    'statement',
    {
      p: 'PRESENTING',
      narrative:
        'He carries for men who say that he owes them. He is most afraid of them at his grandmother’s door.',
      standing: 'FACT',
      sources: 'He told Sam; the police know of the flat.',
    },
  ],
  [
    'statement',
    {
      p: 'PREDISPOSING',
      narrative: 'He has been sent away before, and expects that whoever is kind will stop.',
      standing: 'HYPOTHESIS',
      sources: 'He counts the stairs at home; he asks each worker how long they will be here.',
      test: 'He would plan further than next week with somebody who had stayed.',
    },
    entry('He came to live'),
  ],
  [
    'statement',
    {
      p: 'PRECIPITATING',
      narrative: 'After the exclusion nobody was with him from nine to five. The men were.',
      standing: 'FACT',
      sources: 'School record; his own account',
    },
    entry('Permanently excluded'),
  ],
  [
    'statement',
    {
      p: 'PERPETUATING',
      narrative:
        'The debt has no sum, so that it cannot be paid. Our letters to his address told them that he talks.',
      standing: 'HYPOTHESIS',
      sources: 'He asked us to stop the letters; the visits stopped for a week when we did.',
      test: 'They would come as often with no letters at all.',
    },
  ],
  [
    'statement',
    {
      p: 'PROTECTIVE',
      narrative: 'Nan, the workshop, and hands that are believed there.',
      standing: 'FACT',
      sources: 'Nan; attendance at the workshop',
    },
    entry('Began at the Wheelwright'),
  ],
  [
    'meaning',
    {
      how: 'The same two people, at times that he chooses. We say what we will do and then do it, also when it is small.',
      avoid: 'Asking for names in the first ten minutes. Anything by post.',
    },
  ],
  [
    'people',
    { participants: 'Sam Quillfeather, team worker\nNan\nFerdie, of the workshop', child: 'THROUGH' },
  ],
  [
    'plain',
    {
      understood:
        'You were on your own all day, and they turned up. That is how it works. It was never your idea.',
      strong: 'You mend things. You keep your word. You rang when it mattered.',
      next: 'Same two people. No letters. We write it down: the debt is not yours.',
      say: 'You can change any line of this. Tell Sam or me.',
      from: 'Lior and Sam',
    },
  ],
];

/** A psychologist and those around a boy write down how they understand what happened to him. */
export const howWeUnderstandIt: Story = {
  name: 'how-we-understand-it',
  async run(seed) {
    const childId = await childOf(seed, 'aldermoor/lior', 'Marlon');
    await seed.as('aldermoor/lior', seed.at({ days: 4, time: '10:05' }), async (work) => {
      const known = await entriesOf(work.tx, childId, {}, { most: 100 });
      const entry = (begins: string) =>
        known.filter(({ happened }) => happened.startsWith(begins)).map(({ entryId }) => entryId);
      for (const [kind, said, entries] of parts(entry))
        await keepFormulationPart(work, {
          childId,
          kind,
          said: kind === 'people' ? { ...said, psychologistPostingId: work.actor.postingId } : said,
          entries,
          version: 0,
        });
      const reviewOn = seed.today.add({ days: 60 });
      await arrangeFormulation(work, childId, 0, { reviewOn, isPilot: true, sharedWith: [] });
    });
    await seed.as('aldermoor/lior', seed.at({ days: 4, time: '11:30' }), async (work) => {
      const saves = parts(() => []).length;
      await finishFormulation(work, childId, saves, undefined);
    });
  },
};
