import { z } from 'zod';
import { MOST_TEMPLATE_BYTES } from '../../platform/documents/index.ts';
import { neededText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { outPage, templatePage, templatesPage, uploadPage, usePage } from './pages/templates.page.tsx';
import { addTemplate, takeIntoUse, takeOutOfUse } from './template.commands.ts';
import { mayKeepTemplates } from './template.policy.ts';
import { FILE_TYPES, previewOf } from './template.queries.ts';
import { findTemplate, templatesOf } from './template.store.ts';
import { templateKinds } from './template.ts';

const access =
  'signed-in: templates of one’s own authority hold nothing about anybody; the policy says who keeps them' as const;
const policy = mayKeepTemplates;
const kindParams = z.object({ kind: z.enum(templateKinds) });
const idParams = z.object({ templateId: z.uuid() });
const one = async (visit: Visit<{ templateId: string }, unknown>) =>
  findTemplate(visit.tx, visit.params.templateId);
const at = (id: string) => `/documents/templates/${id}`;

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/documents/templates',
    access,
    audit: { event: 'template.listed' },
    policy,
    handle: async (visit) => templatesPage(await templatesOf(visit.tx, visit.actor.authorityId)),
  }),
  route({
    method: 'GET',
    path: '/documents/templates/:templateId',
    access,
    audit: { event: 'template.viewed' },
    params: idParams,
    record: one,
    policy,
    handle: async (visit, row) => {
      const all = await templatesOf(visit.tx, visit.actor.authorityId);
      return templatePage(
        row,
        all.filter((each) => each.kind === row.kind),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/documents/templates/:templateId/file',
    access,
    audit: { event: 'template.downloaded' },
    params: idParams,
    record: one,
    policy,
    handle: async (_visit, row) => ({
      kind: 'download',
      bytes: row.bytes,
      type: FILE_TYPES.docx,
      name: `template-${row.kind}-${row.number}.docx`,
    }),
  }),
  route({
    method: 'GET',
    path: '/documents/templates/:templateId/preview/:format',
    access,
    audit: { event: 'template.previewed' },
    params: idParams.extend({ format: z.enum(['pdf', 'docx']) }),
    record: one,
    policy,
    handle: async (visit, row) => {
      const { format } = visit.params;
      return {
        kind: 'download',
        bytes: await previewOf(row.kind, row.bytes, format, visit.now),
        type: FILE_TYPES[format],
        name: `preview-${row.kind}-${row.number}.${format}`,
      };
    },
  }),
];

const upload = question({
  path: '/documents/templates/new/:kind',
  form: 'template',
  access,
  audit: { shown: { event: 'template.form' }, done: { event: 'template.added' } },
  params: kindParams,
  policy,
  schema: z.object({}),
  maxBytes: MOST_TEMPLATE_BYTES + 500_000,
  page: (visit, _record, view) => {
    const { file, ...others } = view.errors;
    const problems = (file ?? '').split('\n').filter(Boolean);
    const first = problems.length > 1 ? `${problems.length} things to put right in the file` : problems[0];
    const errors = first === undefined ? others : { ...others, file: first };
    return uploadPage(visit.params.kind, { ...view, errors }, problems.length > 1 ? problems : []);
  },
  submit: async (visit) => {
    const file = visit.uploads.find((each) => each.field === 'file');
    if (!file || file.filename === '') throw new FieldErrors({ file: 'Choose the Word file' });
    const { filename, bytes } = file;
    const id = await addTemplate(visit, { kind: visit.params.kind, fileName: filename.slice(-200), bytes });
    return {
      kind: 'redirect',
      to: at(id),
      said: 'The file is good. Look at the preview, then put it to use.',
    };
  },
});

const use = question({
  path: '/documents/templates/:templateId/use',
  form: 'template-use',
  access,
  audit: { shown: { event: 'template.form' }, done: { event: 'template.used' } },
  params: idParams,
  record: one,
  policy,
  schema: z.object({}),
  page: (_visit, row, view) => usePage(row, view),
  submit: async (visit, row) => {
    await takeIntoUse(visit, row.id);
    return { kind: 'redirect', to: at(row.id), said: 'In use from now on.' };
  },
});
const out = question({
  path: '/documents/templates/:templateId/out',
  form: 'template-out',
  access,
  audit: { shown: { event: 'template.form' }, done: { event: 'template.taken-out' } },
  params: idParams,
  record: one,
  policy,
  schema: z.object({ because: neededText('Say why it is taken out of use', 500) }),
  page: (_visit, row, view) => outPage(row, view),
  submit: async (visit, row, { because }) => {
    await takeOutOfUse(visit, row.id, because);
    return { kind: 'redirect', to: '/documents/templates', said: 'Taken out of use. It is kept.' };
  },
});

export const templateRoutes: Route[] = [...shows, ...upload, ...use, ...out];
