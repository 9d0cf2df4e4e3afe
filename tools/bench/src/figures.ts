import type { BareRun } from './bare-loop.ts';
import type { CliKind } from './checkout.ts';
import { median } from './median.ts';
import type { CheckRun } from './run-check.ts';
import type { Startup } from './startup.ts';

export interface Round {
  readonly check: CheckRun;
  readonly bare: BareRun;
}

/** What the bench prints; all but counts are medians over the rounds. */
export interface Figures {
  readonly node: string;
  readonly platform: string;
  readonly cli: CliKind;
  readonly rounds: number;
  readonly verdicts: readonly string[];
  readonly requests: number;
  readonly checkPerSecond: number;
  readonly barePerSecond: number;
  /** Requests per second of the check over those of the bare loop, round by round. */
  readonly ratio: number;
  readonly checkWallMs: number;
  /** The greatest of all rounds. */
  readonly peakMegabytes: number;
  readonly starts: number;
  readonly versionMs: number;
  readonly bareNodeMs: number;
  readonly startupRatio: number;
}

export function figuresOf(rounds: readonly Round[], startup: Startup, cli: CliKind): Figures {
  const perSecond = ({ requests, durationMs }: BareRun): number => (requests / durationMs) * 1000;
  const versionMs = median(startup.versionMs);
  const bareNodeMs = median(startup.bareMs);
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    cli,
    rounds: rounds.length,
    verdicts: rounds.map(({ check }) => check.verdict),
    requests: median(rounds.map(({ check }) => check.requests)),
    checkPerSecond: median(rounds.map(({ check }) => perSecond(check))),
    barePerSecond: median(rounds.map(({ bare }) => perSecond(bare))),
    ratio: median(rounds.map(({ check, bare }) => perSecond(check) / perSecond(bare))),
    checkWallMs: median(rounds.map(({ check }) => check.wallMs)),
    peakMegabytes: Math.max(...rounds.map(({ check }) => check.peakBytes)) / 1024 ** 2,
    starts: startup.versionMs.length,
    versionMs,
    bareNodeMs,
    startupRatio: versionMs / bareNodeMs,
  };
}

/** A small table for a terminal. */
export function tableOf(figures: Figures): string {
  const rows: readonly (readonly [string, string])[] = [
    ['verdict', [...new Set(figures.verdicts)].join(', ')],
    ['requests of one check', figures.requests.toFixed(0)],
    ['check, requests/s', figures.checkPerSecond.toFixed(0)],
    ['bare undici loop, requests/s', figures.barePerSecond.toFixed(0)],
    ['check / bare loop', figures.ratio.toFixed(2)],
    ['check, whole process', `${(figures.checkWallMs / 1000).toFixed(2)} s`],
    ['check, peak memory', `${figures.peakMegabytes.toFixed(0)} MB`],
    ['plumbline --version', `${figures.versionMs.toFixed(0)} ms`],
    ['node -e 0', `${figures.bareNodeMs.toFixed(0)} ms`],
    ['--version / node -e 0', figures.startupRatio.toFixed(2)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const head = `Node ${figures.node}, ${figures.platform}, CLI from ${figures.cli}; medians of ${figures.rounds} rounds and ${figures.starts} starts`;
  return `${head}\n${rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`).join('\n')}\n`;
}
