import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium, launchBrowser } from './browser.ts';

describe('the browser of the journeys', () => {
  it('is the one that CHROME_PATH names', async () => {
    expect(await findChromium({ CHROME_PATH: '/opt/browser', PATH: '' })).toMatchObject({
      executablePath: '/opt/browser',
      origin: 'CHROME_PATH',
    });
  });

  it('is else an installed one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
    const file = path.join(folder, 'chromium');
    writeFileSync(file, '');
    chmodSync(file, 0o755);
    expect(await findChromium({ PATH: `/nowhere:${folder}` })).toMatchObject({
      executablePath: file,
      origin: 'PATH',
    });
    rmSync(folder, { recursive: true });
  });

  it('is else the packaged one, which draws letters on a machine that has neither browser nor fonts', async () => {
    const found = await findChromium({ PATH: '' });
    expect(found.origin).toBe('package');
    const browser = await launchBrowser(found);
    const page = await browser.newPage({ viewport: { width: 320, height: 120 } });
    const widthOf = async (letters: string): Promise<number> => {
      await page.setContent(
        `<script>document.title = "ran"</script><span style="font: 40px Arial">${letters}</span>`,
      );
      return (await page.locator('span').boundingBox())?.width ?? 0;
    };
    // Without a font every letter is the same empty box.
    expect(await widthOf('iiii')).toBeGreaterThan(0);
    expect(await widthOf('MMMM')).toBeGreaterThan(2 * (await widthOf('iiii')));
    expect(await page.title()).toBe('ran');
    const context = await browser.newContext();
    await (await context.newPage()).close();
    await context.close();
    await browser.close();
  });
});
