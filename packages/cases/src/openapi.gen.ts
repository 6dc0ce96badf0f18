// Written by `npm run generate` from openapi.json. Do not edit.

export interface paths {
    "/cases/{caseId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a case to another state
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, version_mismatch, idempotency_key_reused.
         */
        post: operations["changeCaseState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cases: your own, your team's, or the desk's
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, team_cases_not_enabled.
         */
        get: operations["listCases"];
        put?: never;
        /**
         * File a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, idempotency_key_reused.
         */
        post: operations["createCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a case live
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["followCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything that happened to a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["listTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Upload a file to a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, attachment_too_large, attachment_kind_refused, idempotency_key_reused.
         */
        post: operations["attachToCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the messages of a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Post a message; it may reopen the case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, reopen_window_over, idempotency_key_reused.
         */
        post: operations["postMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write an internal note
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        post: operations["postNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file that a case or message names later
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, attachment_too_large, attachment_kind_refused, idempotency_key_reused.
         */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add collaborators
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        post: operations["addCollaborators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/calls/{callId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer a proposed call with your availability
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        put: operations["giveAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the proposed calls
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["listCalls"];
        put?: never;
        /**
         * Propose a screen-sharing call
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        post: operations["proposeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/credentials/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open sealed site credentials
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        post: operations["openCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/collaborators/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a collaborator
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        delete: operations["removeCollaborator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Seal site credentials into a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        put: operations["sealCredentials"];
        post?: never;
        /**
         * Remove sealed site credentials
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        delete: operations["removeCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what may help before a case is filed
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        post: operations["suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a case
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, version_mismatch, idempotency_key_reused.
         */
        post: operations["assignCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the priority, with a reason
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, version_mismatch, idempotency_key_reused.
         */
        post: operations["changePriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a case to another desk
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, version_mismatch, idempotency_key_reused.
         */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a second problem off
         * @description Needs the capability `cases.work`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        post: operations["splitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set what an account's plan includes
         * @description Needs the capability `cases.operate`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        put: operations["changePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of your account
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of your account
         * @description Needs the capability `cases.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, idempotency_key_reused.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agreements
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Sign an agreement
         * @description Needs the capability `cases.operate`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, conflict, idempotency_key_reused.
         */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the SLA versions
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listSlaVersions"];
        put?: never;
        /**
         * Publish an SLA version
         * @description Needs the capability `cases.operate`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, conflict, idempotency_key_reused.
         */
        post: operations["publishSlaVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chatId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a sign of life in a chat
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        post: operations["attendChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-desk/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a sign of life at the chat desk
         * @description Needs the capability `chat.serve`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        post: operations["attendChatSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how the chats of your account behave
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["getChatSettings"];
        /**
         * Change how the chats of your account behave
         * @description Needs the capability `cases.administer`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, idempotency_key_reused.
         */
        put: operations["changeChatSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chatId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a chat
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, idempotency_key_reused.
         */
        post: operations["endChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-availability/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow live whether an agent is free
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, chat_not_in_plan.
         */
        get: operations["followChatAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chatId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a chat live
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["followChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-desk/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow your place at the chat desk live
         * @description Needs the capability `chat.serve`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["followChatSeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether an agent is free
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, chat_not_in_plan.
         */
        get: operations["getChatAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a chat
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-desk/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your place at the chat desk
         * @description Needs the capability `chat.serve`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["getChatSeat"];
        /**
         * Sign in to the chat desk
         * @description Needs the capability `chat.serve`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, idempotency_key_reused.
         */
        put: operations["signInToChat"];
        post?: never;
        /**
         * Sign out of the chat desk
         * @description Needs the capability `chat.serve`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, idempotency_key_reused.
         */
        delete: operations["signOutOfChat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chatId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the transcript of a chat
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["listChatMessages"];
        put?: never;
        /**
         * Say something in a chat
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, idempotency_key_reused.
         */
        post: operations["postChatMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List chats with their transcripts
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listChats"];
        put?: never;
        /**
         * Start a chat
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, chat_not_in_plan, reopen_window_over, idempotency_key_reused.
         */
        post: operations["startChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chatId}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a chat into a case
         * @description Needs the capability `chat.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        post: operations["openCaseFromChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-desk/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the next chat
         * @description Needs the capability `chat.serve`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, invalid_transition, idempotency_key_reused.
         */
        post: operations["takeChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getElementReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a ticket
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your reports
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listElementReports"];
        put?: never;
        /**
         * Report a misbehaving element and get its diagnosis
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, idempotency_key_reused.
         */
        post: operations["reportElement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the activity board
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/tickets/{ticketId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a ticket to another state
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, version_mismatch, idempotency_key_reused.
         */
        post: operations["moveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/reports/{reportId}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a ticket for an unsolved report
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, version_mismatch, idempotency_key_reused.
         */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/tickets/{ticketId}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a ticket to support, as a case
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, version_mismatch, idempotency_key_reused.
         */
        post: operations["sendTicketToSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant/reports/{reportId}/solution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a fix solved it
         * @description Needs the capability `assistant.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, invalid_transition, version_mismatch, idempotency_key_reused.
         */
        post: operations["solveElementReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the diagnostics of a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["listDiagnostics"];
        put?: never;
        /**
         * Attach a diagnostics bundle to a case
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found, idempotency_key_reused.
         */
        post: operations["attachDiagnostics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/diagnostics/{diagnosticsId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a diagnostics bundle
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable, not_found.
         */
        get: operations["getDiagnostics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the domains that a network must allow
         * @description Needs the capability `cases.use`. May be refused with: unauthenticated, forbidden, validation_failed, rate_limited, internal_error, unavailable.
         */
        get: operations["listNetworkDomains"];
        put?: never;
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
        /** @description What a requester files. */
        NewCase: {
            /** @description One line: what the problem is. */
            subject: string;
            /**
             * @description p1 (critical, production only) to p4 (a question).
             * @enum {string}
             */
            priority: "p1" | "p2" | "p3" | "p4";
            /** @description The part of the product that it is about. */
            topic?: string;
            report: components["schemas"]["NewProblemReport"];
            /** @description The e-mail addresses that follow the case. A request also takes one comma-separated string. */
            collaborators?: string | string[];
            /** @description The ids of files that were uploaded before. */
            attachments?: string[];
            /**
             * @description How it came in.
             * @enum {string}
             */
            channel?: "portal" | "chat" | "assistant" | "api";
            /** @description The id of the closed case that this one takes further. */
            supersedes?: string;
            /** @description Site credentials. They are sealed at once; only the engineer who has the case can open them. */
            credentials?: string;
        };
        /** @description Another case that this one refers to. */
        CaseReference: {
            /** @description The id. */
            id: string;
            /** @description The number that people say, such as `CS-000042`. */
            number: string;
        };
        /** @description Somebody who takes part. */
        Person: {
            /** @description The id. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The e-mail address. */
            email: string;
        };
        /** @description The structured problem report. */
        ProblemReport: {
            /** @description What happens, and what should happen instead. */
            overview: string;
            /**
             * @description Where the problem shows.
             * @enum {string}
             */
            environment: "production" | "test" | "unknown";
            /** @description The item that misbehaves. */
            affectedItem?: {
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
            };
            /** @description When the requester can be reached. */
            workingHours?: {
                /** @description An IANA time zone, such as `Europe/Paris`. */
                timeZone?: string;
                /** @description The preferred hours, in the requester's words. */
                preferred?: string;
            };
            /** @description The names of the steps, when the item is a Smart Walk-Thru. */
            stepNames?: string[];
            /** @description The steps that reproduce the problem, in order. */
            stepsToReproduce?: string[];
            /** @description What was tried already. */
            tried?: string;
            /** @description When it last worked, in the requester's words. */
            lastWorked?: string;
            /** @description Anything else that may help. */
            anythingElse?: string;
        };
        /** @description The structured problem report as it is filed. */
        NewProblemReport: {
            /** @description What happens, and what should happen instead. */
            overview: string;
            /**
             * @description Where the problem shows.
             * @enum {string}
             */
            environment: "production" | "test";
            /** @description The item that misbehaves. */
            affectedItem?: {
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other";
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
            };
            /** @description When the requester can be reached. */
            workingHours?: {
                /** @description An IANA time zone, such as `Europe/Paris`. */
                timeZone?: string;
                /** @description The preferred hours, in the requester's words. */
                preferred?: string;
            };
            /** @description The names of the steps, when the item is a Smart Walk-Thru. */
            stepNames?: string[];
            /** @description The steps that reproduce the problem, in order. */
            stepsToReproduce?: string[];
            /** @description What was tried already. */
            tried?: string;
            /** @description When it last worked, in the requester's words. */
            lastWorked?: string;
            /** @description Anything else that may help. */
            anythingElse?: string;
        };
        /** @description What somebody posts. */
        NewMessage: {
            /** @description The text. */
            text: string;
            /** @description The ids of files that were uploaded before. */
            attachments?: string[];
        };
        /** @description A file of a case. */
        Attachment: {
            /** @description The id. */
            id: string;
            /** @description The file's name, made safe. */
            name: string;
            /** @description The media type, by what the bytes are. */
            type: string;
            /** @description In bytes. */
            size: number;
            /** @description SHA-256 of the bytes, in lower-case hexadecimal. */
            checksum: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description When the requester is available. */
        Availability: {
            /** @description An IANA time zone, such as `Europe/Paris`. */
            timeZone: string;
            /** @description The ranges of time. */
            ranges: {
                /**
                 * Format: date-time
                 * @description When the range starts.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description The first instant after it.
                 */
                until: string;
            }[];
        };
        /** @description What somebody has written of a case so far. */
        CaseDraft: {
            /** @description One line: what the problem is. */
            subject?: string;
            /** @description What happens, and what should happen instead. */
            overview?: string;
            /** @description The part of the product that it is about. */
            topic?: string;
            /** @description The item that misbehaves. */
            affectedItem?: {
                /** @description The kind of item. */
                kind?: string;
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
            };
        };
        /** @description A conversation between one customer and one agent. */
        Chat: {
            /** @description The id. */
            id: string;
            /** @description The id of the account that it belongs to. */
            account: string;
            /**
             * @description Where the chat was started.
             * @enum {string}
             */
            entryPoint: "editor" | "insights" | "unknown";
            /** @description One line: what the problem is. */
            subject: string;
            /**
             * @description Where the case stands.
             * @enum {string}
             */
            state: "waiting" | "active" | "ended" | "unknown";
            customer: components["schemas"]["Person"];
            agent?: components["schemas"]["Person"];
            /** @description The place in the queue, starting with 1; of a message, its place in the transcript. */
            position?: number;
            case?: components["schemas"]["CaseReference"];
            /** @description After how many minutes without a word from the customer a chat ends, 5 to 30. */
            customerIdleMinutes: number;
            /**
             * Format: date-time
             * @description When the chat ends unless somebody says something.
             */
            idleEndsAt?: string;
            /** @description How many messages there are. */
            messageCount: number;
            /** @description Whose line is lost at present. */
            lostLines: ("customer" | "agent" | "unknown")[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When an agent was connected.
             */
            connectedAt?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            endedAt?: string;
            /**
             * @description Why it ended.
             * @enum {string}
             */
            endReason?: "customer_ended" | "agent_ended" | "customer_idle" | "customer_lost" | "time_limit" | "unknown";
        };
        /** @description One message of a chat. */
        ChatMessage: {
            /** @description The id. */
            id: string;
            /** @description The place in the queue, starting with 1; of a message, its place in the transcript. */
            position: number;
            /** @description Who wrote it. */
            author: {
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The e-mail address. */
                email: string;
                /**
                 * @description On whose side the author is.
                 * @enum {string}
                 */
                side: "customer" | "agent" | "unknown";
            };
            /** @description The text. */
            text: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description What a chat starts with. */
        NewChat: {
            /**
             * @description Where the chat was started.
             * @enum {string}
             */
            entryPoint: "editor" | "insights";
            /** @description One line: what the problem is. */
            subject: string;
            /** @description The id of the case. */
            caseId?: string;
        };
        /** @description What is said in a chat. */
        NewChatMessage: {
            /** @description The text. */
            text: string;
        };
        /** @description What the case that a chat becomes needs beyond the transcript. */
        NewChatCase: {
            /**
             * @description p1 (critical, production only) to p4 (a question).
             * @enum {string}
             */
            priority: "p1" | "p2" | "p3" | "p4";
            /** @description The structured problem report. */
            report: {
                /** @description What happens, and what should happen instead. */
                overview?: string;
                /**
                 * @description Where the problem shows.
                 * @enum {string}
                 */
                environment: "production" | "test";
                /** @description The item that misbehaves. */
                affectedItem?: {
                    /**
                     * @description The kind of item.
                     * @enum {string}
                     */
                    kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other";
                    /** @description The name. */
                    name?: string;
                    /** @description The id. */
                    id?: string;
                };
                /** @description When the requester can be reached. */
                workingHours?: {
                    /** @description An IANA time zone, such as `Europe/Paris`. */
                    timeZone?: string;
                    /** @description The preferred hours, in the requester's words. */
                    preferred?: string;
                };
                /** @description The names of the steps, when the item is a Smart Walk-Thru. */
                stepNames?: string[];
                /** @description The steps that reproduce the problem, in order. */
                stepsToReproduce?: string[];
                /** @description What was tried already. */
                tried?: string;
                /** @description When it last worked, in the requester's words. */
                lastWorked?: string;
                /** @description Anything else that may help. */
                anythingElse?: string;
            };
            /** @description One line: what the problem is. */
            subject?: string;
            /** @description The part of the product that it is about. */
            topic?: string;
            /** @description The e-mail addresses that follow the case. A request also takes one comma-separated string. */
            collaborators?: string | string[];
        };
        /** @description An agent's place at the chat desk. */
        ChatSeat: {
            agent: components["schemas"]["Person"];
            /**
             * @description Where the case stands.
             * @enum {string}
             */
            state: "ready" | "lost" | "unknown";
            /** @description How many chats the agent takes at a time, 0 to 20. 0 finishes those at hand. */
            capacity: number;
            /** @description Whether waiting chats are given to the agent by themselves. The default is true. */
            automatic: boolean;
            /** @description The ids of the chats at hand. */
            chats: string[];
            /**
             * Format: date-time
             * @description When the agent signed in.
             */
            signedInAt: string;
        };
        /** @description What the assistant collected of a misbehaving element. */
        ElementReport: {
            /** @description The item that misbehaves. */
            item: {
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
                /** @description The environments to which the item is published. */
                publishedTo?: ("production" | "test" | "unknown")[];
            };
            /** @description The selector, and what it matches. */
            selector?: {
                /** @description The text as it was written. */
                text: string;
                /** @description Whether the selector can be understood. */
                valid: boolean;
                /** @description How many elements of the page the selector matches. */
                matches: number;
                /** @description How many of them can be seen. */
                visible: number;
                /**
                 * @description What hides the element.
                 * @enum {string}
                 */
                hiddenBy?: "not_displayed" | "not_visible" | "transparent" | "no_size" | "off_page" | "unknown";
            };
            /** @description The page. */
            page: {
                /** @description The address of the page, without the secrets in its query. */
                address: string;
                /** @description The title. */
                title?: string;
                /**
                 * @description Where the problem shows.
                 * @enum {string}
                 */
                environment: "production" | "test" | "unknown";
            };
            /** @description The conditions and their results. */
            conditions: {
                /** @description The text as it was written. */
                text: string;
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "element" | "page" | "time" | "segment" | "input" | "cookie" | "storage" | "variable" | "other" | "unknown";
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
            }[];
            browser: components["schemas"]["Browser"];
        };
        /** @description What the assistant collected of a misbehaving element, as it is sent. */
        NewElementReport: {
            /** @description The item that misbehaves. */
            item: {
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
                /** @description The environments to which the item is published. */
                publishedTo?: ("production" | "test" | "unknown")[];
            };
            /** @description The selector, and what it matches. */
            selector?: {
                /** @description The text as it was written. */
                text: string;
                /** @description Whether the selector can be understood. */
                valid: boolean;
                /** @description How many elements of the page the selector matches. */
                matches: number;
                /** @description How many of them can be seen. */
                visible: number;
                /**
                 * @description What hides the element.
                 * @enum {string}
                 */
                hiddenBy?: "not_displayed" | "not_visible" | "transparent" | "no_size" | "off_page" | "unknown";
            };
            /** @description The page. */
            page: {
                /** @description The address of the page, without the secrets in its query. */
                address: string;
                /** @description The title. */
                title?: string;
                /**
                 * @description Where the problem shows.
                 * @enum {string}
                 */
                environment: "production" | "test" | "unknown";
            };
            /** @description The conditions and their results. */
            conditions: {
                /** @description The text as it was written. */
                text: string;
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "element" | "page" | "time" | "segment" | "input" | "cookie" | "storage" | "variable" | "other" | "unknown";
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
            }[];
            /** @description The browser. */
            browser: {
                /** @description How the browser names itself. */
                userAgent: string;
                /** @description The brands of the browser and their versions. */
                brands?: {
                    /** @description The brand. */
                    brand: string;
                    /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
                    version: string;
                }[];
                /** @description The operating system. */
                platform?: string;
                /** @description Whether it is a mobile device. */
                mobile?: boolean;
                /** @description The language of the browser. */
                language: string;
                /** @description The part of the page that is seen, in CSS pixels. */
                viewport: {
                    /** @description In CSS pixels. */
                    width: number;
                    /** @description In CSS pixels. */
                    height: number;
                    /** @description Device pixels for each CSS pixel. */
                    pixelRatio?: number;
                };
            };
        };
        /** @description The browser that the element was seen in. */
        Browser: {
            /** @description How the browser names itself. */
            userAgent: string;
            /** @description The brands of the browser and their versions. */
            brands?: {
                /** @description The brand. */
                brand: string;
                /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
                version: string;
            }[];
            /** @description The operating system. */
            platform?: string;
            /** @description Whether it is a mobile device. */
            mobile?: boolean;
            /** @description The language of the browser. */
            language: string;
            /** @description The part of the page that is seen, in CSS pixels. */
            viewport: {
                /** @description In CSS pixels. */
                width: number;
                /** @description In CSS pixels. */
                height: number;
                /** @description Device pixels for each CSS pixel. */
                pixelRatio?: number;
            };
        };
        /** @description A report of a misbehaving element. */
        NewAssistantReport: {
            element: components["schemas"]["NewElementReport"];
            /** @description What the builder adds. */
            note?: string;
        };
        /** @description A known cause that was found, and the fix to try. */
        Finding: {
            /**
             * @description The cause.
             * @enum {string}
             */
            cause: "item_not_published" | "wrong_environment" | "selector_invalid" | "selector_matches_none" | "condition_false" | "element_hidden" | "selector_matches_many" | "unknown";
            /**
             * @description The fix to try.
             * @enum {string}
             */
            fix: "publish_item" | "publish_to_environment" | "repair_selector" | "select_element_again" | "check_conditions" | "reveal_element" | "narrow_selector" | "unknown";
            /** @description The text. */
            text: string;
            /** @description What was seen. */
            details: string[];
        };
        /** @description What a ticket says beyond its report. */
        NewTicket: {
            /** @description The fixes that were tried, and what came of them. */
            tried?: {
                /**
                 * @description The cause.
                 * @enum {string}
                 */
                cause: "item_not_published" | "wrong_environment" | "selector_invalid" | "selector_matches_none" | "condition_false" | "element_hidden" | "selector_matches_many";
                /**
                 * @description What came of it.
                 * @enum {string}
                 */
                outcome: "did_not_help" | "not_possible";
            }[];
            /** @description What else was tried. */
            triedBesides?: string;
        };
        /** @description What the flow tracker knows of a page, redacted. */
        DiagnosticsBundle: {
            /** @description The step tracker. */
            steps: {
                /** @description The walk-thru. */
                walkThru: string;
                /** @description The step. */
                step: string;
                /**
                 * @description Where the case stands.
                 * @enum {string}
                 */
                state: "waiting" | "shown" | "completed" | "skipped" | "failed" | "unknown";
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at?: string;
                /** @description A sentence that names the fault and the way out. */
                message?: string;
            }[];
            /** @description The goals. */
            goals: {
                /** @description The name. */
                name: string;
                /** @description The id. */
                id?: string;
                /** @description Whether it was reached. */
                reached: boolean;
                /**
                 * Format: date-time
                 * @description When it was reached.
                 */
                reachedAt?: string;
            }[];
            /** @description The items on the page. */
            items: {
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
                /**
                 * @description Where the case stands.
                 * @enum {string}
                 */
                state: "shown" | "engaged" | "waiting" | "hidden" | "blocked" | "failed" | "unknown";
                /** @description The selector, and what it matches. */
                selector?: string;
                /** @description How many elements of the page the selector matches. */
                matches?: number;
                /** @description The element. */
                element?: string;
                /** @description Why. */
                reason?: string;
            }[];
            /** @description The segments with their evaluation. */
            segments: {
                /** @description The name. */
                name: string;
                /** @description The id. */
                id?: string;
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                /** @description The conditions and their results. */
                conditions: {
                    /** @description The text. */
                    text: string;
                    /**
                     * @description The kind of item.
                     * @enum {string}
                     */
                    kind: "element" | "page" | "time" | "segment" | "input" | "cookie" | "storage" | "variable" | "other" | "unknown";
                    /**
                     * @description How it was evaluated.
                     * @enum {string}
                     */
                    result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                    /** @description The item that misbehaves. */
                    item?: string;
                    /** @description What the condition wants. */
                    expected?: string;
                    /** @description What it found. */
                    actual?: string;
                }[];
            }[];
            /** @description The conditions and their results. */
            conditions: {
                /** @description The text. */
                text: string;
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "element" | "page" | "time" | "segment" | "input" | "cookie" | "storage" | "variable" | "other" | "unknown";
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                /** @description The item that misbehaves. */
                item?: string;
                /** @description What the condition wants. */
                expected?: string;
                /** @description What it found. */
                actual?: string;
            }[];
            /** @description The auto-play rules. */
            autoPlay: {
                /** @description The item that misbehaves. */
                item: {
                    /**
                     * @description The kind of item.
                     * @enum {string}
                     */
                    kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                    /** @description The name. */
                    name?: string;
                    /** @description The id. */
                    id?: string;
                };
                /** @description The rule. */
                rule: string;
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                /** @description How often it plays. */
                frequency: string;
                /** @description How often it has played. */
                played?: number;
                /**
                 * Format: date-time
                 * @description When it played last.
                 */
                lastPlayedAt?: string;
            }[];
            /** @description Where the problem shows. */
            environment: {
                /**
                 * @description Where the problem shows.
                 * @enum {string}
                 */
                environment: "production" | "test" | "unknown";
                /** @description The version of the player. */
                playerVersion?: string;
                /** @description The page. */
                page: {
                    /** @description The address of the page, without the secrets in its query. */
                    address: string;
                    /** @description The title. */
                    title?: string;
                };
                browser: components["schemas"]["Browser"];
                /** @description The style sheets that were added in the editor. */
                css: {
                    /** @description The item that misbehaves. */
                    item?: string;
                    /** @description The style sheets that were added in the editor. */
                    css: string;
                }[];
                /** @description Facts that belong to the code, such as the two states of a refused transition. */
                facts: {
                    /** @description The name. */
                    name: string;
                    /** @description The value. */
                    value: string;
                }[];
            };
            /** @description The alerts. */
            alerts: {
                /**
                 * @description How serious it is.
                 * @enum {string}
                 */
                level: "information" | "warning" | "error" | "unknown";
                /** @description A sentence that names the fault and the way out. */
                message: string;
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at?: string;
            }[];
        };
        /** @description What the flow tracker knows of a page, as it is sent: redacted before it left the page. */
        NewDiagnosticsBundle: {
            /** @description The step tracker. */
            steps: {
                /** @description The walk-thru. */
                walkThru: string;
                /** @description The step. */
                step: string;
                /**
                 * @description Where the case stands.
                 * @enum {string}
                 */
                state: "waiting" | "shown" | "completed" | "skipped" | "failed" | "unknown";
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at?: string;
                /** @description A sentence that names the fault and the way out. */
                message?: string;
            }[];
            /** @description The goals. */
            goals: {
                /** @description The name. */
                name: string;
                /** @description The id. */
                id?: string;
                /** @description Whether it was reached. */
                reached: boolean;
                /**
                 * Format: date-time
                 * @description When it was reached.
                 */
                reachedAt?: string;
            }[];
            /** @description The items on the page. */
            items: {
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                /** @description The name. */
                name?: string;
                /** @description The id. */
                id?: string;
                /**
                 * @description Where the case stands.
                 * @enum {string}
                 */
                state: "shown" | "engaged" | "waiting" | "hidden" | "blocked" | "failed" | "unknown";
                /** @description The selector, and what it matches. */
                selector?: string;
                /** @description How many elements of the page the selector matches. */
                matches?: number;
                /** @description The element. */
                element?: string;
                /** @description Why. */
                reason?: string;
            }[];
            /** @description The segments with their evaluation. */
            segments: {
                /** @description The name. */
                name: string;
                /** @description The id. */
                id?: string;
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                /** @description The conditions and their results. */
                conditions: {
                    /** @description The text. */
                    text: string;
                    /**
                     * @description The kind of item.
                     * @enum {string}
                     */
                    kind: "element" | "page" | "time" | "segment" | "input" | "cookie" | "storage" | "variable" | "other" | "unknown";
                    /**
                     * @description How it was evaluated.
                     * @enum {string}
                     */
                    result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                    /** @description The item that misbehaves. */
                    item?: string;
                    /** @description What the condition wants. */
                    expected?: string;
                    /** @description What it found. */
                    actual?: string;
                }[];
            }[];
            /** @description The conditions and their results. */
            conditions: {
                /** @description The text. */
                text: string;
                /**
                 * @description The kind of item.
                 * @enum {string}
                 */
                kind: "element" | "page" | "time" | "segment" | "input" | "cookie" | "storage" | "variable" | "other" | "unknown";
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                /** @description The item that misbehaves. */
                item?: string;
                /** @description What the condition wants. */
                expected?: string;
                /** @description What it found. */
                actual?: string;
            }[];
            /** @description The auto-play rules. */
            autoPlay: {
                /** @description The item that misbehaves. */
                item: {
                    /**
                     * @description The kind of item.
                     * @enum {string}
                     */
                    kind: "smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other" | "unknown";
                    /** @description The name. */
                    name?: string;
                    /** @description The id. */
                    id?: string;
                };
                /** @description The rule. */
                rule: string;
                /**
                 * @description How it was evaluated.
                 * @enum {string}
                 */
                result: "met" | "not_met" | "failed" | "not_evaluated" | "unknown";
                /** @description How often it plays. */
                frequency: string;
                /** @description How often it has played. */
                played?: number;
                /**
                 * Format: date-time
                 * @description When it played last.
                 */
                lastPlayedAt?: string;
            }[];
            /** @description Where the problem shows. */
            environment: {
                /**
                 * @description Where the problem shows.
                 * @enum {string}
                 */
                environment: "production" | "test" | "unknown";
                /** @description The version of the player. */
                playerVersion?: string;
                /** @description The page. */
                page: {
                    /** @description The address of the page, without the secrets in its query. */
                    address: string;
                    /** @description The title. */
                    title?: string;
                };
                /** @description The browser. */
                browser: {
                    /** @description How the browser names itself. */
                    userAgent: string;
                    /** @description The brands of the browser and their versions. */
                    brands?: {
                        /** @description The brand. */
                        brand: string;
                        /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
                        version: string;
                    }[];
                    /** @description The operating system. */
                    platform?: string;
                    /** @description Whether it is a mobile device. */
                    mobile?: boolean;
                    /** @description The language of the browser. */
                    language: string;
                    /** @description The part of the page that is seen, in CSS pixels. */
                    viewport: {
                        /** @description In CSS pixels. */
                        width: number;
                        /** @description In CSS pixels. */
                        height: number;
                        /** @description Device pixels for each CSS pixel. */
                        pixelRatio?: number;
                    };
                };
                /** @description The style sheets that were added in the editor. */
                css: {
                    /** @description The item that misbehaves. */
                    item?: string;
                    /** @description The style sheets that were added in the editor. */
                    css: string;
                }[];
                /** @description Facts that belong to the code, such as the two states of a refused transition. */
                facts: {
                    /** @description The name. */
                    name: string;
                    /** @description The value. */
                    value: string;
                }[];
            };
            /** @description The alerts. */
            alerts: {
                /**
                 * @description How serious it is.
                 * @enum {string}
                 */
                level: "information" | "warning" | "error" | "unknown";
                /** @description A sentence that names the fault and the way out. */
                message: string;
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at?: string;
            }[];
        };
        /** @description A support case: one problem of one requester. */
        Case: {
            /** @description The id. */
            id: string;
            /** @description The number that people say, such as `CS-000042`. */
            number: string;
            /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
            version: number;
            /** @description The id of the account that it belongs to. */
            account: string;
            /** @description One line: what the problem is. */
            subject: string;
            /** @description The part of the product that it is about. */
            topic?: string;
            /**
             * @description p1 (critical, production only) to p4 (a question).
             * @enum {string}
             */
            priority: "p1" | "p2" | "p3" | "p4" | "unknown";
            /**
             * @description Where the case stands.
             * @enum {string}
             */
            state: "new" | "open" | "waiting_on_customer" | "closed" | "unknown";
            /**
             * @description How it came in.
             * @enum {string}
             */
            channel: "portal" | "chat" | "assistant" | "api" | "unknown";
            /**
             * @description The desk that has the case.
             * @enum {string}
             */
            desk: "support" | "professional_services" | "training" | "success" | "unknown";
            report: components["schemas"]["ProblemReport"];
            requester: components["schemas"]["Person"];
            /** @description The e-mail addresses that follow the case. A request also takes one comma-separated string. */
            collaborators: string[];
            assignee?: components["schemas"]["Person"];
            /** @description The agreement that the case was filed under, as it stood then. */
            agreement?: {
                /** @description The id. */
                id: string;
                /** @description The support level of the agreement. */
                supportLevel: string;
                /** @description The SLA version that was in force when the agreement was signed. */
                slaVersion: string;
                /** @description What the priority means under this agreement. */
                definition: string;
            };
            supersedes?: components["schemas"]["CaseReference"];
            supersededBy?: components["schemas"]["CaseReference"];
            splitFrom?: components["schemas"]["CaseReference"];
            /** @description The cases that were split off from this one. */
            splits: components["schemas"]["CaseReference"][];
            ticket?: components["schemas"]["CaseReference"];
            /** @description Whether sealed site credentials are attached. */
            hasCredentials: boolean;
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
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description The last instant at which an answer still reopens the case.
             */
            reopenUntil?: string;
            /** @description How the problem was resolved. */
            resolution?: string;
        };
        /** @description One message of a case. */
        Message: {
            /** @description The id. */
            id: string;
            /** @description Who wrote it. */
            author: {
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The e-mail address. */
                email: string;
                /**
                 * @description On whose side the author is.
                 * @enum {string}
                 */
                side: "requester" | "collaborator" | "engineer" | "system" | "unknown";
            };
            /**
             * @description How it came in.
             * @enum {string}
             */
            channel: "portal" | "mail" | "chat" | "unknown";
            /**
             * @description Who can read it: everyone who takes part, or engineers alone.
             * @enum {string}
             */
            audience: "everyone" | "engineers" | "unknown";
            /** @description The text. */
            text: string;
            /** @description The history that a mail quoted, folded away. */
            quoted?: string;
            /** @description The files. */
            attachments: components["schemas"]["Attachment"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description One thing that happened to a case: who, when, from, to. */
        TimelineEntry: {
            /** @description The id. */
            id: string;
            /**
             * @description What happened.
             * @enum {string}
             */
            type: "filed" | "answered" | "noted" | "state_changed" | "reopened" | "assigned" | "priority_changed" | "handed_over" | "collaborator_added" | "collaborator_removed" | "file_attached" | "credentials_sealed" | "credentials_opened" | "credentials_removed" | "diagnostics_attached" | "call_proposed" | "availability_given" | "split" | "superseded" | "linked" | "mail_refused" | "unknown";
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            actor: components["schemas"]["Person"];
            /** @description What it was. */
            from?: string;
            /** @description What it became. */
            to?: string;
            /** @description Why. */
            reason?: string;
        };
        /** @description A proposed screen-sharing call. */
        CallProposal: {
            /** @description The id. */
            id: string;
            proposedBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description When it was proposed.
             */
            proposedAt: string;
            /** @description Where a time is booked, by https. */
            bookingLink: string;
            /** @description What the call is about. */
            note?: string;
            /** @description When the requester is available. */
            availability?: {
                /** @description An IANA time zone, such as `Europe/Paris`. */
                timeZone: string;
                /** @description The ranges of time. */
                ranges: {
                    /**
                     * Format: date-time
                     * @description When the range starts.
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description The first instant after it.
                     */
                    until: string;
                }[];
                /**
                 * Format: date-time
                 * @description When the availability was given.
                 */
                givenAt: string;
            };
        };
        /** @description What may help before a case is filed. */
        Suggestions: {
            /** @description Articles that fit the draft, best first. */
            articles: {
                /** @description The id. */
                id: string;
                /** @description The title. */
                title: string;
                /** @description Where it can be read. */
                url: string;
                /** @description The first sentences. */
                excerpt: string;
            }[];
            /** @description The guide to the flow tracker, which shows on the page what runs and why. */
            flowTrackerGuide: {
                /** @description The title. */
                title: string;
                /** @description Where it can be read. */
                url: string;
            };
            /** @description Whether the assistant should look at the item first. */
            assistant: boolean;
            /**
             * @description The desk that the draft is for. Another than `support` means that it is not technical.
             * @enum {string}
             */
            desk: "support" | "professional_services" | "training" | "success" | "unknown";
        };
        /** @description What an account has set. */
        AccountSettings: {
            /** @description The id of the account that it belongs to. */
            account: string;
            /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
            version: number;
            /** @description Whether everybody sees all cases of the account. */
            teamCases: boolean;
            /** @description Whether the plan includes chat. */
            chat: boolean;
            /** @description Whom the people of the account are told to ask. */
            contact?: {
                /** @description The name. */
                name: string;
                /** @description The e-mail address. */
                email: string;
            };
        };
        /** @description A published version of the service level agreement. It never changes. */
        SlaVersion: {
            /** @description The id. */
            id: string;
            /**
             * Format: date-time
             * @description When it was published.
             */
            publishedAt: string;
            /** @description What each priority means. */
            definitions: {
                /** @description What p1 means. */
                p1: string;
                /** @description What p2 means. */
                p2: string;
                /** @description What p3 means. */
                p3: string;
                /** @description What p4 means. */
                p4: string;
            };
        };
        /** @description An account's agreement, tied to the SLA version that its signature fixed. */
        Agreement: {
            /** @description The id. */
            id: string;
            /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
            version: number;
            /** @description The id of the account that it belongs to. */
            account: string;
            /** @description The support level of the agreement. */
            supportLevel: string;
            /**
             * Format: date-time
             * @description When the agreement was signed.
             */
            signedAt: string;
            /**
             * Format: date-time
             * @description When the term starts.
             */
            from: string;
            /**
             * Format: date-time
             * @description The first instant after it.
             */
            until: string;
            /** @description The SLA version that was in force when the agreement was signed. */
            slaVersion: string;
            /** @description The definitions that this agreement words in its own way. */
            overrides: {
                /** @description What p1 means. */
                p1?: string;
                /** @description What p2 means. */
                p2?: string;
                /** @description What p3 means. */
                p3?: string;
                /** @description What p4 means. */
                p4?: string;
            };
        };
        /** @description How an account's chats behave. */
        ChatSettings: {
            /** @description After how many minutes without a word from the customer a chat ends, 5 to 30. */
            customerIdleMinutes: number;
        };
        /** @description Something that happened in a chat, with the whole chat and the message if there is one. */
        ChatEvent: {
            /**
             * @description What happened.
             * @enum {string}
             */
            type: "started" | "position_changed" | "connected" | "message" | "typing" | "line_lost" | "line_restored" | "requeued" | "idle_warning" | "ended" | "case_linked" | "unknown";
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            chat: components["schemas"]["Chat"];
            message?: components["schemas"]["ChatMessage"];
            /**
             * @description On whose side the author is.
             * @enum {string}
             */
            side?: "customer" | "agent" | "unknown";
            /**
             * Format: date-time
             * @description When it happens unless somebody says something.
             */
            until?: string;
        };
        /** @description Whether an agent is free, and why not. */
        ChatAvailability: {
            /** @description Whether an agent is free. */
            available: boolean;
            /**
             * @description Why.
             * @enum {string}
             */
            reason?: "no_agent_signed_in" | "agents_unreachable" | "all_agents_busy" | "unknown";
        };
        /** @description Something that happened at an agent's place. */
        ChatSeatEvent: {
            /**
             * @description What happened.
             * @enum {string}
             */
            type: "seat_changed" | "chat_assigned" | "chat_released" | "signed_out" | "unknown";
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            seat: components["schemas"]["ChatSeat"];
            chat?: components["schemas"]["Chat"];
        };
        /** @description A domain that a network must allow. */
        NetworkDomain: {
            /** @description The domain. */
            domain: string;
            /**
             * @description What it is needed for.
             * @enum {string}
             */
            purpose: "chat" | "booking" | "unknown";
            /** @description The same in a sentence. */
            description: string;
            /** @description Whether it is no longer needed. */
            retired: boolean;
            /**
             * Format: date-time
             * @description Since when it is no longer needed.
             */
            retiredAt?: string;
        };
        /** @description A reported element with its diagnosis. */
        AssistantReport: {
            /** @description The id. */
            id: string;
            /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
            version: number;
            /** @description The id of the account that it belongs to. */
            account: string;
            builder: components["schemas"]["Person"];
            /**
             * @description Where the case stands.
             * @enum {string}
             */
            state: "diagnosed" | "solved" | "ticket_opened" | "unknown";
            element: components["schemas"]["ElementReport"];
            /** @description What the builder adds. */
            note?: string;
            /** @description The known causes that were found, likeliest first. */
            diagnosis: components["schemas"]["Finding"][];
            /**
             * @description The cause whose fix solved it.
             * @enum {string}
             */
            solvedBy?: "item_not_published" | "wrong_environment" | "selector_invalid" | "selector_matches_none" | "condition_false" | "element_hidden" | "selector_matches_many" | "unknown";
            ticket?: components["schemas"]["CaseReference"];
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
        /** @description A report that stayed unsolved, on the activity board. */
        Ticket: {
            /** @description The id. */
            id: string;
            /** @description The number that people say, such as `CS-000042`. */
            number: string;
            /** @description Counts up with every change. Send it as `If-Match` to change only what you have seen. */
            version: number;
            /** @description The id of the account that it belongs to. */
            account: string;
            /**
             * @description Where the case stands.
             * @enum {string}
             */
            state: "open" | "in_progress" | "sent_to_support" | "solved" | "unknown";
            builder: components["schemas"]["Person"];
            handledBy?: components["schemas"]["Person"];
            /** @description The id of the report. */
            reportId: string;
            element: components["schemas"]["ElementReport"];
            /** @description What the builder adds. */
            note?: string;
            /** @description The known causes that were found, likeliest first. */
            diagnosis: components["schemas"]["Finding"][];
            /** @description The fixes that were tried, and what came of them. */
            tried: {
                /**
                 * @description The cause.
                 * @enum {string}
                 */
                cause: "item_not_published" | "wrong_environment" | "selector_invalid" | "selector_matches_none" | "condition_false" | "element_hidden" | "selector_matches_many" | "unknown";
                /**
                 * @description What came of it.
                 * @enum {string}
                 */
                outcome: "did_not_help" | "not_possible" | "unknown";
            }[];
            /** @description What else was tried. */
            triedBesides?: string;
            /** @description The case that it belongs to or became. */
            case?: {
                /** @description The id. */
                id: string;
                /** @description The number that people say, such as `CS-000042`. */
                number: string;
                /**
                 * @description Where the case stands.
                 * @enum {string}
                 */
                state: "new" | "open" | "waiting_on_customer" | "closed" | "unknown";
                /** @description How the problem was resolved. */
                resolution?: string;
            };
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
            /**
             * Format: date-time
             * @description When it was solved.
             */
            solvedAt?: string;
        };
        /** @description A diagnostics bundle in numbers. */
        DiagnosticsSummary: {
            /** @description The id. */
            id: string;
            attachedBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description The address of the page, without the secrets in its query. */
            address: string;
            /**
             * @description Where the problem shows.
             * @enum {string}
             */
            environment: "production" | "test" | "unknown";
            /** @description How many entries each section has. */
            counts: {
                /** @description The step tracker. */
                steps: number;
                /** @description The goals. */
                goals: number;
                /** @description The items on the page. */
                items: number;
                /** @description The segments with their evaluation. */
                segments: number;
                /** @description The conditions and their results. */
                conditions: number;
                /** @description The auto-play rules. */
                autoPlay: number;
                /** @description The alerts. */
                alerts: number;
            };
            /** @description In bytes. */
            size: number;
        };
        /** @description A diagnostics bundle of a case. */
        AttachedDiagnostics: {
            /** @description The id. */
            id: string;
            attachedBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description The address of the page, without the secrets in its query. */
            address: string;
            /**
             * @description Where the problem shows.
             * @enum {string}
             */
            environment: "production" | "test" | "unknown";
            /** @description How many entries each section has. */
            counts: {
                /** @description The step tracker. */
                steps: number;
                /** @description The goals. */
                goals: number;
                /** @description The items on the page. */
                items: number;
                /** @description The segments with their evaluation. */
                segments: number;
                /** @description The conditions and their results. */
                conditions: number;
                /** @description The auto-play rules. */
                autoPlay: number;
                /** @description The alerts. */
                alerts: number;
            };
            /** @description In bytes. */
            size: number;
            bundle: components["schemas"]["DiagnosticsBundle"];
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
            /** @description Facts that belong to the code, such as the two states of a refused transition. */
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
    changeCaseState: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The state to move the case to.
                     * @enum {string}
                     */
                    to: "open" | "waiting_on_customer" | "closed";
                    /** @description How the problem was resolved. */
                    resolution?: string;
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
                    "application/json": components["schemas"]["Case"];
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
    listCases: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
                /** @description `open`: everything that is not closed. `resolved`: what is closed. The default is both. */
                tab?: "open" | "resolved";
                /** @description `mine` (the default): filed or followed by you. `team`: the whole account. `desk`: what an engineer may work on. */
                scope?: "mine" | "team" | "desk";
                /** @description Part of the number or the subject. */
                search?: string;
                /** @description Where the case stands. */
                state?: ("new" | "open" | "waiting_on_customer" | "closed")[];
                /** @description p1 (critical, production only) to p4 (a question). */
                priority?: ("p1" | "p2" | "p3" | "p4")[];
                /** @description How it came in. */
                channel?: ("portal" | "chat" | "assistant" | "api")[];
                /** @description The desk that has the case. */
                desk?: ("support" | "professional_services" | "training" | "success")[];
                /** @description The id of an engineer, or `nobody`. */
                assignee?: string;
                /** @description Filed at this instant or later. */
                createdFrom?: string;
                /** @description Filed before this instant. */
                createdBefore?: string;
                /** @description The order of filing; newest first by default. */
                order?: "newest" | "oldest";
            };
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
                        /** @description The items of this page. */
                        items: components["schemas"]["Case"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    createCase: {
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
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
    followCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, each with data of this shape; `event: reset` tells to read the whole anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["TimelineEntry"];
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
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                    "application/json": components["schemas"]["Case"];
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
    listTimeline: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                        /** @description The items of this page. */
                        items: components["schemas"]["TimelineEntry"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    listAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                        /** @description The items of this page. */
                        items: components["schemas"]["Attachment"][];
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
    attachToCase: {
        parameters: {
            query: {
                /** @description The file's name, without a path. */
                name: string;
            };
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
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
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
                /** @description The id of the file. */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    listMessages: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                        /** @description The items of this page. */
                        items: components["schemas"]["Message"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    postMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
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
    postNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
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
    uploadAttachment: {
        parameters: {
            query: {
                /** @description The file's name, without a path. */
                name: string;
            };
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
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
    addCollaborators: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The e-mail addresses that follow the case. A request also takes one comma-separated string. */
                    collaborators: string | string[];
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
                    "application/json": components["schemas"]["Case"];
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
    giveAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
                /** @description The id of the proposed call. */
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Availability"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallProposal"];
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
    listCalls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                        /** @description The items of this page. */
                        items: components["schemas"]["CallProposal"][];
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
    proposeCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where a time is booked, by https. */
                    bookingLink: string;
                    /** @description What the call is about. */
                    note?: string;
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
                    "application/json": components["schemas"]["CallProposal"];
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
    openCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                        /** @description Site credentials. They are sealed at once; only the engineer who has the case can open them. */
                        credentials: string;
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
    removeCollaborator: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
                /** @description The e-mail address. */
                email: string;
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
                    "application/json": components["schemas"]["Case"];
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
    sealCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Site credentials. They are sealed at once; only the engineer who has the case can open them. */
                    credentials: string;
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
                    "application/json": components["schemas"]["Case"];
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
    removeCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                    "application/json": components["schemas"]["Case"];
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
    suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseDraft"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
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
    assignCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The engineer who has the case. */
                    assignee: {
                        /** @description The id. */
                        id: string;
                        /** @description The name. */
                        name: string;
                        /** @description The e-mail address. */
                        email: string;
                    } | null;
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
                    "application/json": components["schemas"]["Case"];
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
    changePriority: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description p1 (critical, production only) to p4 (a question).
                     * @enum {string}
                     */
                    priority: "p1" | "p2" | "p3" | "p4";
                    /** @description Why. */
                    reason: string;
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
                    "application/json": components["schemas"]["Case"];
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
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The desk that has the case.
                     * @enum {string}
                     */
                    desk: "support" | "professional_services" | "training" | "success";
                    /** @description Why. */
                    reason: string;
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
                    "application/json": components["schemas"]["Case"];
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
    splitCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One line: what the problem is. */
                    subject: string;
                    /**
                     * @description p1 (critical, production only) to p4 (a question).
                     * @enum {string}
                     */
                    priority: "p1" | "p2" | "p3" | "p4";
                    /** @description The part of the product that it is about. */
                    topic?: string;
                    report: components["schemas"]["NewProblemReport"];
                    /** @description The ids of files that were uploaded before. */
                    attachments?: string[];
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
                    "application/json": components["schemas"]["Case"];
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
    changePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the account that it belongs to. */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the plan includes chat. */
                    chat: boolean;
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
                    "application/json": components["schemas"]["AccountSettings"];
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
    getSettings: {
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
                    "application/json": components["schemas"]["AccountSettings"];
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
    changeSettings: {
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
                    /** @description Whether everybody sees all cases of the account. */
                    teamCases?: boolean;
                    /** @description Whom the people of the account are told to ask. */
                    contact?: {
                        /** @description The name. */
                        name: string;
                        /** @description The e-mail address. */
                        email: string;
                    } | null;
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
                    "application/json": components["schemas"]["AccountSettings"];
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
    listAgreements: {
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
                        /** @description The items of this page. */
                        items: components["schemas"]["Agreement"][];
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
    signAgreement: {
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
                    /** @description The id of the account that it belongs to. */
                    account: string;
                    /** @description The support level of the agreement. */
                    supportLevel: string;
                    /**
                     * Format: date-time
                     * @description When the agreement was signed.
                     */
                    signedAt: string;
                    /**
                     * Format: date-time
                     * @description When the term starts.
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description The first instant after it.
                     */
                    until: string;
                    /** @description The definitions that this agreement words in its own way. */
                    overrides?: {
                        /** @description What p1 means. */
                        p1?: string;
                        /** @description What p2 means. */
                        p2?: string;
                        /** @description What p3 means. */
                        p3?: string;
                        /** @description What p4 means. */
                        p4?: string;
                    };
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
                    "application/json": components["schemas"]["Agreement"];
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
    listSlaVersions: {
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
                        /** @description The items of this page. */
                        items: components["schemas"]["SlaVersion"][];
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
    publishSlaVersion: {
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
                    /** @description The id. */
                    id: string;
                    /** @description What each priority means. */
                    definitions?: {
                        /** @description What p1 means. */
                        p1?: string;
                        /** @description What p2 means. */
                        p2?: string;
                        /** @description What p3 means. */
                        p3?: string;
                        /** @description What p4 means. */
                        p4?: string;
                    };
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
                    "application/json": components["schemas"]["SlaVersion"];
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
    attendChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the chat. */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether somebody is typing. */
                    typing?: boolean;
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
                    "application/json": components["schemas"]["Chat"];
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
    attendChatSeat: {
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
                    "application/json": components["schemas"]["ChatSeat"];
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
    getChatSettings: {
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
                    "application/json": components["schemas"]["ChatSettings"];
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
    changeChatSettings: {
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
                    /** @description After how many minutes without a word from the customer a chat ends, 5 to 30. */
                    customerIdleMinutes: number;
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
                    "application/json": components["schemas"]["ChatSettings"];
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
    endChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the chat. */
                chatId: string;
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
                    "application/json": components["schemas"]["Chat"];
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
    followChatAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, each with data of this shape; `event: reset` tells to read the whole anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChatAvailability"];
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
    followChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the chat. */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, each with data of this shape; `event: reset` tells to read the whole anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChatEvent"];
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
    followChatSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, each with data of this shape; `event: reset` tells to read the whole anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChatSeatEvent"];
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
    getChatAvailability: {
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
                    "application/json": components["schemas"]["ChatAvailability"];
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
    getChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the chat. */
                chatId: string;
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
                    "application/json": components["schemas"]["Chat"];
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
    getChatSeat: {
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
                    "application/json": components["schemas"]["ChatSeat"];
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
    signInToChat: {
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
                    /** @description How many chats the agent takes at a time, 0 to 20. 0 finishes those at hand. */
                    capacity: number;
                    /** @description Whether waiting chats are given to the agent by themselves. The default is true. */
                    automatic?: boolean;
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
                    "application/json": components["schemas"]["ChatSeat"];
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
    signOutOfChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
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
                    "application/json": components["schemas"]["ChatSeat"];
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
    listChatMessages: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the chat. */
                chatId: string;
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
                        /** @description The items of this page. */
                        items: components["schemas"]["ChatMessage"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    postChatMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the chat. */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChatMessage"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessage"];
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
    listChats: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
                /** @description `mine` (the default): filed or followed by you. `team`: the whole account. `desk`: what an engineer may work on. */
                scope?: "mine" | "served" | "queue" | "desk";
                /** @description Where the case stands. */
                state?: ("waiting" | "active" | "ended")[];
                /** @description The id of the case. */
                caseId?: string;
            };
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
                        /** @description The items of this page. */
                        items: components["schemas"]["Chat"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    startChat: {
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
                "application/json": components["schemas"]["NewChat"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
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
    openCaseFromChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the chat. */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChatCase"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
    takeChat: {
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
                    /** @description The id of the chat. */
                    chatId?: string;
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
                        chat?: components["schemas"]["Chat"];
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
    getElementReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the report. */
                reportId: string;
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
                    "application/json": components["schemas"]["AssistantReport"];
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
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ticket. */
                ticketId: string;
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
                    "application/json": components["schemas"]["Ticket"];
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
    listElementReports: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
                /** @description Where the case stands. */
                state?: ("diagnosed" | "solved" | "ticket_opened")[];
            };
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
                        /** @description The items of this page. */
                        items: components["schemas"]["AssistantReport"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    reportElement: {
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
                "application/json": components["schemas"]["NewAssistantReport"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantReport"];
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
    listTickets: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
                /** @description `mine` (the default): filed or followed by you. `team`: the whole account. `desk`: what an engineer may work on. */
                scope?: "mine" | "desk";
                /** @description Where the case stands. */
                state?: ("open" | "in_progress" | "sent_to_support" | "solved")[];
                /** @description The kind of item. */
                kind?: ("smart_walk_thru" | "launcher" | "smart_tip" | "shout_out" | "survey" | "resource" | "menu" | "segment" | "goal" | "other")[];
                /** @description Part of the number or the subject. */
                search?: string;
                /** @description The id of the case. */
                caseId?: string;
                /** @description The order of filing; newest first by default. */
                order?: "newest" | "oldest";
            };
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
                        /** @description The items of this page. */
                        items: components["schemas"]["Ticket"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    moveTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the ticket. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What it became.
                     * @enum {string}
                     */
                    to: "open" | "in_progress" | "solved";
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
                    "application/json": components["schemas"]["Ticket"];
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
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the report. */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
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
    sendTicketToSupport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the ticket. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One line: what the problem is. */
                    subject?: string;
                    /**
                     * @description p1 (critical, production only) to p4 (a question).
                     * @enum {string}
                     */
                    priority?: "p1" | "p2" | "p3" | "p4";
                    /**
                     * @description Where the problem shows.
                     * @enum {string}
                     */
                    environment?: "production" | "test";
                    /** @description What happens, and what should happen instead. */
                    overview?: string;
                    /** @description The e-mail addresses that follow the case. A request also takes one comma-separated string. */
                    collaborators?: string | string[];
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
                    "application/json": components["schemas"]["Ticket"];
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
    solveElementReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the report. */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The cause.
                     * @enum {string}
                     */
                    cause: "item_not_published" | "wrong_environment" | "selector_invalid" | "selector_matches_none" | "condition_false" | "element_hidden" | "selector_matches_many";
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
                    "application/json": components["schemas"]["AssistantReport"];
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
    listDiagnostics: {
        parameters: {
            query?: {
                /** @description The cursor of the page: `next` of the page before. */
                after?: string;
                /** @description How many items a page has at the most, 1 to 100. The default is 25. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
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
                        /** @description The items of this page. */
                        items: components["schemas"]["DiagnosticsSummary"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    attachDiagnostics: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body give the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDiagnosticsBundle"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosticsSummary"];
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
    getDiagnostics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the case. */
                caseId: string;
                /** @description The id of the diagnostics bundle. */
                diagnosticsId: string;
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
                    "application/json": components["schemas"]["AttachedDiagnostics"];
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
    listNetworkDomains: {
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
                        /** @description The items of this page. */
                        items: components["schemas"]["NetworkDomain"][];
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
}
