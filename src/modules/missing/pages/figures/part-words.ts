import { declineReasons } from '../../code-lists-missing.ts';
import type { Indicator } from '../../indicators.ts';

const REASON = 'reason:';
/** What a part of a figure is called; the reasons of a no have the words of their code list. */
export const partWords = (indicator: Indicator, part: string): string =>
  part.startsWith(REASON)
    ? (declineReasons.find((each) => each.code === part.slice(REASON.length))?.label ?? 'Another reason')
    : (indicator.parts[part] ?? part);
