import type { Tx } from '../../platform/db/database.ts';
import type { Questionnaire } from '../../platform/questionnaires/index.ts';
import { newestShipped, type ShippedVersion, shippedVersion } from './shipped.ts';
import { definitionIn, headOf, publishedHead, type VersionHead, type VersionState } from './version.store.ts';

/** The questions an answer is given to. Keep `id` with the answers: they are always read with these questions. */
export interface QuestionnaireVersion {
  /** `key@n` for one that came with the service, else a UUID. */
  id: string;
  key: string;
  number: number;
  /** WITHDRAWN: no new form is begun with it; one that was begun is finished, and its page says so. */
  state: VersionState;
  withdrawnBecause: string | null;
  definition: Questionnaire;
}

// Published questions never change (the database refuses it), so that they are read and worked out once a process.
const kept = new Map<string, Questionnaire>();
const MOST_KEPT = 200;

async function withDefinition(tx: Tx, head: VersionHead): Promise<QuestionnaireVersion> {
  const { id, key, number, state, withdrawnBecause } = head;
  let definition = kept.get(id);
  if (!definition) {
    ({ definition } = await definitionIn(tx, id));
    if (head.publishedAt !== null) {
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(id, definition);
    }
  }
  return { id, key, number: number ?? 0, state, withdrawnBecause, definition };
}
const asShipped = (shipped: ShippedVersion): QuestionnaireVersion => ({
  ...shipped,
  state: 'PUBLISHED',
  withdrawnBecause: null,
});

/**
 * The version that a new form begins with: the authority's own newest published one, else what came with the service.
 * @throws Error for a key that neither has: the module that asks declares its form with `shipQuestionnaire`.
 */
export async function versionFor(tx: Tx, authorityId: number, key: string): Promise<QuestionnaireVersion> {
  const own = await publishedHead(tx, authorityId, key);
  if (own) return withDefinition(tx, own);
  const shipped = newestShipped(key);
  if (!shipped) throw new Error(`there is no questionnaire ${key}`);
  return asShipped(shipped);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The version that answers were given under, whatever became of it since. */
export async function definitionOf(tx: Tx, versionId: string): Promise<QuestionnaireVersion | undefined> {
  const shipped = shippedVersion(versionId);
  if (shipped) return asShipped(shipped);
  if (!uuid.test(versionId)) return undefined;
  const head = await headOf(tx, versionId);
  return head && withDefinition(tx, head);
}
