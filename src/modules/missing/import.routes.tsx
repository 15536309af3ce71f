import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { optionalText, parseForm, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { type Answer, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import {
  beginImport,
  createUnknownChildren,
  importNextBatch,
  type MissingFiles,
  previewMissing,
  readMissingFiles,
} from './import.commands.ts';
import { importPolicy } from './import.policy.ts';
import { dropOldFiles, findImport, type ImportRow, importsOfMine } from './import.store.ts';
import { problemInWords } from './import-report.ts';
import { importDonePage, importPreviewPage } from './pages/import/import.page.tsx';
import { importStartPage } from './pages/import/import-start.page.tsx';
import { formatOf } from './statutory-file.ts';

const access = { dataClass: 'MISSING', verb: 'create', rule: 'AC-2' } as const;
const policy = (visit: Pick<Visit, 'actor'>) => importPolicy(visit.actor);
const MOST_BYTES = 33_000_000;

const start = question({
  path: '/missing/import',
  form: 'missing-import',
  access,
  audit: { shown: { event: 'missing-import.form-shown' }, done: { event: 'missing-import.brought' } },
  maxBytes: MOST_BYTES,
  policy,
  schema: z.object({ year: optionalText(20) }),
  page: async (visit, _record, view) => importStartPage(view, await importsOfMine(visit.tx, 10), visit.now),
  submit: async (visit, _record, { year }) => {
    const files = filesOf(visit, year);
    const upload = visit.uploads.find((one) => one.field === 'missing');
    const read = readMissingFiles(files, dayOf(visit.now));
    const error = read.problems.find((each) => each.severity === 'error');
    if (read.isUnreadable && error) throw new FieldErrors({ [error.file]: problemInWords(error) });
    if (read.reading.read === 0) throw new FieldErrors({ missing: 'The file has a header and no rows' });
    await dropOldFiles(visit.tx, visit.now.subtract({ hours: 24 }));
    const { id } = await beginImport(visit, files, { fileName: upload?.filename ?? 'file', keep: true });
    visit.note({ objectType: 'import', objectId: id });
    return { kind: 'redirect', to: `/missing/import/${id}` };
  },
});

/** What was uploaded. @throws FieldErrors when there is no file, it is of no kind that we read, or the year is none */
function filesOf(visit: Visit, year: string | undefined): MissingFiles {
  const bytes = (field: string) =>
    visit.uploads.find((one) => one.field === field && one.bytes.length > 0)?.bytes;
  const missing = bytes('missing');
  if (!missing) throw new FieldErrors({ missing: 'Choose a file' });
  const format = formatOf(missing) ?? 'ssda903-missing';
  const collectionYear = year === undefined ? undefined : Number(year.trim());
  if (collectionYear !== undefined && !(collectionYear >= 2005 && collectionYear <= 2100))
    throw new FieldErrors({ year: 'Write the year in which the collection year ends, like 2026' });
  return { format, missing, header: bytes('header'), episodes: bytes('episodes'), collectionYear };
}

const params = z.object({ importId: z.uuid() });
const one = {
  path: '/missing/import/:importId',
  access,
  params,
  policy,
  record: (visit: Visit<z.output<typeof params>>) => findImport(visit.tx, visit.params.importId),
};

const keptFiles = (row: ImportRow): MissingFiles | undefined =>
  row.content
    ? {
        format: row.format,
        missing: row.content,
        header: row.headerContent ?? undefined,
        episodes: row.episodesContent ?? undefined,
        collectionYear: row.collectionYear ?? undefined,
      }
    : undefined;

const preview = route({
  ...one,
  method: 'GET',
  audit: { event: 'missing-import.looked-at' },
  handle: async (visit, row: ImportRow): Promise<Answer> => {
    visit.note({ objectType: 'import', objectId: row.id });
    const files = keptFiles(row);
    if (row.finishedAt || !files) return importDonePage(row, visit.now);
    const read = readMissingFiles(files, dayOf(visit.now));
    const report = await previewMissing(visit, read);
    return importPreviewPage(row, report, read.groups.length, await visit.view());
  },
});

const write = route({
  ...one,
  method: 'POST',
  audit: { event: 'missing-import.written' },
  handle: async (visit, row: ImportRow): Promise<Answer> => {
    const to = `/missing/import/${row.id}`;
    const files = keptFiles(row);
    if (row.finishedAt || !files) return { kind: 'redirect', to };
    const read = readMissingFiles(files, dayOf(visit.now));
    const { createChildren } = parseForm(z.object({ createChildren: tick() }), visit.body);
    if (createChildren && files.header && row.childrenDone === 0)
      await createUnknownChildren(visit, read, files.header);
    await importNextBatch(visit, row, read);
    return { kind: 'redirect', to };
  },
});

export const importRoutes: Route[] = [...start, preview, write];
