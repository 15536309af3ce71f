import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';

/**
 * The one way to place ready-made HTML on a page. Only for markup this application generated itself
 * (charts, the packages' fixtures); never for anything a person typed.
 */
export function rawHtml(html: string): VNode {
  return jsxTemplate([html]);
}
