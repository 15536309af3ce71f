import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const manifest = z.object({ css: z.string(), js: z.string() });
export type Assets = z.infer<typeof manifest>;

/** Addresses of the one stylesheet and the one script, as the build named them. */
export function readAssets(root: string): Assets {
  return manifest.parse(JSON.parse(readFileSync(path.join(root, 'dist/assets-manifest.json'), 'utf8')));
}

/** Files under /assets/: the folder's name changes with its content, so browsers may keep them for ever. */
export const serveAssets = (root: string) => async (app: FastifyInstance) => {
  await app.register(fastifyStatic, {
    root: path.join(root, 'dist/assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
};
