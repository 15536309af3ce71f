import type { World } from '../../../tests/support/world.ts';
import { beginDraftOf } from './questionnaire.commands.ts';
import { shipQuestionnaire } from './shipped.ts';

/** A form for tests: about nothing that anybody would ask. */
export const testForm = (title = 'A walk') => ({
  resourceType: 'Questionnaire',
  url: 'urn:test:walk',
  version: '1',
  status: 'active',
  title,
  item: [
    {
      linkId: 'walk',
      type: 'group',
      text: 'The walk',
      item: [
        { linkId: 'went', type: 'boolean', text: 'Did you go?', required: true },
        {
          linkId: 'where',
          type: 'choice',
          text: 'Where to?',
          enableWhen: [{ question: 'went', operator: '=', answerBoolean: true }],
          answerOption: [
            { valueCoding: { code: 'hill', display: 'Up the hill' } },
            { valueCoding: { code: 'sea', display: 'To the sea' } },
          ],
        },
      ],
    },
    {
      linkId: 'after',
      type: 'group',
      text: 'Afterwards',
      extension: [{ url: 'urn:holdfast:questionnaire:open-to-additions', valueBoolean: true }],
      item: [{ linkId: 'tired', type: 'text', text: 'How tired were you?' }],
    },
  ],
});

let made = 0;
/** A form of its own, as it came with the service. */
export function freshForm(keeps: readonly string[] = []): string {
  const key = `test-form-${++made}`;
  shipQuestionnaire({ key, definitions: [testForm()], keeps });
  return key;
}
/** The same with a draft that the team manager began. */
export async function freshDraft(w: World): Promise<string> {
  const key = freshForm();
  await w.act('aldermoor/mo', (work) => beginDraftOf(work, key));
  return key;
}
