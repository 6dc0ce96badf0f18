export { defineWaymarkSearch } from './element/define-waymark-search.js'
export type {
  ConnectSource,
  WaymarkErrorDetail,
  WaymarkOpenDetail,
  WaymarkSearchClient,
  WaymarkSearchDefaults,
  WaymarkSearchDetail,
  WaymarkSearchElement,
  WaymarkSearchEvents,
  WaymarkSearchOptions,
} from './element/element-types.js'
export type { KindWords, WaymarkSearchWords, WaymarkSearchWordsChange } from './element/words.js'
