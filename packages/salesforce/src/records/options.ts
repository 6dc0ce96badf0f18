import type { CallOptions } from '@waymark/core/http'

/** How records are read. */
export type ReadOptions = Omit<CallOptions, 'ifMatch' | 'idempotencyKey' | 'repeatable'>

/** How records are written. */
export interface WriteOptions extends Omit<CallOptions, 'idempotencyKey' | 'ifMatch'> {
  /** Saves a record that a duplicate rule finds similar to another, where the rule lets it be saved. */
  readonly allowDuplicates?: boolean | undefined
  /** Whether assignment rules run, for cases and leads; or the id of the rule. */
  readonly autoAssign?: boolean | string | undefined
}

/** The options of Salesforce's own as headers, and the rest. */
export function writeHeaders({ allowDuplicates, autoAssign, ...call }: WriteOptions): {
  headers: Record<string, string>
  call: CallOptions
} {
  const headers: Record<string, string> = {}
  if (allowDuplicates !== undefined) headers['sforce-duplicate-rule-header'] = `allowSave=${allowDuplicates}`
  if (autoAssign !== undefined)
    headers['sforce-auto-assign'] = typeof autoAssign === 'string' ? autoAssign : String(autoAssign).toUpperCase()
  return { headers, call }
}
