import type { Alteration } from '../domain/assemble-parts.ts';
import type { OperationName } from '../domain/call.ts';

/** A tenant that is as right as the plain one, and not the same: no check may report it. */
export interface BenignVariation {
  /** Kebab-case; the file's name. */
  readonly id: string;
  readonly kind: 'benign';
  /** Where it shows. */
  readonly operations: readonly OperationName[];
  /** One sentence: what is different. */
  readonly varies: string;
  /** Why nobody was promised otherwise. */
  readonly because: string;
  /** What it puts in the place of the usual parts; called once per emulator. */
  readonly alter: Alteration;
}

export const everyOperation: readonly OperationName[] = [
  'list',
  'create',
  'read',
  'update',
  'delete',
  'change-owner',
  'change-space',
  'check',
];
