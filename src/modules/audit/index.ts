export { type Look, looksAt, verifyChains } from './audit.store.ts';
export { recordEntries } from './record.ts';
import type { Module } from '../../platform/http/module.ts';
export const auditModule: Module = { name: 'audit', uses: [], routes: [] };
