import { styleText } from 'node:util';
import { visible } from '../escape/visible.ts';
import { wrap } from '../layout/wrap.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

const labelWidth = 12;

/** What every part of the terminal report is written with: the width, the colour, and the safe ways to print. */
export class Page {
  readonly width: number;
  readonly #color: boolean;

  constructor(width: number, color: boolean) {
    this.width = Math.max(width, 40);
    this.#color = color;
  }

  /** Colours a text of ours, or one that is already safe. */
  paint(style: Style | readonly Style[], text: string): string {
    // Not validated against the process's own stream: the caller has decided.
    return this.#color && text !== ''
      ? styleText(style as Style | Style[], text, { validateStream: false })
      : text;
  }

  /** Columns that {@link field} leaves for its value at this indentation. */
  room(indent = 2): number {
    return this.width - indent - labelWidth;
  }

  /** Untrusted text, safe, wrapped to the whole width. */
  prose(text: string, indent = 0): readonly string[] {
    return wrap(visible(text), this.width - indent).map((line) => ' '.repeat(indent) + line);
  }

  /** A label and untrusted text beside it, wrapped. */
  field(label: string, text: string, indent = 2): readonly string[] {
    return this.rawField(label, wrap(visible(text), this.room(indent)), indent);
  }

  /** A label and lines that are already safe and laid out. */
  rawField(label: string, lines: readonly string[], indent = 2): readonly string[] {
    const margin = ' '.repeat(indent);
    return lines.map((line, index) => {
      const name = index === 0 ? label : '';
      if (line === '') return `${margin}${this.paint('dim', name)}`;
      return `${margin}${this.paint('dim', name)}${' '.repeat(Math.max(labelWidth - name.length, 1))}${line}`;
    });
  }
}
