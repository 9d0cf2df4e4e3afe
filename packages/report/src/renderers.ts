import { json } from './render/json.ts';
import { markdown } from './render/markdown.ts';
import { terminal } from './render/terminal.ts';
import type { Renderer } from './renderer.ts';

/** Every format by its name; the one list of them. */
export const renderers = { json, markdown, terminal } as const satisfies Readonly<Record<string, Renderer>>;

export type ReportFormat = keyof typeof renderers;

/** True for a name of {@link renderers}, and for nothing that an object merely inherits. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(renderers, name);
}
