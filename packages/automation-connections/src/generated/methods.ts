// Generated from the spec by @plumbline/codegen: change the spec, not this file.

import type { ApiCall, RequestOperation, RequestOptions, Body, PathValue, Query, Result } from '@plumbline/client';
import type { paths } from './types.ts';

export interface AutomationConnectionsMethods {
  /**
   * List automation connections
   *
   * Lists the automation connections that the caller has access to, page by page. Follow `links.next.href` as it is until it is null.
   *
   * @param query
   * - `cursor`: Where a page begins. It is part of the links of another page, and must not be made up.
   * - `filter`: Keeps only the connections that match an expression, written as RFC 7644 has it, over `name`, `connectorId`, `ownerId` and `spaceId`.
   * - `limit`: How many connections a page holds at most.
   * - `listAll`: When true, lists the connections of everybody. Only tenant admins and analytics admins may ask for that.
   * - `sort`: The field to sort by. `-` in front of it sorts downwards; `+` or nothing sorts upwards. In a URL the `+` is written `%2B`.
   */
  list(query?: Query<paths['/api/workflows/automation-connections']['get']>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections']['get'], 'application/json'>>;

  /**
   * Create an automation connection
   *
   * Makes a connection from a connector, in the personal space of the caller or in a space. A connection that lacks something is created all the same; its `error` says what is wrong.
   */
  create(body: Body<paths['/api/workflows/automation-connections']['post'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections']['post'], 'application/json'>>;

  /**
   * Get an automation connection
   *
   * Reads one automation connection with its parameters.
   *
   * @param id Id of the automation connection.
   */
  get(id: PathValue<paths['/api/workflows/automation-connections/{id}']['get'], 'id'>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections/{id}']['get'], 'application/json'>>;

  /**
   * Update an automation connection
   *
   * Changes the name of a connection, values of its parameters, or both, and leaves the rest as it is.
   *
   * @param id Id of the automation connection.
   */
  update(id: PathValue<paths['/api/workflows/automation-connections/{id}']['put'], 'id'>, body: Body<paths['/api/workflows/automation-connections/{id}']['put'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections/{id}']['put'], 'application/json'>>;

  /**
   * Delete an automation connection
   *
   * Deletes a connection. One that automations use is only deleted when forced.
   *
   * @param id Id of the automation connection.
   * @param query
   * - `forced`: When true, deletes the connection even while automations use it.
   */
  delete(id: PathValue<paths['/api/workflows/automation-connections/{id}']['delete'], 'id'>, query?: Query<paths['/api/workflows/automation-connections/{id}']['delete']>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections/{id}']['delete']>>;

  /**
   * Change the owner of an automation connection
   *
   * Gives a connection to another user.
   *
   * @param id Id of the automation connection.
   */
  changeOwner(id: PathValue<paths['/api/workflows/automation-connections/{id}/actions/change-owner']['post'], 'id'>, body: Body<paths['/api/workflows/automation-connections/{id}/actions/change-owner']['post'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections/{id}/actions/change-owner']['post']>>;

  /**
   * Change the space of an automation connection
   *
   * Moves a connection to another space, or to the personal space of its owner.
   *
   * @param id Id of the automation connection.
   */
  changeSpace(id: PathValue<paths['/api/workflows/automation-connections/{id}/actions/change-space']['post'], 'id'>, body: Body<paths['/api/workflows/automation-connections/{id}/actions/change-space']['post'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections/{id}/actions/change-space']['post']>>;

  /**
   * Check an automation connection
   *
   * Tries whether a connection works, and says so.
   *
   * @param id Id of the automation connection.
   */
  check(id: PathValue<paths['/api/workflows/automation-connections/{id}/actions/check']['post'], 'id'>, options?: RequestOptions): ApiCall<Result<paths['/api/workflows/automation-connections/{id}/actions/check']['post'], 'application/json'>>;
}

export function createAutomationConnectionsMethods(request: RequestOperation): AutomationConnectionsMethods {
  return {
    list: (query, options) =>
      request({ operation: 'listAutomationConnections', method: 'GET', path: '/api/workflows/automation-connections', query }, options),
    create: (body, options) =>
      request({ operation: 'createAutomationConnection', method: 'POST', path: '/api/workflows/automation-connections', body }, options),
    get: (id, options) =>
      request({ operation: 'getAutomationConnection', method: 'GET', path: '/api/workflows/automation-connections/{id}', pathValues: { id } }, options),
    update: (id, body, options) =>
      request({ operation: 'updateAutomationConnection', method: 'PUT', path: '/api/workflows/automation-connections/{id}', pathValues: { id }, body }, options),
    delete: (id, query, options) =>
      request({ operation: 'deleteAutomationConnection', method: 'DELETE', path: '/api/workflows/automation-connections/{id}', pathValues: { id }, query }, options),
    changeOwner: (id, body, options) =>
      request({ operation: 'changeAutomationConnectionOwner', method: 'POST', path: '/api/workflows/automation-connections/{id}/actions/change-owner', pathValues: { id }, body }, options),
    changeSpace: (id, body, options) =>
      request({ operation: 'changeAutomationConnectionSpace', method: 'POST', path: '/api/workflows/automation-connections/{id}/actions/change-space', pathValues: { id }, body }, options),
    check: (id, options) =>
      request({ operation: 'checkAutomationConnection', method: 'POST', path: '/api/workflows/automation-connections/{id}/actions/check', pathValues: { id } }, options),
  };
}

export interface V1AutomationConnectionsMethods {
  /**
   * List automation connections
   *
   * Lists the automation connections that the caller has access to, page by page. Follow `links.next.href` as it is until it is null.
   *
   * @param query
   * - `cursor`: Where a page begins. It is part of the links of another page, and must not be made up.
   * - `filter`: Keeps only the connections that match an expression, written as RFC 7644 has it, over `name`, `connectorId`, `ownerId` and `spaceId`.
   * - `limit`: How many connections a page holds at most.
   * - `listAll`: When true, lists the connections of everybody. Only tenant admins and analytics admins may ask for that.
   * - `sort`: The field to sort by. `-` in front of it sorts downwards; `+` or nothing sorts upwards. In a URL the `+` is written `%2B`.
   * @deprecated Use `automationConnections.list`. It may be removed from 2027-11-30 on.
   */
  list(query?: Query<paths['/api/v1/automation-connections']['get']>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections']['get'], 'application/json'>>;

  /**
   * Create an automation connection
   *
   * Makes a connection from a connector, in the personal space of the caller or in a space. A connection that lacks something is created all the same; its `error` says what is wrong.
   *
   * @deprecated Use `automationConnections.create`. It may be removed from 2027-11-30 on.
   */
  create(body: Body<paths['/api/v1/automation-connections']['post'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections']['post'], 'application/json'>>;

  /**
   * Get an automation connection
   *
   * Reads one automation connection with its parameters.
   *
   * @param id Id of the automation connection.
   * @deprecated Use `automationConnections.get`. It may be removed from 2027-11-30 on.
   */
  get(id: PathValue<paths['/api/v1/automation-connections/{id}']['get'], 'id'>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections/{id}']['get'], 'application/json'>>;

  /**
   * Update an automation connection
   *
   * Changes the name of a connection, values of its parameters, or both, and leaves the rest as it is.
   *
   * @param id Id of the automation connection.
   * @deprecated Use `automationConnections.update`. It may be removed from 2027-11-30 on.
   */
  update(id: PathValue<paths['/api/v1/automation-connections/{id}']['put'], 'id'>, body: Body<paths['/api/v1/automation-connections/{id}']['put'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections/{id}']['put'], 'application/json'>>;

  /**
   * Delete an automation connection
   *
   * Deletes a connection. One that automations use is only deleted when forced.
   *
   * @param id Id of the automation connection.
   * @param query
   * - `forced`: When true, deletes the connection even while automations use it.
   * @deprecated Use `automationConnections.delete`. It may be removed from 2027-11-30 on.
   */
  delete(id: PathValue<paths['/api/v1/automation-connections/{id}']['delete'], 'id'>, query?: Query<paths['/api/v1/automation-connections/{id}']['delete']>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections/{id}']['delete']>>;

  /**
   * Change the owner of an automation connection
   *
   * Gives a connection to another user.
   *
   * @param id Id of the automation connection.
   * @deprecated Use `automationConnections.changeOwner`. It may be removed from 2027-11-30 on.
   */
  changeOwner(id: PathValue<paths['/api/v1/automation-connections/{id}/actions/change-owner']['post'], 'id'>, body: Body<paths['/api/v1/automation-connections/{id}/actions/change-owner']['post'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections/{id}/actions/change-owner']['post']>>;

  /**
   * Change the space of an automation connection
   *
   * Moves a connection to another space, or to the personal space of its owner.
   *
   * @param id Id of the automation connection.
   * @deprecated Use `automationConnections.changeSpace`. It may be removed from 2027-11-30 on.
   */
  changeSpace(id: PathValue<paths['/api/v1/automation-connections/{id}/actions/change-space']['post'], 'id'>, body: Body<paths['/api/v1/automation-connections/{id}/actions/change-space']['post'], 'application/json'>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections/{id}/actions/change-space']['post']>>;

  /**
   * Check an automation connection
   *
   * Tries whether a connection works, and says so.
   *
   * @param id Id of the automation connection.
   * @deprecated Use `automationConnections.check`. It may be removed from 2027-11-30 on.
   */
  check(id: PathValue<paths['/api/v1/automation-connections/{id}/actions/check']['post'], 'id'>, options?: RequestOptions): ApiCall<Result<paths['/api/v1/automation-connections/{id}/actions/check']['post'], 'application/json'>>;
}

export function createV1AutomationConnectionsMethods(request: RequestOperation): V1AutomationConnectionsMethods {
  return {
    list: (query, options) =>
      request({ operation: 'listAutomationConnectionsV1', method: 'GET', path: '/api/v1/automation-connections', query }, options),
    create: (body, options) =>
      request({ operation: 'createAutomationConnectionV1', method: 'POST', path: '/api/v1/automation-connections', body }, options),
    get: (id, options) =>
      request({ operation: 'getAutomationConnectionV1', method: 'GET', path: '/api/v1/automation-connections/{id}', pathValues: { id } }, options),
    update: (id, body, options) =>
      request({ operation: 'updateAutomationConnectionV1', method: 'PUT', path: '/api/v1/automation-connections/{id}', pathValues: { id }, body }, options),
    delete: (id, query, options) =>
      request({ operation: 'deleteAutomationConnectionV1', method: 'DELETE', path: '/api/v1/automation-connections/{id}', pathValues: { id }, query }, options),
    changeOwner: (id, body, options) =>
      request({ operation: 'changeAutomationConnectionOwnerV1', method: 'POST', path: '/api/v1/automation-connections/{id}/actions/change-owner', pathValues: { id }, body }, options),
    changeSpace: (id, body, options) =>
      request({ operation: 'changeAutomationConnectionSpaceV1', method: 'POST', path: '/api/v1/automation-connections/{id}/actions/change-space', pathValues: { id }, body }, options),
    check: (id, options) =>
      request({ operation: 'checkAutomationConnectionV1', method: 'POST', path: '/api/v1/automation-connections/{id}/actions/check', pathValues: { id } }, options),
  };
}
