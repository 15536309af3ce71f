import { z } from 'zod';
import { describeProblem } from '../../platform/files/csv.ts';
import { oneOf } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, FieldErrors, forbid } from '../../platform/http/decision.ts';
import type { NavigationLink } from '../../platform/http/module.ts';
import {
  type Answer,
  question,
  type Route,
  route,
  type Upload,
  type Visit,
} from '../../platform/http/route.ts';
import { importFile, mayImport } from './import.commands.ts';
import {
  dropOldFiles,
  findImport,
  finishImport,
  type ImportRow,
  importsOfMine,
  insertImport,
} from './import.store.ts';
import { type ImportFormat, importFormats } from './import-report.ts';
import { importPreviewPage, importWrittenPage } from './pages/import/import.page.tsx';
import { importStartPage } from './pages/import/import-start.page.tsx';

const access = { dataClass: 'IDENT', verb: 'create', rule: 'AC-2' } as const;
const isImporter = (visit: Pick<Visit, 'actor'>): Decision =>
  mayImport(visit.actor)
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'Files of children are brought in by the front door, the service manager or the missing from home co-ordinator.',
      );

const importParams = z.object({ importId: z.uuid() });
const MOST_BYTES = 11_000_000;
const FORMATS = importFormats as readonly [ImportFormat, ...ImportFormat[]];

const start = question({
  path: '/imports',
  form: 'import',
  access,
  audit: { shown: { event: 'import.form-shown' }, done: { event: 'import.brought' } },
  maxBytes: MOST_BYTES,
  policy: isImporter,
  schema: z.object({ format: oneOf(FORMATS, 'Choose what kind of file it is') }),
  page: async (visit, _record, view) => importStartPage(view, await importsOfMine(visit.tx, 10), visit.now),
  submit: async (visit, _record, { format }) => {
    const upload = visit.uploads.find((one) => one.field === 'file');
    if (!upload || upload.bytes.length === 0) throw new FieldErrors({ file: 'Choose a file' });
    return { kind: 'redirect', to: `/imports/${await keep(visit, format, upload)}` };
  },
});

/** Keeps a file to be looked at. One that cannot be read at all is answered at once, by row and column. */
async function keep(visit: Visit, format: ImportFormat, upload: Upload): Promise<string> {
  const tried = await importFile(visit, format, upload.bytes, { dryRun: true });
  const unread = tried.read === 0 ? tried.problems.find((each) => each.severity === 'error') : undefined;
  if (unread) throw new FieldErrors({ file: describeProblem(unread) });
  if (tried.read === 0) throw new FieldErrors({ file: 'The file has a header and no rows' });
  await dropOldFiles(visit.tx, visit.now.subtract({ hours: 24 }));
  const id = visit.ids.next();
  const kind = format === 'social-care-status' ? format : 'people';
  const fileName = upload.filename.slice(-100);
  const row = {
    id,
    kind,
    format,
    fileName,
    content: Buffer.from(upload.bytes),
    uploadedAt: visit.now,
  } as const;
  await insertImport(visit.tx, visit.actor.authorityId, row, visit.actor.postingId);
  visit.note({ objectType: 'import', objectId: id });
  return id;
}

const imported = {
  access,
  params: importParams,
  policy: isImporter,
  path: '/imports/:importId',
  record: (visit: Visit<{ importId: string }>) => findImport(visit.tx, visit.params.importId),
};

const preview = route({
  ...imported,
  method: 'GET',
  audit: { event: 'import.looked-at' },
  handle: async (visit, row: ImportRow): Promise<Answer> => {
    visit.note({ objectType: 'import', objectId: row.id });
    if (row.writtenAt || !row.content) return importWrittenPage(row, visit.now);
    const report = await importFile(visit, row.format as ImportFormat, row.content, {
      dryRun: true,
      importId: row.id,
    });
    return importPreviewPage(row, report, await visit.view());
  },
});

const write = route({
  ...imported,
  method: 'POST',
  audit: { event: 'import.written' },
  handle: async (visit, row: ImportRow): Promise<Answer> => {
    const to = `/imports/${row.id}`;
    if (row.writtenAt || !row.content) return { kind: 'redirect', to };
    const report = await importFile(visit, row.format as ImportFormat, row.content, {
      dryRun: false,
      importId: row.id,
    });
    if (!report.isWritten)
      return { kind: 'redirect', to, said: 'Nothing was written: the record has changed since you looked' };
    await finishImport(visit.tx, row.id, visit.now, report.counts);
    return { kind: 'redirect', to };
  },
});

export const importRoutes: Route[] = [...start, preview, write];
export const importNavigation: NavigationLink = {
  text: 'Bring in a file',
  href: '/imports',
  order: 80,
  isFor: mayImport,
};
