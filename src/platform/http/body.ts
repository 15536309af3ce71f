import type { FastifyRequest } from 'fastify';
import type { Upload } from './route.ts';

export interface Body {
  fields: Record<string, string | string[]>;
  uploads: Upload[];
}

/** Form fields and files, whichever way the browser sent them. Repeated names become lists; NUL is dropped. */
export async function readBody(request: FastifyRequest, method: string): Promise<Body> {
  if (method !== 'POST') return { fields: {}, uploads: [] };
  const fields: Body['fields'] = Object.create(null);
  const uploads: Upload[] = [];
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
      const all = (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === 'string');
      for (const text of all) add(fields, name, text);
    }
    return { fields, uploads };
  }
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.filename !== '' || bytes.length > 0)
        uploads.push({ field: part.fieldname, filename: part.filename, bytes });
    } else if (typeof part.value === 'string') add(fields, part.fieldname, part.value);
  }
  return { fields, uploads };
}

function add(fields: Body['fields'], name: string, value: string): void {
  const text = value.replaceAll('\u0000', '').toWellFormed();
  const known = fields[name];
  if (known === undefined) fields[name] = text;
  else if (Array.isArray(known)) known.push(text);
  else fields[name] = [known, text];
}
