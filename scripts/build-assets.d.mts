/** Builds the stylesheet and the script; answers their addresses below /assets/. */
export function buildAssets(options: { outDir: string }): Promise<{ css: string; js: string }>;
