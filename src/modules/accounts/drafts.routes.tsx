import { z } from 'zod';
import { dropDraft, LONGEST, saveDraft } from '../../platform/forms/forms.store.ts';
import { draftFields, parseForm } from '../../platform/forms/parse-form.ts';
import { type Route, route } from '../../platform/http/route.ts';

const access = 'signed-in: one’s own text, which nobody else can read' as const;
const about = z.object({
  form: z.string().min(1).max(LONGEST.form),
  subject: z.string().min(1).max(LONGEST.subject),
});

/** What a person types is kept on the server as they type, under the form and the record it is about. */
export const draftRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/drafts',
    access,
    audit: 'not audited: one’s own text, read by nobody else',
    query: about,
    handle: async (visit) => {
      const fields = draftFields(visit.body);
      const { form, subject } = visit.query;
      await saveDraft(
        visit.tx,
        { id: visit.ids.next(), form, subject, fields, savedAt: visit.now },
        visit.actor.staffId,
      );
      return { kind: 'json', value: { savedAt: visit.now.toString() } };
    },
  }),
  route({
    method: 'POST',
    path: '/drafts/drop',
    access,
    audit: 'not audited: one’s own text, read by nobody else',
    handle: async (visit) => {
      const { form, subject } = parseForm(about, visit.body);
      await dropDraft(visit.tx, form, subject);
      return { kind: 'redirect', to: '/', said: 'It is thrown away.' };
    },
  }),
];
