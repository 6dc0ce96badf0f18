/** Where the emulator differs from what was recorded, and why that is left so. */
export const differences: readonly { readonly where: RegExp; readonly reason: string }[] = [
  {
    where:
      /^TestUpsert\.test_upsert_(complex_fields__bulk|external_id_field) GET \/query\/ \.records is empty, recorded with entries$/,
    reason: 'the recorded rows came by Bulk API 1.0, whose exchanges are left out',
  },
  {
    where:
      /^TestUpsert\.test_upsert_complex_external_id_field_\S+ GET \/limits\/recordCount \.sObjects is empty, recorded with entries$/,
    reason: 'the recorded org began with an account and contacts that its counts still held; this one begins empty',
  },
  {
    where: /^ManualEditTestDescribeOrg\.test_minimal_schema .* is not recorded$/,
    reason: 'the recording was cut down by hand to a few keys of each describe',
  },
  {
    where:
      /^(describe|global describe) \w+ \.(associateEntityType|associateParentEntity|sobjectDescribeOption) is not recorded$/,
    reason: 'recorded with an older API version, whose describe has 42 keys; the current one has 45',
  },
  {
    where: /^describe \w+ \.urls\.defaultValues is not recorded$/,
    reason: 'recorded for Account and Case only; the key came and went with API versions',
  },
  {
    where:
      /^(global )?describe \w+ \.urls\.(caseArticleSuggestions|caseRowArticleSuggestions|eventSeriesUpdates) is missing$/,
    reason: 'article suggestions and event series are not emulated',
  },
  {
    where: /^global describe \w+ \.urls\.\w+ is (missing|not recorded)$/,
    reason:
      'which layouts, list views and utilities an object names; the emulator answers listviews only, where it says so',
  },
  {
    where: /^describe \w+ field (Primary_Contact__c|ns__Description__c|History__c|ns__LinkedAccount__c) is missing$/,
    reason: 'custom fields of the recorded org',
  },
  {
    where:
      /^describe \w+ field (RecordTypeId|IsPartner|IsCustomerPortal|ChannelProgram\w+|DandbCompanyId|OperatingHoursId|AssetId|IndividualId) is missing$/,
    reason:
      'fields of features that the emulated org has off: record types, partners, D&B, field service, assets, individuals',
  },
  {
    where: /^describe Opportunity field Last(Amount|CloseDate)ChangedHistoryId is missing$/,
    reason: 'field history is not emulated',
  },
  {
    where: /^describe Event field \w*(Recur|Group|Child|Archived|Reminder|EventSubtype)\w* is missing$/,
    reason: 'recurring and group events and reminders are not emulated',
  },
  {
    where: /^organization \.\w+ is missing$/,
    reason: 'preferences of an org that nothing here reads; identity, language, zone and edition are there',
  },
  {
    where: /^restforce sobject\/upsert_created_success_response \.created is not recorded$/,
    reason: 'the fixture is of version 23.0; current recordings have created',
  },
  {
    where: /^discovery \.registration_endpoint is missing$/,
    reason: 'dynamic registration is not emulated: apps are added by addApp',
  },
  {
    where: /^discovery \.code_challenge_methods_supported is not recorded$/,
    reason: 'only the newer metadata document lists it, and clients look for it',
  },
]

/** Recorded exchanges that are not replayed at all, how many, and why. */
export const leftOut = {
  'bulk 1.0': { exchanges: 56, reason: 'the older XML interface at /services/async is not emulated; Bulk API 2.0 is' },
  'planned 500': { exchanges: 1, reason: 'an edited recording of a server that failed; a fault rule does that here' },
} as const

/** Requests of Salesforce's own collection that the emulator refuses, and why. */
export const notAnswered: readonly { readonly operations: RegExp; readonly reason: string }[] = [
  {
    operations: /^(list_views|records)\//,
    reason: 'the UI API at /ui-api is not emulated: the client reads list views and records by REST',
  },
  {
    operations: /^auth\/(asset_token_flow|authentication_configuration_endpoint)$/,
    reason: 'tokens of assets and the page of sign-in settings are for devices and login pages, which nothing here is',
  },
  {
    operations: /^auth\/(oauth_username_password|soap_login)$/,
    reason: 'sign-in with a password is retired for new apps; the emulator wants OAuth with a consent page or a key',
  },
  {
    operations: /^auth\/jwt_bearer_token_flow$/,
    reason: 'the collection sends no assertion; a signed one is accepted, as the tests of the emulator show',
  },
  {
    operations: /^auth\/openid_connect_dynamic_client_registration_endpoint$/,
    reason: 'dynamic registration is not emulated: apps are added by addApp',
  },
  {
    operations: /^composite\/sobject_collections_(delete|update)$/,
    reason:
      'the collection names the object in the path; the REST guide and recorded traffic do not, and so it is here',
  },
  {
    operations: /^rest\/(compact_layouts|describe_\w*layouts\w*|sobject_\w*layouts|search_result_layouts)$/,
    reason: 'page layouts are not emulated',
  },
  {
    operations:
      /^rest\/(articles_\w+|data_category_\w+|retrieve_knowledge\w+|sobject_suggested_articles|search_sugg\w+)$/,
    reason: 'knowledge articles, data categories and suggested searches are not emulated',
  },
  {
    operations: /^rest\/search_for_records_suggested_by_autocomplete_and_instant_results$/,
    reason: 'suggestions look at names that begin so; SOSL with a wildcard does that here',
  },
  {
    operations:
      /^rest\/(lightning_\w+|platform_event_\w+|sobject_platformaction|embedded_service\w+|consent|appmenu|tabs|themes)$/,
    reason: 'usage of the Lightning pages, events, chat widgets, consent, menus, tabs and themes are not emulated',
  },
  {
    operations: /^rest\/(\w*invocable_actions|process_\w+|\w*quick_actions|scheduling|get_appointment_\w+)$/,
    reason: 'actions, approvals, workflow rules and scheduling are not emulated',
  },
  {
    operations: /^rest\/(product_schedules|relevant_items|sobject_rich_text_image_retrieve|sobject_\w*user_password)$/,
    reason: 'product schedules, relevance of the sidebar, images in rich text and passwords are not emulated',
  },
  {
    operations: /^tooling\/(?!post_tooling_sobject)/,
    reason: 'of Tooling only making a CustomField is emulated, as that is all that the client does with it',
  },
]

/** Where the emulator differs from the documented object reference, and why. */
export const referenceDifferences: readonly { readonly where: RegExp; readonly reason: string }[] = [
  {
    where:
      /\.(Id|IsDeleted|CreatedDate|CreatedById|LastModifiedDate|LastModifiedById|SystemModstamp) is not documented$/,
    reason: 'the reference leaves the system fields of some objects out',
  },
  {
    where: /^(Organization|User)\.\w+(SidKey|LocaleKey) is string, documented picklist/,
    reason: 'zones and languages are kept as texts: the lists of all of them are not emulated',
  },
  {
    where: /^OpportunityStage\.ForecastCategoryName is string, documented picklist/,
    reason: 'the category of a stage is read, never chosen',
  },
  {
    where: /^(Attachment|EmailMessage|OpportunityLineItem|RecordType|UserRecordAccess) is missing$/,
    reason: 'nothing here uses them: files are ContentDocument, and a new org has neither record types nor products',
  },
]
