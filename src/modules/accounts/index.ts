export { type AccountsDeps, accountsRoutes } from './accounts.routes.tsx';
export { codeAt, hashPassword, openTotp, sealTotp, stepAt } from './proof.ts';
export { sessionPort } from './session.ts';

import type { Module } from '../../platform/http/module.ts';
import { type AccountsDeps, accountsRoutes } from './accounts.routes.tsx';
import { sessionRoutes } from './sessions.routes.ts';
export const accountsModule = (deps: AccountsDeps): Module => ({
  name: 'accounts',
  uses: [],
  routes: [...accountsRoutes(deps), ...sessionRoutes],
});
