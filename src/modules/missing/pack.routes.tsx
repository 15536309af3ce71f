import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toHtml } from '../../platform/documents/index.ts';
import { neededText, oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type IssuedCopy, issueDocument, recordIssued, recordLeft } from '../sharing/index.ts';
import { openEpisodeOf } from './episode.store.ts';
import { makePack, openWhileMissing, packGiven } from './pack.commands.ts';
import { mayMakePacks, mayOpenNow, type PackRecord, packRecord, packsPath } from './pack.policy.ts';
import { packFacts } from './pack.queries.ts';
import { findPack, type PackRow, packsOf } from './pack.store.ts';
import {
  isRungByDefault,
  PACK_WAYS,
  type PackAudience,
  RECIPIENTS,
  recipientWords,
  safeToRing,
  wayWords,
} from './pack-contents.ts';
import { packDocument } from './pack-document.ts';
import { newPackPage } from './pages/pack/new-pack.page.tsx';
import { givenPage, openPage, packPage, packsPage } from './pages/pack/packs.page.tsx';

const childParams = z.object({ childId: z.uuid() });
const packParams = childParams.extend({ packId: z.uuid() });
const newParams = childParams.extend({ audience: z.enum(['police', 'carer']) });
const exports = { dataClass: 'PLAN', verb: 'export', rule: 'AC-7' } as const;
type OfChild = Visit<{ childId: string }, unknown>;
const note = (visit: OfChild, count = 1) =>
  visit.note({ subjects: [visit.params.childId], classes: ['PLAN', 'MISSING'], count });

const list = route({
  method: 'GET',
  path: '/children/:childId/missing-packs',
  access: exports,
  audit: { event: 'missing-packs.viewed' },
  params: childParams,
  record: packRecord,
  policy: mayMakePacks,
  handle: async (visit, record) => {
    const packs = await packsOf(visit.tx, record.child.id);
    note(visit, packs.length);
    return packsPage(visit, record, packs);
  },
});

const open = question({
  path: '/children/:childId/missing-packs/open',
  form: 'missing-packs-open',
  access: { dataClass: 'FLAG', verb: 'read', rule: 'AC-7' },
  audit: { shown: { event: 'missing-packs.offered' }, done: { event: 'missing-packs.opened' } },
  params: childParams,
  schema: z.object({}),
  record: packRecord,
  policy: mayOpenNow,
  page: (visit, record, view) => {
    visit.note({ subjects: [record.child.id] });
    return openPage(record, visit.now, view);
  },
  submit: async (visit, { child, mayOpen }) => {
    if (!mayOpen) await openWhileMissing(visit, child.id);
    return { kind: 'redirect', to: packsPath(child.id) };
  },
});

const rung = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().regex(/^\d{1,2}$/, 'Choose from the list')).max(60),
);
const chosenOf = (audience: PackAudience) =>
  RECIPIENTS[audience].map((each) => each.value) as [string, ...string[]];
const schema = z.object({
  recipientName: neededText('Enter the name of the one person it is for', 200),
  recipientAgency: oneOf([...chosenOf('POLICE'), ...chosenOf('CARER')], 'Say who they are'),
  way: oneOf(PACK_WAYS.map((each) => each.value) as [string, ...string[]], 'Say how it reaches them'),
  purpose: neededText('Say what it is for', 500),
  withPlaces: tick(),
  placesBecause: optionalText(500),
  ring: rung,
});
const audienceOf = (visit: Visit<{ audience: 'police' | 'carer' }, unknown>): PackAudience =>
  visit.params.audience === 'police' ? 'POLICE' : 'CARER';

const make = question({
  path: '/children/:childId/missing-packs/new/:audience',
  form: 'missing-pack',
  access: exports,
  audit: { shown: { event: 'missing-pack.previewed' }, done: { event: 'missing-pack.made' } },
  params: newParams,
  schema,
  record: packRecord,
  policy: mayMakePacks,
  start: async (visit, { child }) => {
    const facts = await packFacts(visit, child);
    const people = safeToRing(facts.plan?.answers ?? {});
    return {
      values: {
        recipientAgency: audienceOf(visit) === 'POLICE' ? 'POLICE' : '',
        purpose:
          audienceOf(visit) === 'POLICE'
            ? 'To find the child and bring them back safe'
            : 'To know what to do',
        ring: people.flatMap((row, at) => (isRungByDefault(row) ? [String(at)] : [])),
      },
    };
  },
  page: async (visit, record, view) => {
    note(visit);
    return newPackPage(record, audienceOf(visit), await packFacts(visit, record.child), view);
  },
  submit: async (visit, { child }, value) => {
    const audience = audienceOf(visit);
    if (!chosenOf(audience).includes(value.recipientAgency))
      throw new FieldErrors({ recipientAgency: 'Say who they are' });
    if (value.withPlaces && !value.placesBecause)
      throw new FieldErrors({ placesBecause: 'Say why they need the address' });
    const facts = await packFacts(visit, child);
    const people = safeToRing(facts.plan?.answers ?? {});
    const id = await makePack(visit, facts, {
      ...value,
      audience,
      placesBecause: value.withPlaces ? value.placesBecause : undefined,
      ring: value.ring.flatMap((at) => people[Number(at)]?.name ?? []),
    });
    return {
      kind: 'redirect',
      to: `${packsPath(child.id)}/${id}`,
      said: 'The pack is made. Give it to them now.',
    };
  },
});

interface OnePack extends PackRecord {
  pack: PackRow;
  /** The record changed after this was made. */
  isBehind: boolean;
}
async function onePack(
  visit: Visit<{ childId: string; packId: string }, unknown>,
): Promise<OnePack | undefined> {
  const record = await packRecord(visit);
  const pack = record?.mayOpen ? await findPack(visit.tx, visit.params.packId) : undefined;
  if (!record || pack?.childId !== record.child.id) return undefined;
  const episode = await openEpisodeOf(visit.tx, record.child.id);
  const isBehind =
    (episode?.id ?? null) !== pack.episodeId || (episode?.version ?? null) !== pack.episodeVersion;
  return { ...record, pack, isBehind };
}
const ofPack = { params: packParams, record: onePack, policy: mayMakePacks };

const documentOf = (visit: Visit, { pack }: OnePack) =>
  packDocument(pack.model, {
    id: pack.id,
    recipient: `${pack.recipientName}, ${recipientWords(pack.audience, pack.recipientAgency)}`,
    purpose: pack.purpose,
    madeAt: pack.madeAt,
    at: visit.now,
    supersededAt: pack.supersededAt,
  });
/** Who they are to the child; their name stands with the pack. */
const inAudit = ({ pack }: OnePack) => recipientWords(pack.audience, pack.recipientAgency);
/** Who has it, and what it holds, as what left says it. */
const leftWith = ({ pack }: OnePack): Pick<IssuedCopy, 'to' | 'classes' | 'purpose' | 'method'> => ({
  to: { agency: pack.recipientAgency, person: pack.recipientName },
  classes: ['IDENT', 'PLAN', 'MISSING', ...(pack.hasPlaces ? ['LOCATION'] : [])],
  purpose: pack.purpose,
  method: wayWords(pack.way),
});
const productOf = ({ pack }: OnePack): IssuedCopy['product'] => ({
  childId: pack.childId,
  type: 'missing-pack',
  id: pack.id,
  version: 1,
});

const show = route({
  method: 'GET',
  path: '/children/:childId/missing-packs/:packId',
  access: exports,
  audit: { event: 'missing-pack.viewed' },
  ...ofPack,
  handle: async (visit, record) => {
    note(visit);
    return packPage(visit, record, documentOf(visit, record));
  },
});

const print = route({
  method: 'GET',
  path: '/children/:childId/missing-packs/:packId/print',
  access: exports,
  audit: { event: 'missing-pack.printed' },
  ...ofPack,
  handle: async (visit, record) => {
    note(visit);
    const model = documentOf(visit, record);
    const sha256 = createHash('sha256').update(JSON.stringify(model)).digest('hex');
    await recordIssued(visit, {
      product: productOf(record),
      recipient: model.footer.recipient,
      recipientInAudit: inAudit(record),
      ...leftWith(record),
      format: 'print',
      sha256,
    });
    return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
  },
});

const file = route({
  method: 'GET',
  path: '/children/:childId/missing-packs/:packId/document/:format',
  access: exports,
  audit: { event: 'missing-pack.exported' },
  ...ofPack,
  params: packParams.extend({ format: z.enum(['pdf', 'docx']) }),
  handle: async (visit, record) => {
    note(visit);
    return issueDocument(visit, {
      product: productOf(record),
      model: documentOf(visit, record),
      recipientInAudit: inAudit(record),
      ...leftWith(record),
      format: visit.params.format,
    });
  },
});

const given = question({
  path: '/children/:childId/missing-packs/:packId/given',
  form: 'missing-pack-given',
  access: exports,
  audit: { shown: { event: 'missing-pack.viewed' }, done: { event: 'missing-pack.given' } },
  ...ofPack,
  schema: z.object({ receivedBy: neededText('Enter who took it', 200) }),
  start: async (_visit, { pack }) => ({ values: { receivedBy: pack.recipientName } }),
  page: (visit, record, view) => {
    note(visit);
    return givenPage(record, view);
  },
  submit: async (visit, record, value) => {
    const { pack, child } = record;
    await packGiven(visit, pack, value.receivedBy);
    await recordLeft(visit, {
      ...leftWith(record),
      ...{
        childIds: [child.id],
        type: 'missing-pack',
        productId: pack.id,
        productVersion: 1,
        state: 'given',
      },
      method: wayWords(pack.way),
    });
    return { kind: 'redirect', to: `${packsPath(child.id)}/${pack.id}`, said: 'Recorded as given.' };
  },
});

export const packRoutes: Route[] = [list, ...open, ...make, show, print, file, ...given];
