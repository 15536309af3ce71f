import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, Refusal } from '../../platform/http/decision.ts';
import { saveSection } from './interview.commands.ts';
import { held, JUDE, whole } from './interview-testing.ts';
import { type Deciding, decideSuggestion } from './suggestion.commands.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

describe('what was named', () => {
  const named = (kind: string, name: string) => [
    {
      linkId: 'named',
      item: [
        {
          linkId: 'named.one',
          item: [
            { linkId: 'named.kind', answer: [{ valueCoding: { code: kind } }] },
            { linkId: 'named.named', answer: [{ valueString: name }] },
          ],
        },
      ],
    },
  ];
  it('is put aside only with a reason, and is followed under “People we are worried about” only when a person says so', async () => {
    const { interview } = await held(w);
    await w.act(JUDE, async (work) =>
      saveSection(work, await whole(work, interview), 'named', named('PERSON', 'Kez'), 1),
    );
    const decide = (d: Omit<Deciding, 'id'>) =>
      w.act('aldermoor/sam', async (work) => {
        const record = await whole(work, interview);
        return decideSuggestion(work, record, {
          id: record.beside.suggestions.find((each) => each.named === 'Kez')?.id ?? '',
          ...d,
        });
      });
    await expect(decide({ decision: 'DISMISSED' })).rejects.toThrow(FieldErrors);
    expect(await decide({ decision: 'ACCEPTED', isWorrying: true, because: 'Gives lifts' })).toMatchObject({
      wentTo: 'Added under “People we are worried about”',
    });
    expect(await w.admin("select 1 from people.person_of_concern where names = 'Kez'")).toHaveLength(1);
    await expect(decide({ decision: 'ACCEPTED' })).rejects.toThrow(Refusal);
  });
});
