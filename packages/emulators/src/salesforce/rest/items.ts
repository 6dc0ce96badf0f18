import { type ErrorEntry, SalesforceError } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'

/** What became of one record of many. */
export interface ItemResult {
  readonly id: string
  readonly created?: boolean
}

/** An item as collections write it: errors have `statusCode` where single records have `errorCode`. */
export type ItemAnswer =
  | { readonly id: string; readonly success: true; readonly errors: readonly []; readonly created?: boolean }
  | { readonly id?: string; readonly success: false; readonly errors: readonly object[] }

/** An entry as items of a collection show it. */
function itemError({ errorCode, message, fields = [], ...more }: ErrorEntry): object {
  return { statusCode: errorCode, message, fields, ...more }
}

const rolledBack = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
}

class RolledBack extends Error {}

/** Does the same with each item, in order. With `allOrNone` one failure undoes the rest. */
export function runItems<Item>(
  { world }: Actor,
  items: readonly Item[],
  allOrNone: boolean,
  work: (item: Item) => ItemResult,
): ItemAnswer[] {
  let answers: ItemAnswer[] = []
  const run = () => {
    answers = items.map((item): ItemAnswer => {
      try {
        const { id, created } = work(item)
        return { id, success: true, errors: [], ...(created === undefined ? {} : { created }) }
      } catch (error) {
        if (!(error instanceof SalesforceError)) throw error
        return { success: false, errors: error.entries.map(itemError) }
      }
    })
    if (allOrNone && answers.some(({ success }) => !success)) throw new RolledBack()
  }
  try {
    world.store.atomically(run)
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    answers = answers.map((one) => (one.success ? { id: one.id, success: false, errors: [rolledBack] } : one))
  }
  return answers
}
