import { answersInChunks } from './answers-in-chunks.ts';
import type { BenignVariation } from './benign-variation.ts';
import { connectionsClosed } from './connections-closed.ts';
import { contentTypeInCapitals } from './content-type-in-capitals.ts';
import { contentTypeWithoutCharset } from './content-type-without-charset.ts';
import { cursorFirstInLinks } from './cursor-first-in-links.ts';
import { errorWords } from './error-words.ts';
import { extraHeaders } from './extra-headers.ts';
import { fieldsInAnotherOrder } from './fields-in-another-order.ts';
import { filterIgnoresCase } from './filter-ignores-case.ts';
import { foreignAnswers404 } from './foreign-answers-404.ts';
import { headerNamesCapital } from './header-names-capital.ts';
import { jsonEscaped } from './json-escaped.ts';
import { jsonWithWhitespace } from './json-with-whitespace.ts';
import { namesSortedWithoutCase } from './names-sorted-without-case.ts';
import { otherCursors } from './other-cursors.ts';
import { otherIds } from './other-ids.ts';
import { paramsByName } from './params-by-name.ts';
import { slowAnswers } from './slow-answers.ts';
import { tiesInAnotherOrder } from './ties-in-another-order.ts';
import { timesWithDecimals } from './times-with-decimals.ts';
import { unchangedUpdateKeepsTime } from './unchanged-update-keeps-time.ts';

export type { BenignVariation } from './benign-variation.ts';

/** Every benign variation, by id. */
export const benignCatalogue: readonly BenignVariation[] = [
  answersInChunks,
  connectionsClosed,
  contentTypeInCapitals,
  contentTypeWithoutCharset,
  cursorFirstInLinks,
  errorWords,
  extraHeaders,
  fieldsInAnotherOrder,
  filterIgnoresCase,
  foreignAnswers404,
  headerNamesCapital,
  jsonEscaped,
  jsonWithWhitespace,
  namesSortedWithoutCase,
  otherCursors,
  otherIds,
  paramsByName,
  slowAnswers,
  tiesInAnotherOrder,
  timesWithDecimals,
  unchangedUpdateKeepsTime,
];
