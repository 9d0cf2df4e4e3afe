import { styleText } from 'node:util';
import { displayWidth, fitToWidth } from '../layout/display-width.ts';
import { count, grouped } from '../words/count.ts';
import type { Progress } from './progress-state.ts';

const widestBar = 24;
const narrowestBar = 6;

/**
 * One line that fits into `columns` less one (the last column makes some terminals wrap):
 * `boundaries ━━━━━━──── 120/300  1,024 requests  310/s  2 findings`. What matters least goes first when it is narrow.
 */
export function barLine(progress: Progress, columns: number, now: number, color: boolean): string {
  const room = Math.max(columns, 1) - 1;
  const phase = progress.phase ?? 'starting';
  const counter = `${grouped(progress.done)}/${grouped(progress.of)}`;
  const findings = count(progress.findings, 'finding');
  const requests = count(progress.requests, 'request');
  const variants = [
    [counter, requests, `${grouped(perSecond(progress, now))}/s`, findings],
    [counter, requests, findings],
    [counter, findings],
    [counter],
  ].map((parts) => parts.join('  '));
  const tail = variants.find((text) => displayWidth(`${phase} `) + displayWidth(text) <= room);
  if (tail === undefined) return fitToWidth(`${phase} ${counter}`, room);
  const cells = Math.min(widestBar, room - displayWidth(`${phase}  ${tail}`));
  const bar = cells < narrowestBar ? '' : `${drawn(progress, cells, color)} `;
  const shown = color && progress.findings > 0 ? tail.replace(findings, paint('yellow', findings)) : tail;
  return `${color ? paint('bold', phase) : phase} ${bar}${shown}`;
}

function drawn({ done, of }: Progress, cells: number, color: boolean): string {
  const filled = of <= 0 ? 0 : Math.min(cells, Math.floor((done / of) * cells));
  const parts = ['━'.repeat(filled), '─'.repeat(cells - filled)] as const;
  return color ? `${paint('green', parts[0])}${paint('dim', parts[1])}` : parts.join('');
}

function perSecond({ requests, startedAt }: Progress, now: number): number {
  const seconds = (now - startedAt) / 1000;
  return seconds <= 0 ? 0 : Math.round(requests / seconds);
}

function paint(style: 'bold' | 'dim' | 'green' | 'yellow', text: string): string {
  return styleText(style, text, { validateStream: false });
}
