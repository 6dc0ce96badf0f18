import type { SearchKind } from '../model/kind.js'

/** What a caller sends of a connection. */
export interface KeyPair {
  readonly connectionId: string
  /** Secret. */
  readonly salt: string
}

/** A search as it is asked for. */
export interface SearchInputOfCall {
  readonly text: string
  readonly kinds?: readonly SearchKind[] | undefined
  /** 1 to 25. */
  readonly limit?: number | undefined
  readonly keys: readonly KeyPair[]
}

/** More of one kind of one source, as it is asked for. */
export interface MoreInputOfCall {
  readonly text: string
  readonly kind: SearchKind
  readonly sourceId: string
  readonly skip: number
  readonly limit?: number | undefined
  readonly keys: readonly KeyPair[]
}
