import { z } from 'zod';
import { toDocx, toHtmlPart, toPdf } from '../../platform/documents/index.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { responsesOf } from './contextual-response.store.ts';
import { isOpenResponse } from './contextual-response.ts';
import { openConcerns } from './highest-concern.store.ts';
import { type MonthlyMeeting, monthlyMeeting, monthOfFigures } from './monthly.queries.ts';
import { monthlyReport } from './monthly-document.ts';
import { reportPage } from './pages/partnership/report.page.tsx';
import { figuresPlace } from './partner-figures.store.ts';

const access =
  'signed-in: counts and words without a child; those who sit at the monthly meeting, and who collect for it' as const;
const params = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .transform((text) => Temporal.PlainYearMonth.from(text)),
});
const policy = async ({ tx }: Pick<Visit, 'tx'>) => {
  const place = await figuresPlace(tx);
  return place.belongs || place.types ? allow('AC-7') : notrace('AC-7');
};
async function reportOf(visit: Visit, meeting: MonthlyMeeting) {
  const month = await monthOfFigures(visit, meeting);
  visit.note({ classes: ['AGG'], count: month.agencies.length });
  const report = {
    month,
    responses: (await responsesOf(visit.tx)).filter((each) => isOpenResponse(each.state)),
    concerns: (await openConcerns(visit.tx)).length,
    // What leaves is for every partner: nobody's small numbers are in it.
    isExact: () => false,
  };
  const { staffName: recipient, authorityName: authority } = visit.actor;
  return monthlyReport(report, { recipient, at: visit.now, authority });
}
const FORMATS = {
  pdf: { write: toPdf, type: 'application/pdf' },
  docx: { write: toDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;

export const monthlyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/monthly-report/:month',
    access,
    audit: { event: 'monthly-report.viewed' },
    params,
    record: (visit) => monthlyMeeting(visit, visit.params.month),
    policy,
    handle: async (visit, meeting) => reportPage(meeting, toHtmlPart(await reportOf(visit, meeting))),
  }),
  route({
    method: 'GET',
    path: '/monthly-report/:month/:format',
    access,
    audit: { event: 'monthly-report.exported' },
    params: params.extend({ format: z.enum(['pdf', 'docx']) }),
    record: (visit) => monthlyMeeting(visit, visit.params.month),
    policy,
    handle: async (visit, meeting) => {
      const { format, month } = visit.params;
      const bytes = await FORMATS[format].write(await reportOf(visit, meeting));
      return {
        kind: 'download',
        bytes,
        type: FORMATS[format].type,
        name: `monthly-meeting-${month}.${format}`,
      };
    },
  }),
];
