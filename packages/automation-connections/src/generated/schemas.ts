// Generated from the spec by @plumbline/codegen: change the spec, not this file.

import type { components } from './types.ts';

export type AutomationConnection = components['schemas']['AutomationConnection'];
export type AutomationConnectionSummary = components['schemas']['AutomationConnectionSummary'];
export type AutomationConnectionList = components['schemas']['AutomationConnectionList'];
export type AutomationConnectionCreate = components['schemas']['AutomationConnectionCreate'];
export type AutomationConnectionUpdate = components['schemas']['AutomationConnectionUpdate'];
export type AutomationConnectionId = components['schemas']['AutomationConnectionId'];
export type ApiErrorSchema = components['schemas']['ApiError'];
export type CheckResult = components['schemas']['CheckResult'];
export type ConnectionParameter = components['schemas']['ConnectionParameter'];
export type ConnectionParameterCreate = components['schemas']['ConnectionParameterCreate'];
export type ConnectionParameterId = components['schemas']['ConnectionParameterId'];
export type ConnectionParameterName = components['schemas']['ConnectionParameterName'];
export type ConnectionParameterOption = components['schemas']['ConnectionParameterOption'];
export type ConnectionParameterUpdate = components['schemas']['ConnectionParameterUpdate'];
export type ConnectionParameterValue = components['schemas']['ConnectionParameterValue'];
export type ConnectorId = components['schemas']['ConnectorId'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type OwnerChange = components['schemas']['OwnerChange'];
export type PageLink = components['schemas']['PageLink'];
export type PageLinks = components['schemas']['PageLinks'];
export type SpaceChange = components['schemas']['SpaceChange'];
export type SpaceId = components['schemas']['SpaceId'];
export type Timestamp = components['schemas']['Timestamp'];
export type UserId = components['schemas']['UserId'];
