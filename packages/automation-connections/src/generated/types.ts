// Generated from the spec by @plumbline/codegen: change the spec, not this file.

export interface paths {
    "/api/workflows/automation-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List automation connections */
        get: operations["listAutomationConnections"];
        put?: never;
        /** Create an automation connection */
        post: operations["createAutomationConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/automation-connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an automation connection */
        get: operations["getAutomationConnection"];
        /** Update an automation connection */
        put: operations["updateAutomationConnection"];
        post?: never;
        /** Delete an automation connection */
        delete: operations["deleteAutomationConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/automation-connections/{id}/actions/change-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the owner of an automation connection */
        post: operations["changeAutomationConnectionOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/automation-connections/{id}/actions/change-space": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the space of an automation connection */
        post: operations["changeAutomationConnectionSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/automation-connections/{id}/actions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check an automation connection */
        post: operations["checkAutomationConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List automation connections
         * @deprecated
         */
        get: operations["listAutomationConnectionsV1"];
        put?: never;
        /**
         * Create an automation connection
         * @deprecated
         */
        post: operations["createAutomationConnectionV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation-connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an automation connection
         * @deprecated
         */
        get: operations["getAutomationConnectionV1"];
        /**
         * Update an automation connection
         * @deprecated
         */
        put: operations["updateAutomationConnectionV1"];
        post?: never;
        /**
         * Delete an automation connection
         * @deprecated
         */
        delete: operations["deleteAutomationConnectionV1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation-connections/{id}/actions/change-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the owner of an automation connection
         * @deprecated
         */
        post: operations["changeAutomationConnectionOwnerV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation-connections/{id}/actions/change-space": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the space of an automation connection
         * @deprecated
         */
        post: operations["changeAutomationConnectionSpaceV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation-connections/{id}/actions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an automation connection
         * @deprecated
         */
        post: operations["checkAutomationConnectionV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An automation connection in full, with the parameters of its connector. */
        AutomationConnection: {
            id: components["schemas"]["AutomationConnectionId"];
            /** @description What people call the connection. Several connections may share a name. */
            name: string;
            /** @description Says what is wrong when the connection was created with a problem. */
            error?: Record<string, unknown>;
            /** @description The parameters that the connector asks for, with their values. */
            params: components["schemas"]["ConnectionParameter"][];
            /** @description Id of the user who owns the connection. */
            ownerId: components["schemas"]["UserId"];
            /** @description Id of the space that holds the connection; empty or absent for the personal space of its owner. */
            spaceId?: components["schemas"]["SpaceId"];
            /** @description Where the owner gives consent for the OAuth account; null for a connector without OAuth. */
            redirect: string | null;
            /** @description When the connection was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the connection was last changed. */
            updatedAt: components["schemas"]["Timestamp"];
            connectorId: components["schemas"]["ConnectorId"];
            /** @description Whether the connection worked when it was last tried. */
            isConnected: boolean;
            /** @description Name of the OAuth account that the connection uses; null for a connector without OAuth. */
            oauthAccountName: string | null;
        };
        /** @description An automation connection as lists show it. */
        AutomationConnectionSummary: {
            id: components["schemas"]["AutomationConnectionId"];
            /** @description What people call the connection. Several connections may share a name. */
            name: string;
            /** @description Id of the user who owns the connection. */
            ownerId: components["schemas"]["UserId"];
            /** @description Id of the space that holds the connection; empty or absent for the personal space of its owner. */
            spaceId?: components["schemas"]["SpaceId"];
            /** @description When the connection was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the connection was last changed. */
            updatedAt: components["schemas"]["Timestamp"];
            connectorId: components["schemas"]["ConnectorId"];
            /** @description Whether the connection worked when it was last tried. */
            isConnected: boolean;
        };
        /** @description One page of automation connections. */
        AutomationConnectionList: {
            /** @description The connections of this page. */
            data: components["schemas"]["AutomationConnectionSummary"][];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What is needed to create an automation connection. */
        AutomationConnectionCreate: {
            /** @description Name of the new connection. */
            name?: string;
            /** @description Values for parameters of the connector, found by their names. */
            params?: components["schemas"]["ConnectionParameterCreate"][];
            /** @description Id of the space to create the connection in; empty for the personal space of the caller. */
            spaceId?: components["schemas"]["SpaceId"];
            /** @description Id of the connector to make the connection from. */
            connectorId: components["schemas"]["ConnectorId"];
        };
        /** @description The properties to change. What is left out stays as it is. */
        AutomationConnectionUpdate: {
            /** @description New name of the connection. */
            name?: string;
            /** @description New values for parameters of the connection, found by their ids. */
            params?: components["schemas"]["ConnectionParameterUpdate"][];
        };
        /** @description Id of an automation connection. Most look like UUIDs, but no form is promised. */
        AutomationConnectionId: string;
        /** @description One thing that went wrong. */
        ApiError: {
            /** @description Names the kind of error. */
            code: string;
            /** @description The error in a few words. */
            title: string;
            /** @description More about this occurrence of the error. */
            detail?: string;
        };
        /** @description Whether the connection works. Both fields say the same. */
        CheckResult: {
            /** @description Whether the connection works. */
            connected: boolean;
            /** @description The same as `connected`, under another name. */
            is_connected: boolean;
        };
        /** @description A parameter of a connection, as its connector defines it, with the value it has here. */
        ConnectionParameter: {
            id: components["schemas"]["ConnectionParameterId"];
            /** @description Further hints from the connector. Nothing is said about their form. */
            meta: unknown[];
            name: components["schemas"]["ConnectionParameterName"];
            /** @description Position of the parameter in a form. */
            order: number;
            value: components["schemas"]["ConnectionParameterValue"];
            /** @description Kind of input field the parameter is edited with. */
            fieldType: string;
            /** @description Whether the connection can work without a value. */
            isOptional: boolean;
            /** @description A value such as the connector expects. */
            exampleValue: string;
            /** @description The values to choose from, when the connector offers a choice. */
            paramOptions: components["schemas"]["ConnectionParameterOption"][];
            /** @description Explains the parameter to whoever fills it in. */
            documentation: string;
        };
        /** @description A value for a parameter of the connector. */
        ConnectionParameterCreate: {
            name?: components["schemas"]["ConnectionParameterName"];
            value?: components["schemas"]["ConnectionParameterValue"];
        };
        /** @description Id of a parameter of a connection. It need not be a UUID. */
        ConnectionParameterId: string;
        /** @description Name of a parameter, unique among the parameters of its connector. */
        ConnectionParameterName: string;
        /** @description One of the values that a parameter can be given. */
        ConnectionParameterOption: {
            /** @description Id of the option. */
            id: string;
            /** @description The value to give the parameter. */
            value: string;
        };
        /** @description A new value for a parameter of the connection. */
        ConnectionParameterUpdate: {
            id?: components["schemas"]["ConnectionParameterId"];
            value?: components["schemas"]["ConnectionParameterValue"];
        };
        /** @description Value of a parameter. It may be a credential. */
        ConnectionParameterValue: string;
        /** @description Id of the connector that a connection was made from. It can be learned from any connection, or from the list of automation connectors of the tenant. */
        ConnectorId: string;
        /** @description Why a request failed. */
        ErrorResponse: {
            /** @description What went wrong. */
            errors: components["schemas"]["ApiError"][];
            /** @description Quote it when asking the provider about the failure. */
            traceId?: string;
        };
        /** @description Who is to own the connection. */
        OwnerChange: {
            /** @description Id of the new owner. */
            userId?: components["schemas"]["UserId"];
        };
        /** @description A link to another page of the list. */
        PageLink: {
            /** @description Absolute URL of the page, to be requested as it is; null where there is no such page. */
            href: string | null;
        };
        /** @description Where the neighbouring pages are. */
        PageLinks: {
            /** @description The page after this one. */
            next: components["schemas"]["PageLink"];
            /** @description The page before this one. */
            prev: components["schemas"]["PageLink"];
        };
        /** @description Which space is to hold the connection. */
        SpaceChange: {
            /** @description Id of the new space; empty for the personal space of the owner. */
            spaceId?: components["schemas"]["SpaceId"];
        };
        /** @description Id of a space of the tenant; empty for the personal space of the owner. */
        SpaceId: string;
        /**
         * Format: date-time
         * @description A moment in UTC, written with six decimals of a second.
         */
        Timestamp: string;
        /** @description Id of a user of the tenant. */
        UserId: string;
    };
    responses: {
        /** @description The request is malformed, or breaks a rule of the operation. */
        "bad-request": {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no credential, or it is not valid any more. */
        unauthorized: {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller may not do this. */
        forbidden: {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed. */
        "internal-server-error": {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service cannot answer at the moment. */
        "service-unavailable": {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such automation connection. */
        "not-found": {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The update contradicts the present state of the connection. */
        conflict: {
            headers: {
                "Cache-Control"?: string;
                "Ratelimit-Limit"?: number;
                "Ratelimit-Remaining"?: number;
                "Ratelimit-Reset"?: number;
                "X-B3-Traceid"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description Where a page begins. It is part of the links of another page, and must not be made up. */
        cursor: string;
        /** @description Keeps only the connections that match an expression, written as RFC 7644 has it, over `name`, `connectorId`, `ownerId` and `spaceId`. */
        filter: string;
        /** @description How many connections a page holds at most. */
        limit: number;
        /** @description When true, lists the connections of everybody. Only tenant admins and analytics admins may ask for that. */
        "list-all": boolean;
        /** @description The field to sort by. `-` in front of it sorts downwards; `+` or nothing sorts upwards. In a URL the `+` is written `%2B`. */
        sort: "id" | "name" | "createdAt" | "updatedAt" | "+id" | "+name" | "+createdAt" | "+updatedAt" | "-id" | "-name" | "-createdAt" | "-updatedAt";
        /** @description Id of the automation connection. */
        "automation-connection-id": components["schemas"]["AutomationConnectionId"];
        /** @description When true, deletes the connection even while automations use it. */
        forced: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAutomationConnections: {
        parameters: {
            query?: {
                /** @description Where a page begins. It is part of the links of another page, and must not be made up. */
                cursor?: components["parameters"]["cursor"];
                /** @description Keeps only the connections that match an expression, written as RFC 7644 has it, over `name`, `connectorId`, `ownerId` and `spaceId`. */
                filter?: components["parameters"]["filter"];
                /** @description How many connections a page holds at most. */
                limit?: components["parameters"]["limit"];
                /** @description When true, lists the connections of everybody. Only tenant admins and analytics admins may ask for that. */
                listAll?: components["parameters"]["list-all"];
                /** @description The field to sort by. `-` in front of it sorts downwards; `+` or nothing sorts upwards. In a URL the `+` is written `%2B`. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of automation connections. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnectionList"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    createAutomationConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationConnectionCreate"];
            };
        };
        responses: {
            /** @description The connection was created. */
            201: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnection"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    getAutomationConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnection"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    updateAutomationConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationConnectionUpdate"];
            };
        };
        responses: {
            /** @description The connection as it is now. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnection"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    deleteAutomationConnection: {
        parameters: {
            query?: {
                /** @description When true, deletes the connection even while automations use it. */
                forced?: components["parameters"]["forced"];
            };
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection is deleted. */
            204: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    changeAutomationConnectionOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerChange"];
            };
        };
        responses: {
            /** @description The connection has a new owner. */
            204: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    changeAutomationConnectionSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceChange"];
            };
        };
        responses: {
            /** @description The connection is in the new space. */
            204: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    checkAutomationConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the connection works. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckResult"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    listAutomationConnectionsV1: {
        parameters: {
            query?: {
                /** @description Where a page begins. It is part of the links of another page, and must not be made up. */
                cursor?: components["parameters"]["cursor"];
                /** @description Keeps only the connections that match an expression, written as RFC 7644 has it, over `name`, `connectorId`, `ownerId` and `spaceId`. */
                filter?: components["parameters"]["filter"];
                /** @description How many connections a page holds at most. */
                limit?: components["parameters"]["limit"];
                /** @description When true, lists the connections of everybody. Only tenant admins and analytics admins may ask for that. */
                listAll?: components["parameters"]["list-all"];
                /** @description The field to sort by. `-` in front of it sorts downwards; `+` or nothing sorts upwards. In a URL the `+` is written `%2B`. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of automation connections. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnectionList"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    createAutomationConnectionV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationConnectionCreate"];
            };
        };
        responses: {
            /** @description The connection was created. */
            201: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnection"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    getAutomationConnectionV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnection"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    updateAutomationConnectionV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationConnectionUpdate"];
            };
        };
        responses: {
            /** @description The connection as it is now. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationConnection"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    deleteAutomationConnectionV1: {
        parameters: {
            query?: {
                /** @description When true, deletes the connection even while automations use it. */
                forced?: components["parameters"]["forced"];
            };
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection is deleted. */
            204: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    changeAutomationConnectionOwnerV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerChange"];
            };
        };
        responses: {
            /** @description The connection has a new owner. */
            204: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    changeAutomationConnectionSpaceV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceChange"];
            };
        };
        responses: {
            /** @description The connection is in the new space. */
            204: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
    checkAutomationConnectionV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the automation connection. */
                id: components["parameters"]["automation-connection-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the connection works. */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    "Ratelimit-Limit"?: number;
                    "Ratelimit-Remaining"?: number;
                    "Ratelimit-Reset"?: number;
                    "X-B3-Traceid"?: string;
                    Deprecation?: string;
                    Sunset?: string;
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckResult"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            500: components["responses"]["internal-server-error"];
            503: components["responses"]["service-unavailable"];
        };
    };
}
