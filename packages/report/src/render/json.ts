import { safeJsonText } from '../escape/json-text.ts';
import type { Renderer } from '../renderer.ts';

/** The public format itself, indented, nothing left out, safe to print. */
export const json: Renderer = {
  format: 'json',
  fileExtension: 'json',
  render: (report) => `${safeJsonText(JSON.stringify(report, null, 2))}\n`,
};
