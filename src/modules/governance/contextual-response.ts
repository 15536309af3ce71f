/** What a response is about (S1-57), until contexts have records of their own. */
export const CONTEXT_KINDS = {
  place: 'A place',
  'peer-group': 'A group of young people',
  school: 'A school or college',
  transport: 'Transport',
  business: 'A business',
  online: 'Online',
  other: 'Something else',
} as const;
export type ContextKind = keyof typeof CONTEXT_KINDS;
export const contextKinds = Object.keys(CONTEXT_KINDS) as [ContextKind, ...ContextKind[]];

export const RESPONSE_STATES = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  stopped: 'Stopped',
} as const;
export type ResponseState = keyof typeof RESPONSE_STATES;
export const responseStates = Object.keys(RESPONSE_STATES) as [ResponseState, ...ResponseState[]];
export const isOpenResponse = (state: ResponseState): boolean => state === 'planned' || state === 'under-way';
