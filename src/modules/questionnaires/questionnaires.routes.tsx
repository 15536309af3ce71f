import { z } from 'zod';
import { neededText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { checkQuestionnaire, type Questionnaire } from '../../platform/questionnaires/index.ts';
import { definitionChanges } from './definition-changes.ts';
import {
  day,
  type FormHistory,
  historyPage,
  type ListedForm,
  type ListedVersion,
  listPage,
  previewPage,
  uploadPage,
  withdrawPage,
} from './pages/questionnaires.page.tsx';
import { beginDraft, beginDraftOf, uploadDraft, withdrawVersion } from './questionnaire.commands.ts';
import { definitionOf, type QuestionnaireVersion, versionFor } from './questionnaire.queries.ts';
import { mayWithdraw, mayWriteQuestionnaires } from './questionnaires.policy.ts';
import { newestShipped, shippedKeys, shippedVersion, shippedVersions } from './shipped.ts';
import { definitionsIn, headsOf, hubVersions } from './version.store.ts';

export const access = 'signed-in: forms of one’s own authority; the policy says who words them' as const;
export const notAudited = 'not audited: forms hold nothing about anybody' as const;
export const policy = ({ actor }: Pick<Visit, 'actor'>) => mayWriteQuestionnaires(actor);
export const keyParams = z.object({ key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/) });
const versionParams = keyParams.extend({ version: z.string().max(110) });
const MOST_BYTES = 3_000_000;
const MOST_SHOWN = 20;

type Head = Awaited<ReturnType<typeof headsOf>>[number];
type Hub = Awaited<ReturnType<typeof hubVersions>>[number];

/** Everything of the authority's forms, in two statements. */
async function allForms(visit: Visit) {
  const heads = await headsOf(visit.tx, visit.actor.authorityId);
  const hubs = await hubVersions(visit.tx, visit.actor.authorityId);
  const keys = [...new Set([...shippedKeys(), ...heads.map((h) => h.key), ...hubs.map((h) => h.key)])];
  return { heads, hubs, keys };
}
const inForceOf = (heads: readonly Head[], key: string) =>
  heads.find((head) => head.key === key && head.state === 'PUBLISHED');

function listed(key: string, heads: readonly Head[], hubs: readonly Hub[]): ListedForm {
  const own = inForceOf(heads, key);
  const hub = hubs.find((each) => each.key === key);
  const shipped = newestShipped(key)?.definition.title;
  return {
    key,
    title: own?.title ?? shipped ?? hub?.title ?? key,
    inForce: own?.publishedAt
      ? `Version ${own.number}, published ${day(own.publishedAt)} by ${own.publishedName ?? 'somebody who has left'}`
      : shipped
        ? 'As it came with the service'
        : 'None yet',
    hasDraft: heads.some((head) => head.key === key && head.state === 'DRAFT'),
    isOffered: hub !== undefined && !heads.some((head) => head.basedOn === hub.id),
  };
}

type KeyVisit = Visit<{ key: string }, unknown>;
async function formRecord(visit: KeyVisit) {
  const forms = await allForms(visit);
  return forms.keys.includes(visit.params.key) ? forms : undefined;
}
type Forms = Awaited<ReturnType<typeof allForms>>;

const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
function storyOf(head: Head): string {
  const wrote = `Written by ${head.draftedNames.join(', ')}, ${day(head.draftedAt)}.`;
  if (!head.publishedAt) return `${wrote} Last changed ${day(head.changedAt)}.`;
  const by = `Published ${day(head.publishedAt)} by ${head.publishedName ?? 'somebody who has left'}`;
  const published = head.why ? sentence(`${by}: ${head.why}`) : `${by}.`;
  const gone = head.withdrawnAt
    ? ` Withdrawn ${day(head.withdrawnAt)}: ${sentence(head.withdrawnBecause ?? '')}`
    : '';
  return `${wrote} ${published}${gone}`;
}

/** What changed from one version to the next, newest first; the first of an authority is compared with what it came from. */
async function history(visit: KeyVisit, { heads, hubs }: Forms): Promise<FormHistory> {
  const { key } = visit.params;
  const own = heads.filter((head) => head.key === key);
  const inForce = inForceOf(own, key);
  const canWithdraw = mayWithdraw(visit.actor).outcome === 'allow';
  const changesOf = await changesFrom(visit, own.slice(0, MOST_SHOWN));
  const versions: ListedVersion[] = [];
  for (const head of own.slice(0, MOST_SHOWN)) {
    const isInForce = head.id === inForce?.id;
    versions.push({
      id: head.id,
      name: head.state === 'DRAFT' ? 'Draft' : `Version ${head.number}`,
      state:
        head.state === 'DRAFT'
          ? 'Draft'
          : head.state === 'WITHDRAWN'
            ? 'Withdrawn'
            : isInForce
              ? 'In use'
              : 'Before',
      story: storyOf(head),
      changes: changesOf(head),
      canWithdraw: canWithdraw && head.state === 'PUBLISHED',
    });
  }
  const hub = hubs.find((each) => each.key === key);
  const isOffered =
    hub !== undefined && !own.some((head) => head.basedOn === hub.id && head.state !== 'WITHDRAWN');
  if (isOffered) versions.unshift(offeredVersion(hub));
  const shipped = [...shippedVersions(key)].reverse();
  for (const [n, each] of shipped.entries())
    versions.push({
      id: each.id,
      name: `Version ${each.number} of the service`,
      state: n === 0 && !inForce ? 'In use' : 'Before',
      story: 'Came with the service.',
      changes: [],
      canWithdraw: false,
    });
  const { title } = listed(key, heads, hubs);
  return {
    key,
    title,
    versions,
    hasDraft: own.some((head) => head.state === 'DRAFT'),
    offered: isOffered ? hub.id : undefined,
  };
}
const offeredVersion = (hub: Hub): ListedVersion => ({
  id: hub.id,
  name: `Version ${hub.number} of the hub`,
  state: 'Offered by the hub',
  story: hub.publishedAt ? `Published ${day(hub.publishedAt)}.` : '',
  changes: [],
  canWithdraw: false,
});
/** What each version changed of the one it was made from, read in one statement. */
async function changesFrom(visit: KeyVisit, heads: readonly Head[]): Promise<(head: Head) => string[]> {
  const written = heads
    .flatMap((head) => [head.id, head.basedOn ?? ''])
    .filter((id) => id !== '' && !shippedVersion(id));
  const rows = written.length > 0 ? await definitionsIn(visit.tx, written) : [];
  const found = new Map(rows.map((row) => [row.id, row.definition]));
  const definition = (id: string) => shippedVersion(id)?.definition ?? found.get(id);
  return (head) => {
    const [base, own] = [head.basedOn ? definition(head.basedOn) : undefined, definition(head.id)];
    return base && own ? definitionChanges(base, own) : [];
  };
}

type VersionVisit = Visit<{ key: string; version: string }, unknown>;
/** A version of this form that the reader may read. */
async function versionRecord(visit: VersionVisit): Promise<QuestionnaireVersion | undefined> {
  const found = await definitionOf(visit.tx, visit.params.version);
  return found?.key === visit.params.key ? found : undefined;
}
const nameOf = ({ id, state, number }: QuestionnaireVersion) =>
  state === 'DRAFT' ? 'The draft' : `Version ${number}${id.includes('@') ? ' of the service' : ''}`;

const reading: Route[] = [
  route({
    method: 'GET',
    path: '/questionnaires',
    access,
    audit: notAudited,
    policy,
    handle: async (visit) => {
      const { keys, heads, hubs } = await allForms(visit);
      const forms = keys.map((key) => listed(key, heads, hubs));
      return listPage(forms, visit.actor.authorityName);
    },
  }),
  route({
    method: 'GET',
    path: '/questionnaires/:key',
    access,
    audit: notAudited,
    policy,
    params: keyParams,
    record: formRecord,
    handle: async (visit, forms) => historyPage(await history(visit, forms), await visit.view()),
  }),
  route({
    method: 'GET',
    path: '/questionnaires/:key/versions/:version/preview',
    access,
    audit: notAudited,
    policy,
    params: versionParams,
    record: versionRecord,
    handle: async (visit, version) => previewPage(visit.params.key, nameOf(version), version.definition),
  }),
  route({
    method: 'GET',
    path: '/questionnaires/:key/versions/:version/file',
    access,
    audit: notAudited,
    policy,
    params: versionParams,
    record: versionRecord,
    handle: async (visit, version) => ({
      kind: 'download',
      bytes: new TextEncoder().encode(`${JSON.stringify({ ...version.definition }, null, 2)}\n`),
      type: 'application/fhir+json',
      name: `${visit.params.key}-${version.number || 'draft'}.json`,
    }),
  }),
];

const began = { event: 'questionnaire.drafted' } as const;

const writing: Route[] = [
  route({
    method: 'POST',
    path: '/questionnaires/:key/draft',
    access,
    audit: began,
    policy,
    params: keyParams,
    record: formRecord,
    handle: async (visit, { hubs }) => {
      const { key } = visit.params;
      const hub = hubs.find((each) => each.key === key && each.id === visit.body.adopt);
      const adopted = hub && (await definitionOf(visit.tx, hub.id));
      if (adopted) await beginDraft(visit, adopted, true);
      else await beginDraftOf(visit, key);
      return { kind: 'redirect', to: `/questionnaires/${key}/draft` };
    },
  }),
  ...question({
    path: '/questionnaires/:key/upload',
    form: 'questionnaire-upload',
    access,
    audit: { shown: notAudited, done: began },
    policy,
    params: keyParams,
    schema: z.object({}),
    maxBytes: MOST_BYTES,
    record: formRecord,
    page: (visit, { heads, hubs }, view) => {
      const { title } = listed(visit.params.key, heads, hubs);
      const { file, ...others } = view.errors;
      const [first, ...problems] = (file ?? '').split('\n');
      const errors = file ? { ...others, file: first ?? '' } : others;
      return uploadPage(visit.params.key, title, { ...view, errors }, problems);
    },
    submit: async (visit) => {
      const { key } = visit.params;
      await uploadDraft(visit, key, uploaded(visit));
      return { kind: 'redirect', to: `/questionnaires/${key}/draft`, said: 'The file is now the draft.' };
    },
  }),
  ...question({
    path: '/questionnaires/:key/versions/:version/withdraw',
    form: 'questionnaire-withdraw',
    access,
    audit: { shown: notAudited, done: { event: 'questionnaire.withdrawn' } },
    params: versionParams,
    schema: z.object({ because: neededText('Say why it is withdrawn', 1_000) }),
    record: async (visit: VersionVisit) => {
      const version = await versionRecord(visit);
      const heads = await headsOf(visit.tx, visit.actor.authorityId);
      return heads.some((head) => head.id === version?.id && head.state === 'PUBLISHED')
        ? version
        : undefined;
    },
    policy: ({ actor }) => mayWithdraw(actor),
    page: (visit, version, view) => withdrawPage(visit.params.key, nameOf(version), view),
    submit: async (visit, version, { because }) => {
      await withdrawVersion(visit, version.id, because);
      const now = await versionFor(visit.tx, visit.actor.authorityId, visit.params.key).catch(
        () => undefined,
      );
      const then = now ? `New forms begin with ${nameOf(now).toLowerCase()}.` : 'No version is in use.';
      return {
        kind: 'redirect',
        to: `/questionnaires/${visit.params.key}`,
        said: `It is withdrawn. ${then}`,
      };
    },
  }),
];

/** The definition that was brought. Every problem stands on a line of its own, the first says how many there are. */
function uploaded(visit: Visit): Questionnaire {
  const file = visit.uploads.find((each) => each.field === 'file');
  if (!file || file.bytes.length === 0) throw new FieldErrors({ file: 'Choose a file' });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    throw new FieldErrors({ file: 'The file is not JSON that can be read' });
  }
  const problems = checkQuestionnaire(json);
  if (problems.length > 0) {
    const count =
      problems.length === 1 ? 'The file has a problem' : `The file has ${problems.length} problems`;
    throw new FieldErrors({
      file: [
        `${count}: each is listed below`,
        ...problems.map((each) => `${each.path}: ${each.sentence}`),
      ].join('\n'),
    });
  }
  return json as Questionnaire;
}

export const questionnaireRoutes: Route[] = [...reading, ...writing];
