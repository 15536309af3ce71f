import { z } from 'zod';
import { oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { question, type Route } from '../../platform/http/route.ts';
import { childQuestion } from '../people/index.ts';
import { advocacyCodes, recordAdvocacy } from './advocacy.commands.ts';
import { firstNameOf } from './first-name.ts';
import { AdvocacyPage } from './pages/advocacy.page.tsx';
import { changeNote, childOf, childParams, mayWriteWork, workPath } from './work.policy.ts';

export const advocacyRoutes: Route[] = question({
  path: '/children/:childId/work/advocacy',
  form: 'advocacy',
  access: changeNote,
  audit: { shown: { event: 'direct-work.viewed' }, done: { event: 'advocacy.recorded' } },
  params: childParams,
  schema: z.object({
    became: oneOf(advocacyCodes, 'Choose what became of it'),
    on: optionalDate(),
    advocate: optionalText(200),
    ownWords: optionalText(4000),
    words: optionalText(4000),
  }),
  record: childOf,
  policy: mayWriteWork,
  page: (visit, child, view) => {
    visit.note({ subjects: [child.id], classes: ['NOTE'], objectType: 'direct-work', objectId: child.id });
    const page = <AdvocacyPage child={child} view={view} name={firstNameOf(child)} />;
    return childQuestion(child, 'Advocacy', '/work', page);
  },
  submit: async (visit, child, value) => {
    await recordAdvocacy(visit, child.id, value);
    return { kind: 'redirect', to: workPath(child.id), said: 'Saved.' };
  },
});
