import type { Module } from '../../platform/http/module.ts';
import { missingRoutes } from './missing.routes.ts';

export const missingModule: Module = {
  name: 'missing',
  uses: ['people', 'deadlines', 'sharing', 'questionnaires', 'referrals', 'plans'],
  routes: missingRoutes,
};
