import type { Module } from '../../platform/http/module.ts';

export const governanceModule: Module = {
  name: 'governance',
  uses: [],
  routes: [],
};
