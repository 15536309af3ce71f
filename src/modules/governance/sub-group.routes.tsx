import { z } from 'zod';
import { neededDate, neededText, oneOf, tick } from '../../platform/forms/parse-form.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { answerMatterPage, askMatterPage, mattersPage } from './pages/partnership/sub-group.page.tsx';
import { answerMatter, askMatter } from './sub-group.commands.ts';
import { atSubGroup, findMatter, mattersOf } from './sub-group.store.ts';

const reads = { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' } as const;
const belongs = async ({ tx }: Pick<Visit, 'tx'>) =>
  (await atSubGroup(tx)) ? allow('AC-7') : notrace('AC-7');
const formShown = { event: 'sub-group.form' };

export const subGroupRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/sub-group',
    access: reads,
    audit: { event: 'sub-group.listed' },
    policy: belongs,
    handle: async (visit) => mattersPage(await mattersOf(visit.tx), visit.now),
  }),
  ...question({
    path: '/sub-group/new',
    form: 'sub-group-matter',
    access: reads,
    audit: { shown: formShown, done: { event: 'sub-group.asked' } },
    policy: belongs,
    schema: z.object({
      kind: oneOf(['barrier', 'scrutiny'], 'Say what it is'),
      what: neededText('Say what it is, and what is asked', 2000),
      askedBy: neededText('Enter who asked', 200),
      askedOf: neededText('Enter of whom it is asked', 200),
      dueOn: neededDate('Enter the day by which it is answered'),
      looked: tick(),
    }),
    page: (_visit, _record, view) => askMatterPage(view),
    submit: async (visit, _record, value) => {
      await askMatter(visit, value);
      return { kind: 'redirect', to: '/sub-group', said: 'Asked.' };
    },
  }),
  ...question({
    path: '/sub-group/:matterId',
    form: 'sub-group-answer',
    access: reads,
    audit: { shown: formShown, done: { event: 'sub-group.answered' } },
    params: z.object({ matterId: z.uuid() }),
    record: async (visit) => {
      const row = await findMatter(visit.tx, visit.params.matterId);
      return row?.answeredAt ? undefined : row;
    },
    policy: belongs,
    schema: z.object({ answer: neededText('Say what came of it', 2000), looked: tick() }),
    page: (_visit, row, view) => answerMatterPage(row, view),
    submit: async (visit, row, value) => {
      await answerMatter(visit, row, value);
      return { kind: 'redirect', to: '/sub-group', said: 'Answered.' };
    },
  }),
];
