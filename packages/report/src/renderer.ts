import type { Report } from './report.ts';

export interface RenderOptions {
  /** Columns of the terminal; 80 when not said. */
  readonly width?: number;
  /** Off when not said. */
  readonly color?: boolean;
  /** Absolute paths of the spec below it are shown relative to it. */
  readonly cwd?: string;
  /** Characters that Markdown may have; 60,000 when not said. */
  readonly maxLength?: number;
}

/** One format of the report. Pure: no clock, no disk, no terminal. */
export interface Renderer {
  /** What `--report FORMAT=PATH` calls it. */
  readonly format: string;
  /** Without the dot. */
  readonly fileExtension: string;
  render(report: Report, options?: RenderOptions): string;
}
