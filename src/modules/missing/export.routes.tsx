import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { oneOf, optionalDate, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { exportMissing, exportPolicy } from './export.queries.ts';
import { EXPORTS } from './export-rows.ts';
import { exportPage } from './pages/import/export.page.tsx';

const access = { dataClass: 'MISSING', verb: 'export', rule: 'AC-2' } as const;
const policy = (visit: Pick<Visit, 'actor'>) => exportPolicy(visit.actor);

const ask = question({
  path: '/missing/export',
  form: 'missing-export',
  access,
  audit: { shown: { event: 'missing-export.form-shown' }, done: { event: 'missing-export.asked' } },
  policy,
  schema: z.object({
    as: oneOf(EXPORTS, 'Choose what the file is for'),
    from: optionalDate(),
    to: optionalDate(),
    withHome: tick(),
  }),
  start: async (visit) => ({ values: { to: dayOf(visit.now) } }),
  page: (_visit, _record, view) => exportPage(view),
  submit: async (visit, _record, { as, from, to, withHome }) => {
    if (from && to && Temporal.PlainDate.compare(from, to) > 0)
      throw new FieldErrors({ from: 'The first day must be before the last day' });
    if (to && Temporal.PlainDate.compare(to, dayOf(visit.now)) > 0)
      throw new FieldErrors({ to: 'The last day must not be still to come' });
    const asked = new URLSearchParams({
      as,
      ...(from ? { from: from.toString() } : {}),
      ...(to ? { to: to.toString() } : {}),
      ...(withHome ? { withHome: 'yes' } : {}),
    });
    return { kind: 'redirect', to: `/missing/export/file?${asked.toString()}` };
  },
});

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no such day' });
      return z.NEVER;
    }
  })
  .optional();

const file = route({
  method: 'GET',
  path: '/missing/export/file',
  access,
  audit: { event: 'missing.exported' },
  policy,
  query: z.object({ as: z.enum(EXPORTS), from: day, to: day, withHome: z.literal('yes').optional() }),
  handle: async (visit) => {
    const { as, from, to, withHome } = visit.query;
    const made = await exportMissing(visit, { as, from, to, withHome: withHome === 'yes' });
    return {
      kind: 'download',
      bytes: Buffer.from(made.csv),
      type: 'text/csv; charset=utf-8',
      name: made.fileName,
    };
  },
});

export const exportRoutes: Route[] = [...ask, file];
