import type { Module } from '../../platform/http/module.ts';
import { draftRoutes } from './draft.routes.tsx';
import { writesQuestionnaires } from './questionnaires.policy.ts';
import { questionnaireRoutes } from './questionnaires.routes.tsx';

export {
  beginDraft,
  beginDraftOf,
  publishDraft,
  saveDraft,
  withdrawVersion,
} from './questionnaire.commands.ts';
export { definitionOf, type QuestionnaireVersion, versionFor } from './questionnaire.queries.ts';
export { type ShippedQuestionnaire, shipQuestionnaire } from './shipped.ts';
export { VersionNotice } from './version-notice.part.tsx';

export const questionnairesModule: Module = {
  name: 'questionnaires',
  uses: [],
  routes: [...questionnaireRoutes, ...draftRoutes],
  navigation: [{ text: 'Forms', href: '/questionnaires', order: 85, isFor: writesQuestionnaires }],
};
