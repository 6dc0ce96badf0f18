import type { Route } from '@waymark/core/wire'
import type * as z from 'zod/mini'
import { connectionJson, contactJson, integrationJson, keyJson } from './integration.js'
import { fieldDescriptions } from './openapi-fields.js'
import { leadConversionJson, recentRecordJson } from './records.js'
import {
  accountFieldsJson,
  caseFieldsJson,
  contactFieldsJson,
  dashboardFieldsJson,
  fileFieldsJson,
  itemFieldsJson,
  leadFieldsJson,
  opportunityFieldsJson,
  reportFieldsJson,
  resultJson,
} from './result.js'
import * as integrations from './routes/integrations.js'
import * as records from './routes/records.js'
import * as searches from './routes/search.js'
import * as setups from './routes/setups.js'
import * as views from './routes/views.js'
import { kindAnswerJson, kindGroupJson, searchAnswerJson, searchEventJson, searchInputJson } from './search.js'
import {
  audienceJson,
  checklistJson,
  manifestFileJson,
  newSegmentJson,
  newSetupJson,
  segmentJson,
  setupChangeJson,
  setupJson,
} from './setup.js'
import { viewChoiceJson, viewPageJson } from './views.js'

function routesOf(room: object): readonly Route[] {
  return Object.entries(room).flatMap(([name, value]) => (name.endsWith('Route') ? [value as Route] : []))
}

/** Every endpoint of workstation search. */
const workstationSearchRoutes: readonly Route[] = [searches, records, views, integrations, setups].flatMap(routesOf)

const components = {
  SearchAnswer: searchAnswerJson,
  SearchEvent: searchEventJson,
  SearchInput: searchInputJson,
  KindGroup: kindGroupJson,
  KindAnswer: kindAnswerJson,
  SearchResult: resultJson,
  AccountFields: accountFieldsJson,
  ContactFields: contactFieldsJson,
  LeadFields: leadFieldsJson,
  OpportunityFields: opportunityFieldsJson,
  CaseFields: caseFieldsJson,
  FileFields: fileFieldsJson,
  ReportFields: reportFieldsJson,
  DashboardFields: dashboardFieldsJson,
  ItemFields: itemFieldsJson,
  LeadConversion: leadConversionJson,
  RecentRecord: recentRecordJson,
  ViewChoice: viewChoiceJson,
  ViewPage: viewPageJson,
  ConnectionKey: keyJson,
  Connection: connectionJson,
  Contact: contactJson,
  Integration: integrationJson,
  Setup: setupJson,
  NewSetup: newSetupJson,
  SetupChange: setupChangeJson,
  Segment: segmentJson,
  NewSegment: newSegmentJson,
  Checklist: checklistJson,
  ManifestFile: manifestFileJson,
  Audience: audienceJson,
} satisfies Readonly<Record<string, z.ZodMiniType>>

const componentDescriptions: Readonly<Record<keyof typeof components | 'Problem', string>> = {
  SearchAnswer: 'A whole search.',
  SearchEvent: 'A search as it goes on: `begun`, then `answered` for each kind of each source, then `ended`.',
  SearchInput: 'What somebody typed, taken apart.',
  KindGroup: 'What was found of one kind, with how each source answered.',
  KindAnswer: 'What one source says about one kind.',
  SearchResult: 'One thing that was found. Its fields stand under the name of its kind.',
  AccountFields: 'What is shown of an account.',
  ContactFields: 'What is shown of a contact.',
  LeadFields: 'What is shown of a lead.',
  OpportunityFields: 'What is shown of an opportunity.',
  CaseFields: 'What is shown of a case.',
  FileFields: 'What is shown of a file. It opens in the application.',
  ReportFields: 'What is shown of a report.',
  DashboardFields: 'What is shown of a dashboard.',
  ItemFields: 'What is shown of something of an application that joined.',
  LeadConversion: 'What became of a converted lead.',
  RecentRecord: 'A record that the user has opened, as the application remembers it.',
  ViewChoice: 'The list views of a kind to choose from, and those that are on.',
  ViewPage: "A page of a view's rows, with the view's own columns.",
  ConnectionKey: 'What a user holds of a connection.',
  Connection: 'A connection that a user made, on one device.',
  Contact: 'Whom to ask.',
  Integration: 'An integration that the user may connect.',
  Setup: 'How an administrator has set an integration up.',
  NewSetup: 'What an administrator begins with.',
  SetupChange: 'What an administrator changes; null takes a value away.',
  Segment: 'Whom an integration is for.',
  NewSegment: 'Whom an integration is to be for.',
  Checklist: 'The set-up at the application, step by step.',
  ManifestFile: 'A file of the manifest of an External Client App.',
  Audience: 'A group of people.',
  Problem: 'A refusal (RFC 9457).',
}

const operations = {
  search: { summary: 'Search every application', tag: 'Search' },
  streamSearch: { summary: 'Search, and read each kind as it is answered', tag: 'Search' },
  searchMore: { summary: 'Read more of one kind', tag: 'Search' },
  openRecord: { summary: 'Tell the application that a record was opened', tag: 'Records' },
  listRecentRecords: { summary: 'List what was opened last', tag: 'Records' },
  getLeadConversion: { summary: 'Read what became of a converted lead', tag: 'Records' },
  getViewChoice: { summary: 'Read the list views to choose from', tag: 'CRM views' },
  chooseViews: { summary: 'Choose the views that are on', tag: 'CRM views' },
  readView: { summary: 'Read the rows of a view', tag: 'CRM views' },
  listIntegrations: { summary: 'List the integrations that you may connect', tag: 'Connections' },
  beginSignIn: { summary: 'Begin to connect an application', tag: 'Connections' },
  completeSignIn: { summary: 'Complete a connection', tag: 'Connections' },
  disconnect: { summary: 'End your connections of an application', tag: 'Connections' },
  listSetups: { summary: 'List the integrations of your account', tag: 'Set-up' },
  createSetup: { summary: 'Begin to set an integration up', tag: 'Set-up' },
  getSetup: { summary: 'Read a set-up', tag: 'Set-up' },
  changeSetup: { summary: 'Change a set-up', tag: 'Set-up' },
  segmentSetup: { summary: 'Say whom an integration is for', tag: 'Set-up' },
  removeSetup: { summary: 'Remove an integration', tag: 'Set-up' },
  getChecklist: { summary: 'Read what to do at the application', tag: 'Set-up' },
  getManifest: { summary: 'Read the manifest of an External Client App', tag: 'Set-up' },
  listAudiences: { summary: 'List whom an integration can be given to', tag: 'Set-up' },
}

/** What the OpenAPI document says beyond the routes. */
export const workstationSearchDocument = {
  title: 'Waymark workstation search',
  version: '1',
  description:
    'Search over Salesforce and other applications with the rights of whoever asks, and CRM views. Writes take an `Idempotency-Key`; refusals are problem details with a stable `code`.',
  routes: workstationSearchRoutes,
  components,
  componentDescriptions,
  fields: fieldDescriptions,
  operations,
}
