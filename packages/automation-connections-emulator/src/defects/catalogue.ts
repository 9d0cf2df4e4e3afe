import { anyBearerAccepted } from './any-bearer-accepted.ts';
import { badRequestAnswers422 } from './bad-request-answers-422.ts';
import { bodyCutShort } from './body-cut-short.ts';
import { changeOwnerAnswers200 } from './change-owner-answers-200.ts';
import { changeOwnerNotStored } from './change-owner-not-stored.ts';
import { changeOwnerRefusedYetStored } from './change-owner-refused-yet-stored.ts';
import { changeOwnerResetsSpace } from './change-owner-resets-space.ts';
import { changeOwnerToOwnerRefused } from './change-owner-to-owner-refused.ts';
import { changeSpaceAnswers201 } from './change-space-answers-201.ts';
import { changeSpaceEmptyIgnored } from './change-space-empty-ignored.ts';
import { changeSpaceEmptyRefused } from './change-space-empty-refused.ts';
import { changeSpaceNotStored } from './change-space-not-stored.ts';
import { changeSpaceRefusedYetStored } from './change-space-refused-yet-stored.ts';
import { changeSpaceRenames } from './change-space-renames.ts';
import { checkConnectedText } from './check-connected-text.ts';
import { checkFieldsDisagree } from './check-fields-disagree.ts';
import { checkLies } from './check-lies.ts';
import { checkOldAnswer } from './check-old-answer.ts';
import { checkOpenToAll } from './check-open-to-all.ts';
import { checkRenames } from './check-renames.ts';
import { conflictOnV1 } from './conflict-on-v1.ts';
import { connectorNotRequired } from './connector-not-required.ts';
import { connectorUnknownAccepted } from './connector-unknown-accepted.ts';
import { contentTypePlain } from './content-type-plain.ts';
import { createAnswerDisagrees } from './create-answer-disagrees.ts';
import { createAnswers200 } from './create-answers-200.ts';
import { createAnswers202 } from './create-answers-202.ts';
import { createCutsName } from './create-cuts-name.ts';
import { createForgetsParams } from './create-forgets-params.ts';
import { createForgetsSpace } from './create-forgets-space.ts';
import { createNormalisesName } from './create-normalises-name.ts';
import { createNotStored } from './create-not-stored.ts';
import { createRefusedYetStored } from './create-refused-yet-stored.ts';
import { createTimeMoves } from './create-time-moves.ts';
import { createTrimsName } from './create-trims-name.ts';
import { createTwice } from './create-twice.ts';
import { cursorTamperedAccepted } from './cursor-tampered-accepted.ts';
import type { Defect } from './defect.ts';
import { deleteAnswers200 } from './delete-answers-200.ts';
import { deleteDoesNothing } from './delete-does-nothing.ts';
import { deleteInUseWithoutForce } from './delete-in-use-without-force.ts';
import { deleteOpenToAll } from './delete-open-to-all.ts';
import { deleteRefusedYetDone } from './delete-refused-yet-done.ts';
import { deleteTakesANeighbour } from './delete-takes-a-neighbour.ts';
import { deletedComesBack } from './deleted-comes-back.ts';
import { deletedComesBackAfterRestart } from './deleted-comes-back-after-restart.ts';
import { deletedRevivedByMove } from './deleted-revived-by-move.ts';
import { deletedRevivedByUpdate } from './deleted-revived-by-update.ts';
import { deletedStillChecked } from './deleted-still-checked.ts';
import { deletedStillListed } from './deleted-still-listed.ts';
import { deletedStillReadable } from './deleted-still-readable.ts';
import { deprecationMissing } from './deprecation-missing.ts';
import { detailAccountNameObject } from './detail-account-name-object.ts';
import { detailConnectorIdMissing } from './detail-connector-id-missing.ts';
import { detailCreatedAtFormat } from './detail-created-at-format.ts';
import { detailDataEnvelope } from './detail-data-envelope.ts';
import { detailErrorText } from './detail-error-text.ts';
import { detailIdMissing } from './detail-id-missing.ts';
import { detailIsConnectedText } from './detail-is-connected-text.ts';
import { detailNameNullWhenEmpty } from './detail-name-null-when-empty.ts';
import { detailOneInTwentyLacksUpdatedAt } from './detail-one-in-twenty-lacks-updated-at.ts';
import { detailOwnerIdNull } from './detail-owner-id-null.ts';
import { detailParamsMissing } from './detail-params-missing.ts';
import { detailParamsNull } from './detail-params-null.ts';
import { detailRedirectBoolean } from './detail-redirect-boolean.ts';
import { detailSpaceIdNull } from './detail-space-id-null.ts';
import { detailUndocumentedField } from './detail-undocumented-field.ts';
import { detailUpdatedAtEpoch } from './detail-updated-at-epoch.ts';
import { errorCodeNumber } from './error-code-number.ts';
import { errorForbiddenEmpty } from './error-forbidden-empty.ts';
import { errorLeaksSql } from './error-leaks-sql.ts';
import { errorNotJson } from './error-not-json.ts';
import { errorOtherShape } from './error-other-shape.ts';
import { errorTitleMissing } from './error-title-missing.ts';
import { everyThirdUpdateLost } from './every-third-update-lost.ts';
import { existenceLeaks } from './existence-leaks.ts';
import { existenceLeaksToWriters } from './existence-leaks-to-writers.ts';
import { filterAndMeansOr } from './filter-and-means-or.ts';
import { filterConnectorMatchesNone } from './filter-connector-matches-none.ts';
import { filterEqMatchesPrefix } from './filter-eq-matches-prefix.ts';
import { filterGeExcludesEqual } from './filter-ge-excludes-equal.ts';
import { filterIgnored } from './filter-ignored.ts';
import { filterInjection } from './filter-injection.ts';
import { filterMalformedAccepted } from './filter-malformed-accepted.ts';
import { filterNeMeansEq } from './filter-ne-means-eq.ts';
import { filterNotIgnored } from './filter-not-ignored.ts';
import { filterOwnerMatchesAll } from './filter-owner-matches-all.ts';
import { filterSpaceReadsOwner } from './filter-space-reads-owner.ts';
import { forbiddenAnswers401 } from './forbidden-answers-401.ts';
import { forcedFalseRefused } from './forced-false-refused.ts';
import { forcedTextAccepted } from './forced-text-accepted.ts';
import { foreignChangeOwnerAllowed } from './foreign-change-owner-allowed.ts';
import { foreignDeleteAllowed } from './foreign-delete-allowed.ts';
import { foreignReadAllowed } from './foreign-read-allowed.ts';
import { foreignSpaceAllowed } from './foreign-space-allowed.ts';
import { foreignUpdateAllowed } from './foreign-update-allowed.ts';
import { idUsedAgain } from './id-used-again.ts';
import { itemConnectorIdObject } from './item-connector-id-object.ts';
import { itemCreatedAtMissing } from './item-created-at-missing.ts';
import { itemDisagreesOnConnection } from './item-disagrees-on-connection.ts';
import { itemIdMissing } from './item-id-missing.ts';
import { itemIsConnectedNumber } from './item-is-connected-number.ts';
import { itemNameNull } from './item-name-null.ts';
import { itemNameStale } from './item-name-stale.ts';
import { itemOwnerIdNumber } from './item-owner-id-number.ts';
import { itemSpaceIdMissing } from './item-space-id-missing.ts';
import { itemUndocumentedField } from './item-undocumented-field.ts';
import { itemUpdatedAtFormat } from './item-updated-at-format.ts';
import { limit1Refused } from './limit-1-refused.ts';
import { limit200Refused } from './limit-200-refused.ts';
import { limitNegativeAccepted } from './limit-negative-accepted.ts';
import { limitOverMaxAccepted } from './limit-over-max-accepted.ts';
import { limitTextAccepted } from './limit-text-accepted.ts';
import { limitZeroAccepted } from './limit-zero-accepted.ts';
import { limitedAfterSuccess } from './limited-after-success.ts';
import { listAllFalseRefused } from './list-all-false-refused.ts';
import { listAllForEveryone } from './list-all-for-everyone.ts';
import { listAllTextAccepted } from './list-all-text-accepted.ts';
import { listDataObject } from './list-data-object.ts';
import { listDropsFilterAcrossPages } from './list-drops-filter-across-pages.ts';
import { listForeignOrigin } from './list-foreign-origin.ts';
import { listHidesNewest } from './list-hides-newest.ts';
import { listHrefEmptyAtEnd } from './list-href-empty-at-end.ts';
import { listHrefMissingAtEnd } from './list-href-missing-at-end.ts';
import { listLimitIgnored } from './list-limit-ignored.ts';
import { listLimitPlusOne } from './list-limit-plus-one.ts';
import { listLoops } from './list-loops.ts';
import { listNeverHasPrev } from './list-never-has-prev.ts';
import { listOpenToAll } from './list-open-to-all.ts';
import { listPrevReversed } from './list-prev-reversed.ts';
import { listPrevStartsOver } from './list-prev-starts-over.ts';
import { listRelativeLinks } from './list-relative-links.ts';
import { listRepeatsItemAcrossPages } from './list-repeats-item-across-pages.ts';
import { listShowsForeign } from './list-shows-foreign.ts';
import { listSkipsItemAcrossPages } from './list-skips-item-across-pages.ts';
import { listStopsEarly } from './list-stops-early.ts';
import { listTouches } from './list-touches.ts';
import { listWithoutLinks } from './list-without-links.ts';
import { managedMayChange } from './managed-may-change.ts';
import { massAssignmentOnUpdate } from './mass-assignment-on-update.ts';
import { massAssignmentOwner } from './mass-assignment-owner.ts';
import { memberMayChange } from './member-may-change.ts';
import { nameLongRefused } from './name-long-refused.ts';
import { nameNonAsciiRefused } from './name-non-ascii-refused.ts';
import { nameNullAccepted } from './name-null-accepted.ts';
import { nameNumberAccepted } from './name-number-accepted.ts';
import { notFoundAnswers200 } from './not-found-answers-200.ts';
import { notFoundAnswers410 } from './not-found-answers-410.ts';
import { paramIdMissing } from './param-id-missing.ts';
import { paramIsOptionalText } from './param-is-optional-text.ts';
import { paramMetaObject } from './param-meta-object.ts';
import { paramOptionsNull } from './param-options-null.ts';
import { paramOrderText } from './param-order-text.ts';
import { paramValueNull } from './param-value-null.ts';
import { paramValueNumber } from './param-value-number.ts';
import { paramsObjectAccepted } from './params-object-accepted.ts';
import { ratelimitRemainingStuck } from './ratelimit-remaining-stuck.ts';
import { readOpenToAll } from './read-open-to-all.ts';
import { readTouches } from './read-touches.ts';
import { responseNameWrongType } from './response-name-wrong-type.ts';
import { retryAfterMissing } from './retry-after-missing.ts';
import { serverErrorNowAndThen } from './server-error-now-and-then.ts';
import { serverErrorOnCheckOfBroken } from './server-error-on-check-of-broken.ts';
import { serverErrorOnEmoji } from './server-error-on-emoji.ts';
import { serverErrorOnEmptyUpdate } from './server-error-on-empty-update.ts';
import { serverErrorOnLimit200 } from './server-error-on-limit-200.ts';
import { serverErrorOnLongName } from './server-error-on-long-name.ts';
import { serverErrorOnMalformedId } from './server-error-on-malformed-id.ts';
import { serverErrorOnMissingUser } from './server-error-on-missing-user.ts';
import { serverErrorOnQuoteInFilter } from './server-error-on-quote-in-filter.ts';
import { serverErrorOnSecondDelete } from './server-error-on-second-delete.ts';
import { serverErrorOnUnknownSpace } from './server-error-on-unknown-space.ts';
import { sortCreatedByUpdated } from './sort-created-by-updated.ts';
import { sortDescendingIgnored } from './sort-descending-ignored.ts';
import { sortDescendingUpdatedRefused } from './sort-descending-updated-refused.ts';
import { sortIgnored } from './sort-ignored.ts';
import { sortLastPairSwapped } from './sort-last-pair-swapped.ts';
import { sortPlusDescends } from './sort-plus-descends.ts';
import { sortUnknownAccepted } from './sort-unknown-accepted.ts';
import { spaceUnknownAccepted } from './space-unknown-accepted.ts';
import { sunsetMalformed } from './sunset-malformed.ts';
import { tierLimitsIgnored } from './tier-limits-ignored.ts';
import { timesWithoutZone } from './times-without-zone.ts';
import { traceIdMissing } from './trace-id-missing.ts';
import { twinsDisagreeOnName } from './twins-disagree-on-name.ts';
import { twinsDoNotShareUpdates } from './twins-do-not-share-updates.ts';
import { unauthorizedAnswers200 } from './unauthorized-answers-200.ts';
import { unauthorizedAnswers403 } from './unauthorized-answers-403.ts';
import { updateAnswers204 } from './update-answers-204.ts';
import { updateForgetsParams } from './update-forgets-params.ts';
import { updateHitsAnother } from './update-hits-another.ts';
import { updateKeepsUpdatedAt } from './update-keeps-updated-at.ts';
import { updateNotStored } from './update-not-stored.ts';
import { updateRefusedYetStored } from './update-refused-yet-stored.ts';
import { updateResetsSpace } from './update-resets-space.ts';
import { updateWipesOtherParams } from './update-wipes-other-params.ts';
import { updatedBeforeCreated } from './updated-before-created.ts';
import { userUnknownAccepted } from './user-unknown-accepted.ts';

export type { Defect, FaultClass } from './defect.ts';

/** Every planted fault, by id. */
export const defectCatalogue: readonly Defect[] = [
  anyBearerAccepted,
  badRequestAnswers422,
  bodyCutShort,
  changeOwnerAnswers200,
  changeOwnerNotStored,
  changeOwnerRefusedYetStored,
  changeOwnerResetsSpace,
  changeOwnerToOwnerRefused,
  changeSpaceAnswers201,
  changeSpaceEmptyIgnored,
  changeSpaceEmptyRefused,
  changeSpaceNotStored,
  changeSpaceRefusedYetStored,
  changeSpaceRenames,
  checkConnectedText,
  checkFieldsDisagree,
  checkLies,
  checkOldAnswer,
  checkOpenToAll,
  checkRenames,
  conflictOnV1,
  connectorNotRequired,
  connectorUnknownAccepted,
  contentTypePlain,
  createAnswerDisagrees,
  createAnswers200,
  createAnswers202,
  createCutsName,
  createForgetsParams,
  createForgetsSpace,
  createNormalisesName,
  createNotStored,
  createRefusedYetStored,
  createTimeMoves,
  createTrimsName,
  createTwice,
  cursorTamperedAccepted,
  deleteAnswers200,
  deleteDoesNothing,
  deleteInUseWithoutForce,
  deleteOpenToAll,
  deleteRefusedYetDone,
  deleteTakesANeighbour,
  deletedComesBack,
  deletedComesBackAfterRestart,
  deletedRevivedByMove,
  deletedRevivedByUpdate,
  deletedStillChecked,
  deletedStillListed,
  deletedStillReadable,
  deprecationMissing,
  detailAccountNameObject,
  detailConnectorIdMissing,
  detailCreatedAtFormat,
  detailDataEnvelope,
  detailErrorText,
  detailIdMissing,
  detailIsConnectedText,
  detailNameNullWhenEmpty,
  detailOneInTwentyLacksUpdatedAt,
  detailOwnerIdNull,
  detailParamsMissing,
  detailParamsNull,
  detailRedirectBoolean,
  detailSpaceIdNull,
  detailUndocumentedField,
  detailUpdatedAtEpoch,
  errorCodeNumber,
  errorForbiddenEmpty,
  errorLeaksSql,
  errorNotJson,
  errorOtherShape,
  errorTitleMissing,
  everyThirdUpdateLost,
  existenceLeaks,
  existenceLeaksToWriters,
  filterAndMeansOr,
  filterConnectorMatchesNone,
  filterEqMatchesPrefix,
  filterGeExcludesEqual,
  filterIgnored,
  filterInjection,
  filterMalformedAccepted,
  filterNeMeansEq,
  filterNotIgnored,
  filterOwnerMatchesAll,
  filterSpaceReadsOwner,
  forbiddenAnswers401,
  forcedFalseRefused,
  forcedTextAccepted,
  foreignChangeOwnerAllowed,
  foreignDeleteAllowed,
  foreignReadAllowed,
  foreignSpaceAllowed,
  foreignUpdateAllowed,
  idUsedAgain,
  itemConnectorIdObject,
  itemCreatedAtMissing,
  itemDisagreesOnConnection,
  itemIdMissing,
  itemIsConnectedNumber,
  itemNameNull,
  itemNameStale,
  itemOwnerIdNumber,
  itemSpaceIdMissing,
  itemUndocumentedField,
  itemUpdatedAtFormat,
  limit1Refused,
  limit200Refused,
  limitNegativeAccepted,
  limitOverMaxAccepted,
  limitTextAccepted,
  limitZeroAccepted,
  limitedAfterSuccess,
  listAllFalseRefused,
  listAllForEveryone,
  listAllTextAccepted,
  listDataObject,
  listDropsFilterAcrossPages,
  listForeignOrigin,
  listHidesNewest,
  listHrefEmptyAtEnd,
  listHrefMissingAtEnd,
  listLimitIgnored,
  listLimitPlusOne,
  listLoops,
  listNeverHasPrev,
  listOpenToAll,
  listPrevReversed,
  listPrevStartsOver,
  listRelativeLinks,
  listRepeatsItemAcrossPages,
  listShowsForeign,
  listSkipsItemAcrossPages,
  listStopsEarly,
  listTouches,
  listWithoutLinks,
  managedMayChange,
  massAssignmentOnUpdate,
  massAssignmentOwner,
  memberMayChange,
  nameLongRefused,
  nameNonAsciiRefused,
  nameNullAccepted,
  nameNumberAccepted,
  notFoundAnswers200,
  notFoundAnswers410,
  paramIdMissing,
  paramIsOptionalText,
  paramMetaObject,
  paramOptionsNull,
  paramOrderText,
  paramValueNull,
  paramValueNumber,
  paramsObjectAccepted,
  ratelimitRemainingStuck,
  readOpenToAll,
  readTouches,
  responseNameWrongType,
  retryAfterMissing,
  serverErrorNowAndThen,
  serverErrorOnCheckOfBroken,
  serverErrorOnEmoji,
  serverErrorOnEmptyUpdate,
  serverErrorOnLimit200,
  serverErrorOnLongName,
  serverErrorOnMalformedId,
  serverErrorOnMissingUser,
  serverErrorOnQuoteInFilter,
  serverErrorOnSecondDelete,
  serverErrorOnUnknownSpace,
  sortCreatedByUpdated,
  sortDescendingIgnored,
  sortDescendingUpdatedRefused,
  sortIgnored,
  sortLastPairSwapped,
  sortPlusDescends,
  sortUnknownAccepted,
  spaceUnknownAccepted,
  sunsetMalformed,
  tierLimitsIgnored,
  timesWithoutZone,
  traceIdMissing,
  twinsDisagreeOnName,
  twinsDoNotShareUpdates,
  unauthorizedAnswers200,
  unauthorizedAnswers403,
  updateAnswers204,
  updateForgetsParams,
  updateHitsAnother,
  updateKeepsUpdatedAt,
  updateNotStored,
  updateRefusedYetStored,
  updateResetsSpace,
  updateWipesOtherParams,
  updatedBeforeCreated,
  userUnknownAccepted,
];
