import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';
import { minuteByKeys } from './board-keys.ts';
import { keepDrafts } from './drafts.ts';
import { warnWhenIdle } from './idle.ts';
import { helpWithWording } from './language-help.ts';
import { moveInLists } from './list-keys.ts';
import { showOnlyIf } from './only-if.ts';
import { refreshParts } from './refresh.ts';
import { submitOnce } from './submit-once.ts';

// Every page works without this file; each part only adds to what the page already does.
for (const part of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]) {
  createAll(part);
}

keepDrafts(document);
submitOnce(document);
moveInLists(document);
helpWithWording(document);
showOnlyIf(document);
warnWhenIdle(document);
refreshParts(document);
minuteByKeys(document);
