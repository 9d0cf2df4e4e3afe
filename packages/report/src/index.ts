export { buildReport, type ReportExtras } from './build-report.ts';
export { colorWanted } from './color-wanted.ts';
export { createProgress, type ProgressOptions, type ProgressStream } from './progress/create-progress.ts';
export type { Renderer, RenderOptions } from './renderer.ts';
export { isReportFormat, type ReportFormat, renderers } from './renderers.ts';
export { type Report, type ReportFinding, schemaVersion, type Tool } from './report.ts';
