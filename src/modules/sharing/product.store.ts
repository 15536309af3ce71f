import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { Placing, ProductRef, ProductType } from './product.ts';

export interface Product extends ProductRef {
  readonly dataClass: string;
  readonly href: string;
  readonly fileHref: string | null;
  readonly finishedAt: Temporal.Instant;
  readonly last: Placing | undefined;
}
interface ProductRow extends Omit<Product, 'last'> {
  receiptVersion: number | null;
  outcome: 'placed' | 'not-placed' | null;
  placedOn: Temporal.PlainDate | null;
  placedBy: string | null;
  reference: string | null;
  reason: string | null;
  recordedAt: Temporal.Instant | null;
}

const withReceipt = (products: Sql) => sql`
  select p.child_id, p.type, p.id, p.version, p.title, p.data_class, p.href, p.file_href, p.finished_at,
         r.version as receipt_version, r.outcome, r.placed_on, r.placed_by, r.reference, r.reason, r.recorded_at
    from (${products}) p
    left join lateral (
      select * from sharing.receipt r
       where r.authority_id = p.authority_id and r.child_id = p.child_id and r.type = p.type and r.product_id = p.id
       order by r.recorded_at desc, r.id desc limit 1) r on true`;
const newestWhere = (where: Sql) =>
  sql`select distinct on (type, id) * from sharing.product where ${where} order by type, id, version desc`;

function asProduct(row: ProductRow): Product {
  const { receiptVersion, outcome, placedOn, placedBy, reference, reason, recordedAt, ...product } = row;
  if (receiptVersion === null || outcome === null || recordedAt === null)
    return { ...product, last: undefined };
  return {
    ...product,
    last: { version: receiptVersion, outcome, placedOn, placedBy, reference, reason, recordedAt },
  };
}

/** Finished products of a child that the reader may know of, newest first, each in its newest version. */
export async function productsOf(tx: Tx, childId: string): Promise<Product[]> {
  const newest = newestWhere(sql`child_id = ${childId}`);
  return (await tx.many<ProductRow>(sql`${withReceipt(newest)} order by p.finished_at desc`)).map(asProduct);
}

/** The newest version of a product with its newest receipt. */
export async function findProduct(
  tx: Tx,
  which: { childId: string; type: ProductType; id: string },
): Promise<Product | undefined> {
  const newest = newestWhere(sql`child_id = ${which.childId} and type = ${which.type} and id = ${which.id}`);
  const row = await tx.maybe<ProductRow>(withReceipt(newest));
  return row && asProduct(row);
}

/** What waits to be placed in an authority, longest first: no receipt yet, or one for an earlier version. */
export async function productsWaiting(tx: Tx, authorityId: number, most: number): Promise<Product[]> {
  const waiting = sql`
    select * from sharing.product w
     where w.authority_id = ${authorityId} and w.settled_at is null
       and not exists (select from sharing.product n where n.authority_id = w.authority_id and n.child_id = w.child_id
         and n.type = w.type and n.id = w.id and n.version > w.version)
     order by w.finished_at limit ${most}`;
  return (await tx.many<ProductRow>(sql`${withReceipt(waiting)} order by p.finished_at`)).map(asProduct);
}

/** A receipt settles its version and those before it. */
export const settleProduct = (
  tx: Tx,
  p: { childId: string; type: ProductType; id: string; version: number },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update sharing.product set settled_at = ${now}
     where child_id = ${p.childId} and type = ${p.type} and id = ${p.id} and version <= ${p.version} and settled_at is null`);

export interface NewProduct extends ProductRef {
  authorityId: number;
  dataClass: string;
  shareWith: string[] | null;
  href: string;
  fileHref: string | null;
}
export const insertProduct = (tx: Tx, p: NewProduct, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into sharing.product (authority_id, child_id, type, id, version, title, data_class, share_with, href, file_href, finished_at, finished_by)
    values (${p.authorityId}, ${p.childId}, ${p.type}, ${p.id}, ${p.version}, ${p.title}, ${p.dataClass}, ${p.shareWith}, ${p.href}, ${p.fileHref}, ${now}, ${by})
    on conflict do nothing`);

export interface NewReceipt {
  authorityId: number;
  id: string;
  childId: string;
  type: ProductType;
  productId: string;
  version: number;
  outcome: 'placed' | 'not-placed';
  placedOn: Temporal.PlainDate | null;
  placedBy: string | null;
  reference: string | null;
  reason: string | null;
}
export const insertReceipt = (tx: Tx, r: NewReceipt, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into sharing.receipt (authority_id, id, child_id, type, product_id, version, outcome, placed_on, placed_by, reference, reason, recorded_at, recorded_by)
    values (${r.authorityId}, ${r.id}, ${r.childId}, ${r.type}, ${r.productId}, ${r.version}, ${r.outcome}, ${r.placedOn}, ${r.placedBy}, ${r.reference}, ${r.reason}, ${now}, ${by})`);

export interface NewIssue {
  authorityId: number;
  id: string;
  product: Pick<ProductRef, 'childId' | 'type' | 'id' | 'version'>;
  recipient: string;
  format: string;
  sha256: string;
}
export const insertIssue = (tx: Tx, i: NewIssue, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into sharing.issue (authority_id, id, child_id, type, product_id, version, recipient, format, sha256, issued_at, issued_by)
    values (${i.authorityId}, ${i.id}, ${i.product.childId}, ${i.product.type}, ${i.product.id}, ${i.product.version}, ${i.recipient}, ${i.format}, ${i.sha256}, ${now}, ${by})`);
