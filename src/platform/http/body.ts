import type { FastifyRequest } from 'fastify';
import type { Upload } from './route.ts';

export interface Body {
  fields: Record<string, string | string[]>;
  uploads: Upload[];
}
/** What a form without files may weigh, unless its route says otherwise. */
export const MOST_BYTES = 1_000_000;

class Unreadable extends Error {
  readonly statusCode: number;
  constructor(statusCode: number) {
    super('the body could not be read');
    this.statusCode = statusCode;
  }
}

/**
 * Form fields and files, whichever way the browser sent them. Repeated names become lists; NUL is dropped; a version
 * that is no number is 0, which no record has. Fields and files together weigh no more than the route allows.
 */
export async function readBody(request: FastifyRequest, method: string, most: number): Promise<Body> {
  const fields: Body['fields'] = Object.create(null);
  if (method !== 'POST') return { fields: {}, uploads: [] };
  const uploads = request.isMultipart()
    ? await readParts(request, fields, most)
    : readFields(request, fields);
  const version = fields._version;
  if (version !== undefined && !(typeof version === 'string' && /^\d{1,9}$/.test(version)))
    fields._version = '0';
  return { fields, uploads };
}

function readFields(request: FastifyRequest, fields: Body['fields']): Upload[] {
  for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
    const all = (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === 'string');
    for (const text of all) add(fields, name, text);
  }
  return [];
}

async function readParts(request: FastifyRequest, fields: Body['fields'], most: number): Promise<Upload[]> {
  const uploads: Upload[] = [];
  let weight = 0;
  const weigh = (bytes: number) => {
    weight += bytes;
    if (weight > most) throw new Unreadable(413);
  };
  try {
    for await (const part of request.parts({ limits: { fileSize: most, fieldSize: most } })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        weigh(bytes.length);
        if (part.filename !== '' || bytes.length > 0)
          uploads.push({ field: part.fieldname, filename: wellFormed(part.filename), bytes });
      } else if (typeof part.value === 'string') {
        weigh(part.value.length);
        add(fields, part.fieldname, part.value);
      }
    }
  } catch (error) {
    throw (error as { statusCode?: number }).statusCode === undefined ? new Unreadable(400) : error;
  }
  return uploads;
}

/** Text that PostgreSQL can keep: no NUL, no half of a character. */
export const wellFormed = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

function add(fields: Body['fields'], name: string, value: string): void {
  const text = wellFormed(value);
  const known = fields[name];
  if (known === undefined) fields[name] = text;
  else if (Array.isArray(known)) known.push(text);
  else fields[name] = [known, text];
}

/** The same for what stands in an address. */
export function wellFormedAll(given: unknown): Record<string, string> {
  const clean = (value: unknown): unknown =>
    typeof value === 'string' ? wellFormed(value) : Array.isArray(value) ? value.map(clean) : value;
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, clean(value)])) as Record<string, string>;
}
