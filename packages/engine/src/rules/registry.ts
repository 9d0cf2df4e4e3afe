import type { RuleMetadata } from '@plumbline/findings';
import { absentRefused } from './absent-refused.ts';
import { authRequired } from './auth-required.ts';
import { pageLimitHonoured } from './collections/page-limit-honoured.ts';
import { pagesMissNothing } from './collections/pages-miss-nothing.ts';
import { pagesRepeatNothing } from './collections/pages-repeat-nothing.ts';
import { pagingEnds } from './collections/paging-ends.ts';
import { documentedBody } from './documented-body.ts';
import { documentedContentType } from './documented-content-type.ts';
import { documentedHeaders } from './documented-headers.ts';
import { documentedStatus } from './documented-status.ts';
import { invalidRejected } from './invalid-rejected.ts';
import { createdIsListed } from './lifecycle/created-is-listed.ts';
import { createdIsReadable } from './lifecycle/created-is-readable.ts';
import { deletedIsGone } from './lifecycle/deleted-is-gone.ts';
import { readsChangeNothing } from './lifecycle/reads-change-nothing.ts';
import { refusedChangesNothing } from './lifecycle/refused-changes-nothing.ts';
import { updateIsVisible } from './lifecycle/update-is-visible.ts';
import { updateLeavesRestAlone } from './lifecycle/update-leaves-rest-alone.ts';
import { parseableBody } from './parseable-body.ts';
import { requiredEnforced } from './required-enforced.ts';
import { responseSchema } from './response-schema.ts';
import type { Rule } from './rule.ts';
import { serverError } from './server-error.ts';
import { undocumentedProperty } from './undocumented-property.ts';
import { validAccepted } from './valid-accepted.ts';

/** Every rule, in the order in which its requests are planned. */
export const rules: readonly Rule[] = [
  documentedStatus,
  documentedContentType,
  documentedHeaders,
  documentedBody,
  parseableBody,
  responseSchema,
  undocumentedProperty,
  serverError,
  validAccepted,
  invalidRejected,
  requiredEnforced,
  absentRefused,
  authRequired,
  createdIsReadable,
  createdIsListed,
  updateIsVisible,
  updateLeavesRestAlone,
  refusedChangesNothing,
  readsChangeNothing,
  deletedIsGone,
  pageLimitHonoured,
  pagesRepeatNothing,
  pagesMissNothing,
  pagingEnds,
];

/** What is known of every rule, for `--rules`, docs and suggestions. */
export const ruleCatalogue: readonly RuleMetadata[] = rules.map((rule) => rule.metadata);
