export {
  type ConnectionKeys,
  memoryKeys,
  type StorageLike,
  storageKeys,
} from './client/connection-keys.js'
export {
  createWorkstationSearchClient,
  type WorkstationSearchClient,
  type WorkstationSearchClientOptions,
} from './client/create-client.js'
export type { Disconnected } from './client/integrations.js'
export { createLiveSearch, type LiveSearch, type LiveSearchOptions } from './client/live-search.js'
export type { LiveGroup, LiveSearchPhase, LiveSearchState } from './client/live-search-state.js'
export type { RecordReference } from './client/records.js'
export type { MoreRequest, SearchRequest, StreamSearchOptions } from './client/search.js'
export type { Audiences, ChangeOptions, ChecklistOptions } from './client/setups.js'
export type { ReadViewOptions } from './client/views.js'
export type { Answered } from './model/answered.js'
export {
  type Checklist,
  type ChecklistStep,
  type ManifestFile,
  type SetupWay,
  type StepAction,
  type StepWarning,
  setupWays,
} from './model/checklist.js'
export { type WorkstationSearchErrorCode, workstationSearchErrorCodes } from './model/errors.js'
export {
  type FilePreview,
  filePreviewOf,
  isImage,
  isSupportedFile,
  isUploadable,
  maximumFileBytes,
  previewBytes,
} from './model/file.js'
export {
  type BegunSignIn,
  type ConnectionKey,
  type ConnectionState,
  type Contact,
  connectionStateOf,
  connectionStates,
  type Integration,
  type IntegrationConnection,
  type Integrations,
} from './model/integration.js'
export { kindOfWord, type SearchKind, searchKinds, type ViewKind, viewKinds } from './model/kind.js'
export type { ConversionTask, ConvertedRecord, LeadConversion } from './model/lead-conversion.js'
export { mergeAnswers } from './model/merge-answers.js'
export type { RecentRecord } from './model/recent.js'
export {
  type ConvertedLead,
  type FieldsOfKind,
  type Highlight,
  type ResultFacts,
  type ResultRank,
  type SearchResult,
  titleFields,
} from './model/result.js'
export {
  type FailureReason,
  failureReasons,
  type KindAnswer,
  type KindGroup,
  type KindState,
  kindStates,
  type SearchAnswer,
  type SearchEvent,
  type SearchSource,
} from './model/search-answer.js'
export {
  isSearchable,
  maximumQueryLength,
  minimumQueryLength,
  parseSearchInput,
  type SearchInput,
} from './model/search-input.js'
export { type Audience, isInSegment, maximumSegmentEntries, type Segment, type SegmentUser } from './model/segment.js'
export {
  defaultScopes,
  gapsOf,
  loginUrlOf,
  type NewSetup,
  readDomain,
  type SalesforceScope,
  type Setup,
  type SetupChange,
  type SetupGap,
  salesforceScopes,
  setupGaps,
} from './model/setup.js'
export {
  checkViewChoice,
  isSameView,
  maximumChosenViews,
  maximumOfferedViews,
  maximumViewRows,
  type OfferedView,
  type ViewCell,
  type ViewChoice,
  type ViewColumn,
  type ViewPage,
  type ViewRow,
  type ViewSort,
} from './model/views.js'
