import type { Module } from '../../platform/http/module.ts';
import type { WordingPort } from '../../platform/http/saved-texts.ts';
import { languageRoutes } from './language.routes.tsx';
import { savedNotice } from './parts/saved.part.tsx';
import { languageSettingsPart } from './parts/settings.part.ts';
import { readSavedTexts } from './saved-texts.commands.ts';

export { matcherOf } from './matcher.ts';
export { TERMS } from './terms.ts';
export type { Mark, Reading, WordingTerm } from './wording-term.ts';

/** What the application gives to the forms whose fields ask for help with wording. */
export const wordingHelp: WordingPort = { saved: readSavedTexts, shown: savedNotice };

export const languageModule: Module = {
  name: 'language',
  uses: [],
  routes: languageRoutes,
  parts: { settings: [languageSettingsPart] },
};
