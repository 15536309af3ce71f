import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import {
  elsewhere,
  insiders,
  later,
  type Made,
  outsiders,
  partnership,
  planned,
  runs,
  table,
} from './partnership-testing.ts';
import { askMatter } from './sub-group.commands.ts';

const asking = {
  refused: { 403: outsiders, 404: [...insiders, ...table, 'aldermoor/bea', 'aldermoor/vi'] },
  allowed: { 200: runs },
};
const ofOne = {
  refused: {
    403: outsiders,
    404: [...insiders, 'aldermoor/hana', 'aldermoor/bea', 'aldermoor/vi', ...elsewhere],
  },
  allowed: { 200: [...runs, 'aldermoor/gwen'] },
};
const soon = { 'reviewOn-day': '31', 'reviewOn-month': '12', 'reviewOn-year': '2026' };
const due = { 'dueOn-day': '31', 'dueOn-month': '12', 'dueOn-year': '2026' };
const responses = [
  {
    act: 'see what is planned about places and groups',
    path: '/contextual-responses',
    refused: { 403: outsiders, 404: [...insiders, 'aldermoor/bea', 'aldermoor/vi', 'aldermoor/abel'] },
    allowed: { 200: [...runs, ...table, 'aldermoor/ed'] },
  },
  { act: 'be asked to plan a response', path: '/contextual-responses/new', ...asking },
  {
    act: 'plan a response',
    method: 'POST',
    path: '/contextual-responses/new',
    form: () => ({
      kind: 'school',
      label: 'The way to school',
      planned: 'A warden at the gate',
      leadAgency: 'SCHOOL',
      leadName: 'Ed',
      ...soon,
    }),
    refused: asking.refused,
    allowed: { 303: runs },
  },
  {
    act: 'read a response',
    path: '/contextual-responses/:responseId',
    at: ({ response }: Made) => `/contextual-responses/${response}`,
    refused: { 403: outsiders, 404: [...insiders, 'aldermoor/bea', 'aldermoor/vi', ...elsewhere] },
    allowed: { 200: [...runs, ...table] },
  },
  {
    act: 'be asked what changed by a response',
    path: '/contextual-responses/:responseId/change',
    at: ({ response }: Made) => `/contextual-responses/${response}/change`,
    ...ofOne,
  },
  {
    act: 'say what changed by a response',
    method: 'POST',
    path: '/contextual-responses/:responseId/change',
    at: async (_made: Made, _who: string, w: World) => `/contextual-responses/${await planned(w)}/change`,
    form: () => ({
      state: 'under-way',
      changed: 'Lights are mended',
      planned: 'Youth workers there',
      leadName: 'PC Gwen Stallard',
      ...soon,
    }),
    refused: ofOne.refused,
    allowed: { 303: [...runs, 'aldermoor/gwen'] },
  },
  {
    act: 'be asked for an action of a response',
    path: '/contextual-responses/:responseId/actions',
    at: ({ response }: Made) => `/contextual-responses/${response}/actions`,
    ...ofOne,
  },
  {
    act: 'ask for an action of a response',
    method: 'POST',
    path: '/contextual-responses/:responseId/actions',
    at: ({ response }: Made) => `/contextual-responses/${response}/actions`,
    form: () => ({ words: 'Mend the lights', agency: 'HOUSING', leadName: 'Somebody there', ...due }),
    refused: ofOne.refused,
    allowed: { 303: [...runs, 'aldermoor/gwen'] },
  },
  {
    act: 'be asked whether an action of a response is done',
    path: '/contextual-responses/:responseId/actions/:actionId',
    at: ({ response, action }: Made) => `/contextual-responses/${response}/actions/${action}`,
    ...ofOne,
  },
  {
    act: 'say that an action of a response is done',
    method: 'POST',
    path: '/contextual-responses/:responseId/actions/:actionId',
    at: ({ response, action }: Made) => `/contextual-responses/${response}/actions/${action}`,
    form: () => ({ words: 'Lights until midnight' }),
    refused: ofOne.refused,
    allowed: { 303: ['aldermoor/gwen'] },
  },
] as const;

const asked = (w: World) =>
  w.act('aldermoor/mo', (work) =>
    askMatter(work, {
      kind: 'barrier',
      what: 'Waiting times',
      askedBy: 'Police',
      askedOf: 'Health',
      dueOn: later,
    }),
  );
const atSubGroup = {
  refused: { 403: outsiders, 404: [...insiders, ...table, 'aldermoor/bea'] },
  allowed: { 200: [...runs, 'aldermoor/ed'] },
};
const subGroup = [
  { act: 'see what the sub-group asks', path: '/sub-group', ...atSubGroup },
  { act: 'be asked for a matter of the sub-group', path: '/sub-group/new', ...atSubGroup },
  {
    act: 'name a barrier at the sub-group',
    method: 'POST',
    path: '/sub-group/new',
    form: () => ({ kind: 'barrier', what: 'Waiting times', askedBy: 'Police', askedOf: 'Health', ...due }),
    refused: atSubGroup.refused,
    allowed: { 303: [...runs, 'aldermoor/ed'] },
  },
  {
    act: 'be asked what came of a matter',
    path: '/sub-group/:matterId',
    at: async (_made: Made, _who: string, w: World) => `/sub-group/${await asked(w)}`,
    ...atSubGroup,
    refused: { ...atSubGroup.refused, 404: [...atSubGroup.refused[404], ...elsewhere] },
  },
  {
    act: 'say what came of a matter',
    method: 'POST',
    path: '/sub-group/:matterId',
    at: async (_made: Made, _who: string, w: World) => `/sub-group/${await asked(w)}`,
    form: () => ({ answer: 'Four weeks from March' }),
    refused: { ...atSubGroup.refused, 404: [...atSubGroup.refused[404], ...elsewhere] },
    allowed: { 303: [...runs, 'aldermoor/ed'] },
  },
] as const;

export const contextualResponseAccess = accessTable('governance', partnership, [...responses, ...subGroup]);
