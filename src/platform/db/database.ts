import pg from 'pg';
import type { Sql } from './sql.ts';

const { Pool, types } = pg;
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(isoOf(text)));
types.setTypeParser(types.builtins.DATE, (text) => Temporal.PlainDate.from(text));
types.setTypeParser(types.builtins.INT8, Number);

/** PostgreSQL writes `2026-03-29 00:30:00.5+00`; Temporal wants `T` and a full offset. */
function isoOf(text: string): string {
  const offsetHasMinutes = /[+-]\d\d:\d\d$/.test(text);
  return `${text.replace(' ', 'T')}${offsetHasMinutes ? '' : ':00'}`;
}

export class NoSuchRow extends Error {}
/** Nothing of a transaction was kept, although nobody was told of a failure. */
class NotKept extends Error {}

/** One transaction. Rows come back with camelCase names; instants and dates as Temporal. */
export interface Tx {
  many<Row>(query: Sql): Promise<Row[]>;
  /** @throws NoSuchRow when there is none */
  one<Row>(query: Sql): Promise<Row>;
  maybe<Row>(query: Sql): Promise<Row | undefined>;
  /** Rows affected. */
  run(query: Sql): Promise<number>;
}

export interface Database {
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const camelNames = new Map<string, string>();
function camel(name: string): string {
  let known = camelNames.get(name);
  if (known === undefined) {
    known = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(name, known);
  }
  return known;
}

function bindable(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString();
  return value;
}

function rowsOf<Row>(result: pg.QueryArrayResult): Row[] {
  const names = result.fields.map((field) => camel(field.name));
  return result.rows.map((cells) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) row[names[i] as string] = cells[i];
    return row as Row;
  });
}

const timesSeen = new Map<string, number>();
const MOST_KEPT = 300;

/**
 * A statement met a second time is kept parsed and planned by each connection: with policies in it, planning costs more
 * than running. Texts of varying length (lists joined into the text) would fill the store, so there is a limit.
 */
function nameOf(text: string): string | undefined {
  const seen = timesSeen.get(text);
  if (seen === undefined) {
    if (timesSeen.size < MOST_KEPT) timesSeen.set(text, timesSeen.size);
    return undefined;
  }
  return `kept_${seen}`;
}

/** Thrown at a statement that comes when its transaction is over: it would run in somebody else's. */
export class TransactionOver extends Error {}

export function txOn(client: pg.ClientBase, isOver: () => boolean = () => false): Tx {
  const send = async (query: Sql) => {
    if (isOver()) throw new TransactionOver('the transaction is over');
    const { text } = query;
    const name = nameOf(text);
    const values = query.values.map(bindable);
    return client.query({ text, values, rowMode: 'array' as const, ...(name === undefined ? {} : { name }) });
  };
  return {
    many: async <Row>(query: Sql) => rowsOf<Row>(await send(query)),
    maybe: async <Row>(query: Sql) => rowsOf<Row>(await send(query))[0],
    one: async <Row>(query: Sql) => {
      const row = rowsOf<Row>(await send(query))[0];
      if (row === undefined) throw new NoSuchRow('expected one row, found none');
      return row;
    },
    run: async (query: Sql) => (await send(query)).rowCount ?? 0,
  };
}

/** A pool of connections as the application's own role. */
export function openDatabase(url: string, size = 10): Database {
  // In a pipeline a statement does not wait for the answer to the one before it; PostgreSQL keeps their order.
  const pool = new Pool({ connectionString: url, max: size, connectionTimeoutMillis: 8000, pipeline: true });
  pool.on('error', () => undefined); // an idle connection died; the next request opens another
  return {
    async transact(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      let isOver = false;
      try {
        // Travels with the first statement of the work; where it fails, so does that one.
        const begun = client.query('begin');
        begun.catch(() => undefined);
        const result = await work(txOn(client, () => isOver));
        isOver = true;
        await begun;
        const { command } = await client.query('commit');
        // A statement failed that nobody waited for: PostgreSQL then undoes everything, and says so without an error.
        if (command !== 'COMMIT')
          throw new NotKept('the transaction was undone, although its work ended well');
        return result;
      } catch (cause) {
        isOver = true;
        await client.query('rollback').catch((failed: Error) => {
          broken = failed;
        });
        throw cause;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
