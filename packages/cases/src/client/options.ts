import type { CallOptions } from '@waymark/core/http'

/** How a list is read. */
export interface ListOptions extends Omit<CallOptions, 'ifMatch' | 'idempotencyKey'> {
  /** How many items a page has, 1 to 100. Default: 25. */
  readonly limit?: number
  /** The `checkpoint` of an earlier listing, to go on exactly behind the last item that was read there. */
  readonly from?: string
}

/** How something is changed. */
export interface ChangeOptions extends Omit<CallOptions, 'ifMatch'> {
  /** The version that you have seen: the change is refused with `version_mismatch` when there is a newer one. */
  readonly ifMatch?: number
}

export function changeOptions({ ifMatch, ...same }: ChangeOptions): CallOptions {
  return { ...same, ...(ifMatch !== undefined && { ifMatch: `"${ifMatch}"` }) }
}
