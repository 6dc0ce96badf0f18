import type { WorkstationSearchClient, WorkstationSearchClientOptions } from '../client/create-client.js'
import type { SearchKind } from '../model/kind.js'
import type { RecentRecord } from '../model/recent.js'
import type { SearchResult } from '../model/result.js'
import type { WaymarkSearchWordsChange } from './words.js'

/** What the element needs of a client. Without `records` it shows no recently viewed records, and tells nobody what was opened. */
export interface WaymarkSearchClient {
  readonly search: Pick<WorkstationSearchClient['search'], 'stream' | 'more'>
  readonly records?: Pick<WorkstationSearchClient['records'], 'recent' | 'open'>
}

/** What somebody is offered to do about a source that is not connected: called with its id. */
export type ConnectSource = (sourceId: string) => void

/** What all elements of a tag have, until one is given something of its own. */
export interface WaymarkSearchDefaults {
  readonly words?: WaymarkSearchWordsChange
  /** Without it, the element says that a source is not connected, and offers nothing. */
  readonly connect?: ConnectSource
}

/** A client, or what one is made of. */
export type WaymarkSearchOptions = WaymarkSearchDefaults &
  ({ readonly client?: WaymarkSearchClient } | WorkstationSearchClientOptions)

/** The detail of `waymark-search`, when a search is done: how much was found, and nothing of what. */
export interface WaymarkSearchDetail {
  readonly text: string
  readonly count: number
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>
}

/** The detail of `waymark-open`. Cancel the event to open it in a way of your own. */
export interface WaymarkOpenDetail {
  readonly record: SearchResult | RecentRecord
}

/** The detail of `waymark-error`. */
export interface WaymarkErrorDetail {
  readonly error: unknown
}

/** The events of the element. All of them bubble, out of shadow trees as well. */
export interface WaymarkSearchEvents {
  'waymark-search': CustomEvent<WaymarkSearchDetail>
  'waymark-open': CustomEvent<WaymarkOpenDetail>
  'waymark-error': CustomEvent<WaymarkErrorDetail>
}

/** The element: set its properties, and listen to {@link WaymarkSearchEvents}. */
export interface WaymarkSearchElement extends HTMLElement {
  client: WaymarkSearchClient | undefined
  words: WaymarkSearchWordsChange
  connect: ConnectSource | undefined
  /** What stands in the box. */
  value: string
  /** Empties the box. */
  clear(): void
  addEventListener<Name extends keyof WaymarkSearchEvents>(
    type: Name,
    listener: (this: WaymarkSearchElement, event: WaymarkSearchEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}
