import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The installation's secret, kept in its data folder; made the first time. */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) {
    const isNew = !existsSync(dataDir);
    mkdirSync(dataDir, { recursive: true });
    // The account that runs the embedded database passes through here; nobody may list.
    if (isNew) chmodSync(dataDir, 0o711);
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** A key for one purpose, derived so that no purpose's key tells another's. 43 characters, base64url. */
export function derivedKey(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`holdfast ${purpose}`).digest('base64url');
}
