import type { Rule } from './redocly.ts';
import { extension } from './rules/extension.ts';
import { extensionTarget } from './rules/extension-target.ts';
import { headerExample } from './rules/header-example.ts';
import { operationTier } from './rules/operation-tier.ts';
import { operationUnauthorized } from './rules/operation-unauthorized.ts';
import { responseExample } from './rules/response-example.ts';

/** Rules of ours, by the names that `redocly.yaml` switches them on with after `plumbline/`. */
export const rules: Readonly<Record<string, Rule>> = {
  extension,
  'extension-target': extensionTarget,
  'header-example': headerExample,
  'operation-tier': operationTier,
  'operation-unauthorized': operationUnauthorized,
  'response-example': responseExample,
};

interface Plugin {
  readonly id: string;
  readonly rules: { readonly oas3: Readonly<Record<string, Rule>> };
}

export default function plumblinePlugin(): Plugin {
  return { id: 'plumbline', rules: { oas3: rules } };
}
