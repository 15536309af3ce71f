import type { Module } from '../../platform/http/module.ts';
import { readsRegister } from './register.policy.ts';
import { registerRoutes } from './register.routes.tsx';

export const governanceModule: Module = {
  name: 'governance',
  uses: ['people', 'deadlines'],
  routes: [...registerRoutes],
  navigation: [{ text: 'Meetings', href: '/standing-meetings', order: 25, isFor: readsRegister }],
};
