// Written by `npm run generate` from openapi.json. Do not edit.

export interface paths {
    "/searches/more": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read more of one kind
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, query_too_short, integration_not_available.
         */
        post: operations["searchMore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search every application
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, query_too_short.
         */
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/searches/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search, and read each kind as it is answered
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, query_too_short.
         */
        post: operations["streamSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}/lead-conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what became of a converted lead
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, integration_not_available, reconnect_required, application_refused, application_unavailable, application_limit_reached, kind_forbidden.
         */
        post: operations["getLeadConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recent-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List what was opened last
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        post: operations["listRecentRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recent-records/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the application that a record was opened
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, integration_not_available, reconnect_required, application_refused, application_unavailable, application_limit_reached, kind_forbidden.
         */
        post: operations["openRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}/views/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the views that are on
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, min_one_view, max_two_views, view_not_offered, integration_not_available, reconnect_required, application_refused, application_unavailable, application_limit_reached, kind_forbidden.
         */
        put: operations["chooseViews"];
        /**
         * Read the list views to choose from
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, integration_not_available, reconnect_required, application_refused, application_unavailable, application_limit_reached, kind_forbidden.
         */
        post: operations["getViewChoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}/views/{kind}/{viewId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the rows of a view
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, integration_not_available, reconnect_required, application_refused, application_unavailable, application_limit_reached, kind_forbidden.
         */
        post: operations["readView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{integrationId}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to connect an application
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, integration_not_available, integration_incomplete.
         */
        post: operations["beginSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a connection
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, integration_not_available, sign_in_denied, sign_in_failed, application_refused, idempotency_key_reused.
         */
        post: operations["completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{integrationId}/disconnection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End your connections of an application
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, application_unavailable, idempotency_key_reused.
         */
        post: operations["disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the integrations that you may connect
         * @description Needs the capability `workstation.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setups/{integrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a set-up
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getSetup"];
        put?: never;
        post?: never;
        /**
         * Remove an integration
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        delete: operations["removeSetup"];
        options?: never;
        head?: never;
        /**
         * Change a set-up
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, integration_incomplete, version_mismatch, idempotency_key_reused.
         */
        patch: operations["changeSetup"];
        trace?: never;
    };
    "/setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the integrations of your account
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listSetups"];
        put?: never;
        /**
         * Begin to set an integration up
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, conflict, idempotency_key_reused.
         */
        post: operations["createSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setups/{integrationId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what to do at the application
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setups/{integrationId}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the manifest of an External Client App
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom an integration can be given to
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listAudiences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setups/{integrationId}/segment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whom an integration is for
         * @description Needs the capability `workstation.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, version_mismatch, idempotency_key_reused.
         */
        put: operations["segmentSetup"];
        post?: never;
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
        /** @description What somebody typed, taken apart. */
        SearchInput: {
            /** @description What is searched, without the shortcuts. */
            text: string;
            /** @description The kinds that are searched. */
            kinds: ("account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item" | "unknown")[];
            /** @description Words behind a shortcut that name no kind. */
            unknownKinds: string[];
        };
        /** @description What was found of one kind, with how each source answered. */
        KindGroup: {
            /**
             * @description The kind of thing.
             * @enum {string}
             */
            kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item" | "unknown";
            /** @description What was found, the best first. */
            results: components["schemas"]["SearchResult"][];
            /** @description How each source answered. */
            answers: {
                /** @description The integration or provider that it comes from. */
                sourceId: string;
                /**
                 * @description The kind of thing.
                 * @enum {string}
                 */
                kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item" | "unknown";
                /**
                 * @description `ok`; `cut`, when there is or may be more; `failed`; `forbidden`, when the application does not show this kind to the user.
                 * @enum {string}
                 */
                state: "ok" | "cut" | "failed" | "forbidden" | "unknown";
                /**
                 * @description Why it failed.
                 * @enum {string}
                 */
                reason?: "not_connected" | "reconnect_required" | "timeout" | "application_unavailable" | "application_limit_reached" | "application_refused" | "internal_error" | "unknown";
                /** @description False for a first answer that a better one of the same source and kind replaces. */
                isFinal: boolean;
            }[];
        };
        /** @description What one source says about one kind. */
        KindAnswer: {
            /** @description The integration or provider that it comes from. */
            sourceId: string;
            /**
             * @description The kind of thing.
             * @enum {string}
             */
            kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item" | "unknown";
            /**
             * @description `ok`; `cut`, when there is or may be more; `failed`; `forbidden`, when the application does not show this kind to the user.
             * @enum {string}
             */
            state: "ok" | "cut" | "failed" | "forbidden" | "unknown";
            /**
             * @description Why it failed.
             * @enum {string}
             */
            reason?: "not_connected" | "reconnect_required" | "timeout" | "application_unavailable" | "application_limit_reached" | "application_refused" | "internal_error" | "unknown";
            /** @description False for a first answer that a better one of the same source and kind replaces. */
            isFinal: boolean;
            /** @description What was found, the best first. */
            results: components["schemas"]["SearchResult"][];
        };
        /** @description One thing that was found. Its fields stand under the name of its kind. */
        SearchResult: {
            /** @description The id. */
            id: string;
            /** @description The integration or provider that it comes from. */
            sourceId: string;
            /** @description The id in the application. */
            recordId: string;
            /**
             * @description The kind of thing.
             * @enum {string}
             */
            kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item" | "unknown";
            /** @description Opens it in the application. */
            link: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            changedAt?: string;
            /**
             * @description How well it fits: the title is the text, begins with it, or it was found in another way.
             * @enum {string}
             */
            rank: "exact" | "prefix" | "other" | "unknown";
            /** @description The pieces of shown fields that match. */
            highlights: {
                /** @description The name of the field. */
                field: string;
                /** @description Where the piece begins, in UTF-16 code units. */
                start: number;
                /** @description Where the piece ends: the first code unit behind it. */
                end: number;
            }[];
            account?: components["schemas"]["AccountFields"];
            contact?: components["schemas"]["ContactFields"];
            lead?: components["schemas"]["LeadFields"];
            opportunity?: components["schemas"]["OpportunityFields"];
            case?: components["schemas"]["CaseFields"];
            file?: components["schemas"]["FileFields"];
            report?: components["schemas"]["ReportFields"];
            dashboard?: components["schemas"]["DashboardFields"];
            item?: components["schemas"]["ItemFields"];
        };
        /** @description What is shown of an account. */
        AccountFields: {
            /** @description The name. */
            name: string;
            /** @description What it is. */
            type: string | null;
        };
        /** @description What is shown of a contact. */
        ContactFields: {
            /** @description The name. */
            name: string;
            /** @description The name of the account. */
            accountName: string | null;
        };
        /** @description What is shown of a lead. */
        LeadFields: {
            /** @description The name. */
            name: string;
            /** @description The company. */
            company: string | null;
            /** @description The org's own word for where it stands. */
            status: string | null;
            /** @description Present once the lead was converted. */
            converted?: {
                /** @description The name of the contact that the lead became. */
                contactName: string;
                /** @description The name of the account. */
                accountName: string;
                /** @description The name of the opportunity that was made of the lead. */
                opportunityName?: string;
            };
        };
        /** @description What is shown of an opportunity. */
        OpportunityFields: {
            /** @description The name. */
            name: string;
            /** @description The org's own word for the stage. */
            stage: string | null;
        };
        /** @description What is shown of a case. */
        CaseFields: {
            /** @description The number that people say. */
            number: string;
            /** @description One line: what it is about. */
            subject: string | null;
            /** @description The org's own word for where it stands. */
            status: string | null;
        };
        /** @description What is shown of a file. It opens in the application. */
        FileFields: {
            /** @description The title. */
            title: string;
            /** @description The application's word for the type, such as `PDF`. */
            fileType: string | null;
            /** @description The extension, without a dot. */
            extension: string | null;
            /** @description The size, in bytes. */
            bytes: number | null;
        };
        /** @description What is shown of a report. */
        ReportFields: {
            /** @description The name. */
            name: string;
            /** @description The folder, which governs who sees it; null for one of the user's own. */
            folder: string | null;
        };
        /** @description What is shown of a dashboard. */
        DashboardFields: {
            /** @description The name. */
            name: string;
            /** @description The folder, which governs who sees it; null for one of the user's own. */
            folder: string | null;
        };
        /** @description What is shown of something of an application that joined. */
        ItemFields: {
            /** @description The name. */
            name: string;
            /** @description What it is. */
            type: string;
            /** @description More about it, in the words of its application. */
            details: {
                /** @description The words for it. */
                label: string;
                /** @description What it says. */
                value: string;
            }[];
        };
        /** @description What a user holds of a connection. */
        ConnectionKey: {
            /** @description The id of the connection. */
            connectionId: string;
            /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
            salt: string;
        };
        /** @description A connection that a user made, on one device. */
        Connection: {
            /** @description The id. */
            id: string;
            /** @description The id of the integration. */
            integrationId: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            connectedAt: string;
            /** @description Whether the application has said that the sign-in is over. */
            isExpired: boolean;
        };
        /** @description Whom to ask. */
        Contact: {
            /** @description The name. */
            name: string;
            /** @description The e-mail address. */
            email: string;
        };
        /** @description What an administrator begins with. */
        NewSetup: {
            /** @description The name. */
            name: string;
            /** @description The host of the org, or an address of it, from which only the host is kept. */
            domain?: string;
            /** @description Whom users ask who do not have it. */
            contact?: {
                /** @description The name. */
                name: string;
                /** @description The e-mail address. */
                email: string;
            };
        };
        /** @description What an administrator changes; null takes a value away. */
        SetupChange: {
            /** @description The name. */
            name?: string;
            /** @description The host of the org, or an address of it, from which only the host is kept. */
            domain?: string | null;
            /** @description The consumer key. */
            clientId?: string | null;
            /** @description The consumer secret. It is sealed at once and never told. */
            clientSecret?: string | null;
            /** @description The scopes that users are asked for. `api` and `refresh_token` are the least that works. */
            scopes?: ("api" | "refresh_token" | "full" | "openid" | "id" | "web")[];
            /** @description Whom users ask who do not have it. */
            contact?: {
                /** @description The name. */
                name: string;
                /** @description The e-mail address. */
                email: string;
            } | null;
            /** @description Whether it is switched on. */
            isEnabled?: boolean;
            /** @description The steps of the checklist that the administrator has ticked off. */
            confirmedSteps?: string[];
        };
        /** @description Whom an integration is for. */
        Segment: {
            /** @description Whether it is for everybody of the account. */
            isForAll: boolean;
            /** @description The audiences that it is for. */
            audiences: string[];
            /** @description The users that it is for. */
            users: string[];
        };
        /** @description Whom an integration is to be for. */
        NewSegment: {
            /** @description Whether it is for everybody of the account. */
            isForAll: boolean;
            /** @description The audiences that it is for. */
            audiences: string[];
            /** @description The users that it is for. */
            users: string[];
        };
        /** @description A whole search. */
        SearchAnswer: {
            input: components["schemas"]["SearchInput"];
            /** @description Where was searched: integrations, and providers that joined. */
            sources: {
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
            }[];
            /** @description What was found, by kind, in the order in which kinds are shown. */
            groups: components["schemas"]["KindGroup"][];
        };
        /** @description A search as it goes on: `begun`, then `answered` for each kind of each source, then `ended`. */
        SearchEvent: {
            /**
             * @description What the event tells.
             * @enum {string}
             */
            type: "begun" | "answered" | "ended" | "unknown";
            input?: components["schemas"]["SearchInput"];
            /** @description Where was searched: integrations, and providers that joined. */
            sources?: {
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
            }[];
            answer?: components["schemas"]["KindAnswer"];
        };
        /** @description What became of a converted lead. */
        LeadConversion: {
            /** @description The id of the lead. */
            leadId: string;
            /** @description The contact that the lead became. */
            contact: {
                /** @description The id in the application. */
                recordId: string;
                /** @description The name. */
                name: string;
                /** @description Opens it in the application. */
                link: string;
            };
            /** @description The account that its company became. */
            account: {
                /** @description The id in the application. */
                recordId: string;
                /** @description The name. */
                name: string;
                /** @description Opens it in the application. */
                link: string;
            };
            /** @description The opportunity that was made of it. */
            opportunity?: {
                /** @description The id in the application. */
                recordId: string;
                /** @description The name. */
                name: string;
                /** @description Opens it in the application. */
                link: string;
            };
            /** @description The tasks that went with the conversion, newest first. */
            tasks: {
                /** @description The id in the application. */
                recordId: string;
                /** @description One line: what it is about. */
                subject: string | null;
                /** @description The org's own word for where it stands. */
                status: string | null;
                /** @description The day on which it is due. */
                dueOn: string | null;
                /** @description Opens it in the application. */
                link: string;
            }[];
            /** @description The day of the conversion. */
            convertedOn: string | null;
        };
        /** @description A record that the user has opened, as the application remembers it. */
        RecentRecord: {
            /** @description The integration or provider that it comes from. */
            sourceId: string;
            /**
             * @description The kind of thing.
             * @enum {string}
             */
            kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item" | "unknown";
            /** @description The id in the application. */
            recordId: string;
            /** @description The name. */
            name: string;
            /** @description Opens it in the application. */
            link: string;
        };
        /** @description The list views of a kind to choose from, and those that are on. */
        ViewChoice: {
            /** @description The id of the integration. */
            integrationId: string;
            /**
             * @description The kind of thing.
             * @enum {string}
             */
            kind: "account" | "contact" | "lead" | "opportunity" | "case" | "unknown";
            /** @description The list views to choose from, 80 at the most. */
            offered: {
                /** @description The id. */
                id: string;
                /** @description The words for it. */
                label: string;
            }[];
            /** @description Whether the application has more than are offered. */
            hasMore: boolean;
            /** @description The one or two that are on. */
            chosen: string[];
        };
        /** @description A page of a view's rows, with the view's own columns. */
        ViewPage: {
            /** @description The id of the list view. */
            viewId: string;
            /** @description The words for it. */
            label: string;
            /** @description The view's own columns. */
            columns: {
                /** @description The name of the field. */
                field: string;
                /** @description The words for it. */
                label: string;
                /** @description The application's type of the field. */
                type: string;
                /** @description Whether the rows can be sorted by it. */
                isSortable: boolean;
            }[];
            /** @description The order of the rows. */
            sort?: {
                /** @description The name of the field. */
                field: string;
                /**
                 * @description `ascending` or `descending`.
                 * @enum {string}
                 */
                direction: "ascending" | "descending" | "unknown";
            };
            /** @description The rows. */
            rows: {
                /** @description The id. */
                id: string;
                /** @description Opens it in the application. */
                link: string;
                /** @description What the row shows in each column; instants and days are text in RFC 3339. */
                cells: (string | number | boolean | null)[];
            }[];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description Whether there are rows beyond the 2,000 that can be read. */
            isCut: boolean;
        };
        /** @description An integration that the user may connect. */
        Integration: {
            /** @description The id. */
            id: string;
            /**
             * @description The application.
             * @enum {string}
             */
            application: "salesforce" | "unknown";
            /** @description The name. */
            name: string;
            /** @description The host of the org. */
            domain: string;
            /** @description The user's own connections, oldest first. */
            connections: components["schemas"]["Connection"][];
        };
        /** @description How an administrator has set an integration up. */
        Setup: {
            /** @description The id. */
            id: string;
            /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
            version: number;
            /** @description The id of the account that it belongs to. */
            account: string;
            /**
             * @description The application.
             * @enum {string}
             */
            application: "salesforce" | "unknown";
            /** @description The name. */
            name: string;
            /** @description The host of the org. */
            domain?: string;
            /** @description The consumer key. */
            clientId?: string;
            /** @description Whether a consumer secret is kept. */
            hasClientSecret: boolean;
            /** @description The scopes that users are asked for. `api` and `refresh_token` are the least that works. */
            scopes: ("api" | "refresh_token" | "full" | "openid" | "id" | "web" | "unknown")[];
            contact?: components["schemas"]["Contact"];
            /** @description Whether it is switched on. */
            isEnabled: boolean;
            segment: components["schemas"]["Segment"];
            /** @description The steps of the checklist that the administrator has ticked off. */
            confirmedSteps: string[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updatedAt: string;
        };
        /** @description The set-up at the application, step by step. */
        Checklist: {
            /**
             * @description `external_client_app`, or `connected_app` for one that was made before.
             * @enum {string}
             */
            way: "external_client_app" | "connected_app" | "unknown";
            /** @description Whether this way is only for apps that exist already. */
            isLegacy: boolean;
            /** @description The steps, in their order. */
            steps: {
                /** @description The id. */
                id: string;
                /**
                 * @description What the administrator does.
                 * @enum {string}
                 */
                action: "enter" | "turn_on" | "turn_off" | "choose" | "add" | "give_back" | "unknown";
                /** @description The words for it. */
                label: string;
                /** @description What to enter, add or choose, in this order. */
                values: string[];
                /** @description Whether it is done, as far as this service can see or the administrator has said. */
                isDone: boolean;
                /** @description Why it deserves a second thought. */
                warnings: ("full_scope" | "device_flow" | "legacy" | "localhost" | "unknown")[];
            }[];
        };
        /** @description A file of the manifest of an External Client App. */
        ManifestFile: {
            /** @description Where it lies in a project of Salesforce DX. */
            path: string;
            /** @description The content of the file. */
            content: string;
        };
        /** @description A group of people. */
        Audience: {
            /** @description The id. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description How many people there are in it. */
            size?: number;
        };
        /** @description A refusal (RFC 9457). */
        Problem: {
            /** @description A URI that names the code. */
            type: string;
            /** @description What the code means. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description The stable name of what went wrong. */
            code: string;
            /** @description What went wrong here, and the way out. */
            detail?: string;
            /** @description The id of the request. Quote it when asking for help. */
            requestId?: string;
            /** @description Whether the same request may succeed later. */
            retryable?: boolean;
            /** @description What is wrong with the input, each fault with its path. */
            errors?: {
                /**
                 * @description The part of the request that the fault is in.
                 * @enum {string}
                 */
                in: "body" | "query" | "path" | "header";
                /** @description A JSON pointer into that part. */
                path: string;
                /** @description A sentence that names the fault and the way out. */
                message: string;
            }[];
            /** @description Facts that belong to the code. */
            facts?: {
                [key: string]: string | number | boolean | null | string[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    searchMore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What somebody typed. `in:lead,case`, `add:file` and `remove:report` choose kinds; two characters at least remain. */
                    text: string;
                    /**
                     * @description The kind of thing.
                     * @enum {string}
                     */
                    kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item";
                    /** @description The integration or provider that it comes from. */
                    sourceId: string;
                    /** @description How many results of this source and kind are known. */
                    skip: number;
                    /** @description How many results, 1 to 25. The default is 5. */
                    limit?: number;
                    /** @description What the user holds of each connection that is used. */
                    keys: components["schemas"]["ConnectionKey"][];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindAnswer"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What somebody typed. `in:lead,case`, `add:file` and `remove:report` choose kinds; two characters at least remain. */
                    text: string;
                    /** @description The kinds that are searched where no shortcut says otherwise. The default is all. */
                    kinds?: ("account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item")[];
                    /** @description How many results of each kind and source, 1 to 25. The default is 5. */
                    limit?: number;
                    /** @description What the user holds of each connection that is used. */
                    keys: components["schemas"]["ConnectionKey"][];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What somebody typed. `in:lead,case`, `add:file` and `remove:report` choose kinds; two characters at least remain. */
                    text: string;
                    /** @description The kinds that are searched where no shortcut says otherwise. The default is all. */
                    kinds?: ("account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item")[];
                    /** @description How many results of each kind and source, 1 to 25. The default is 5. */
                    limit?: number;
                    /** @description What the user holds of each connection that is used. */
                    keys: components["schemas"]["ConnectionKey"][];
                };
            };
        };
        responses: {
            /** @description Server-sent events, each with data of this shape; `event: reset` tells to read the whole anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SearchEvent"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeadConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
                    salt: string;
                    /** @description The id of the lead. */
                    leadId: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadConversion"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecentRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the user holds of each connection that is used. */
                    keys: components["schemas"]["ConnectionKey"][];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items. */
                        items: components["schemas"]["RecentRecord"][];
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: components["schemas"]["ConnectionKey"];
                    /**
                     * @description The kind of thing.
                     * @enum {string}
                     */
                    kind: "account" | "contact" | "lead" | "opportunity" | "case" | "file" | "report" | "dashboard" | "item";
                    /** @description The id in the application. */
                    recordId: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the application remembers it. */
                        isRemembered: boolean;
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                connectionId: string;
                /** @description The kind of thing. */
                kind: "account" | "contact" | "lead" | "opportunity" | "case";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
                    salt: string;
                    /** @description The one or two that are on. */
                    chosen: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewChoice"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViewChoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                connectionId: string;
                /** @description The kind of thing. */
                kind: "account" | "contact" | "lead" | "opportunity" | "case";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
                    salt: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewChoice"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                connectionId: string;
                /** @description The kind of thing. */
                kind: "account" | "contact" | "lead" | "opportunity" | "case";
                /** @description The id of the list view. */
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
                    salt: string;
                    /** @description The order of the rows. */
                    sort?: {
                        /** @description The name of the field. */
                        field: string;
                        /**
                         * @description `ascending` or `descending`.
                         * @enum {string}
                         */
                        direction: "ascending" | "descending";
                    };
                    /** @description The cursor of the page: `next` of the page before. */
                    after?: string;
                    /** @description How many rows a page has, 1 to 200. The default is 25. */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewPage"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where the application sends the browser back to: a callback of this deployment. */
                    redirectUri: string;
                    /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
                    salt: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where the browser goes next. */
                        url: string;
                        /**
                         * Format: date-time
                         * @description The sign-in must be completed by then.
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The whole address that the browser came back to. */
                    callback: string;
                    /** @description The secret that the user holds: 32 random bytes in base64url. Without it the tokens of the connection are worthless. */
                    salt: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disconnect: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the user holds of each connection that is used. */
                    keys: components["schemas"]["ConnectionKey"][];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many connections are no more. */
                        removed: number;
                        /** @description How many of them the application has revoked. */
                        revoked: number;
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items. */
                        items: components["schemas"]["Integration"][];
                        contact?: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSetups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items. */
                        items: components["schemas"]["Setup"][];
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSetup"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChecklist: {
        parameters: {
            query?: {
                /** @description `external_client_app`, or `connected_app` for one that was made before. */
                way?: "external_client_app" | "connected_app";
                /** @description Whether the callback of a developer's machine is in it. The default is no. */
                localhost?: boolean;
            };
            header?: never;
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManifest: {
        parameters: {
            query?: {
                /** @description Whether the callback of a developer's machine is in it. The default is no. */
                localhost?: boolean;
            };
            header?: never;
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items. */
                        items: components["schemas"]["ManifestFile"][];
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudiences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The audiences that it is for. */
                        audiences: components["schemas"]["Audience"][];
                        /** @description The users that it is for. */
                        users: {
                            /** @description The id. */
                            id: string;
                            /** @description The name. */
                            name: string;
                            /** @description The e-mail address. */
                            email: string;
                        }[];
                    };
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    segmentSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the integration. */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal (RFC 9457). `code` tells which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
