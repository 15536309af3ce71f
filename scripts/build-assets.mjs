// Builds the one stylesheet and the one script that pages load, under a folder named by their content.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const timelineIcon = 'node_modules/@ministryofjustice/frontend/moj/assets/images/icon-document.svg';

async function css() {
  const { compileAsync, Logger } = await import('sass');
  const { css: text } = await compileAsync(path.join(root, 'assets/styles/app.scss'), {
    style: 'compressed',
    loadPaths: [root, path.join(root, 'assets/styles')],
    quietDeps: true,
    logger: Logger.silent,
  });
  return text;
}

async function js() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['assets/browser/app.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome100', 'firefox100', 'safari15'],
    write: false,
    logLevel: 'warning',
    legalComments: 'none',
  });
  return outputFiles[0].text;
}

/**
 * Writes `<outDir>/<hash>/app.css`, `app.js`, `icon.svg` and, beside `outDir`, `assets-manifest.json` with the
 * addresses `{ css, js }` below /assets/. The folder's name changes with the content, so it can be cached for ever.
 */
export async function buildAssets({ outDir }) {
  const [stylesheet, script] = await Promise.all([css(), js()]);
  const icon = readFileSync(path.join(root, 'assets/icon.svg'));
  const hash = createHash('sha256').update(stylesheet).update(script).update(icon).digest('hex').slice(0, 16);
  rmSync(outDir, { recursive: true, force: true });
  const folder = path.join(outDir, hash);
  mkdirSync(path.join(folder, 'images'), { recursive: true });
  writeFileSync(path.join(folder, 'app.css'), stylesheet);
  writeFileSync(path.join(folder, 'app.js'), script);
  writeFileSync(path.join(folder, 'icon.svg'), icon);
  const picture = path.join(root, timelineIcon);
  if (existsSync(picture)) copyFileSync(picture, path.join(folder, 'images/icon-document.svg'));
  const manifest = { css: `/assets/${hash}/app.css`, js: `/assets/${hash}/app.js` };
  writeFileSync(path.join(path.dirname(outDir), 'assets-manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = await buildAssets({ outDir: path.join(root, 'dist/assets') });
  process.stdout.write(`${JSON.stringify(manifest)}\n`);
}
