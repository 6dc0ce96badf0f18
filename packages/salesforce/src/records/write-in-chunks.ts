import type { Clock } from '@waymark/core'
import type { ItemResult } from '../wire/save-result.js'
import { collectionSize } from './collections.js'

/** What was written, and how it went. */
export interface Written<Item> {
  readonly item: Item
  readonly result: ItemResult
}

/** How many records are written. */
export interface ChunkOptions {
  /** Records of a request, at most 200, which is the default. */
  readonly size?: number | undefined
  /** How often the records that another transaction holds (`row_locked`) are sent once more, by themselves. The default is 5. */
  readonly lockedRetries?: number | undefined
  readonly signal?: AbortSignal | undefined
}

interface Surroundings {
  readonly clock: Clock
  readonly random: () => number
}

// Salesforce processes runs of one object, and takes 10 of them (REST API guide, "sObject Collections").
const mostRuns = 10
const typeOf = (item: unknown) => (item as { attributes?: { type?: string } }).attributes?.type

/**
 * Writes any number of records, 200 to a request: `writeInChunks(connection, records, (chunk) => createRecords(connection, chunk))`.
 * The next records are taken, and the next request is sent, when the results before are read. Records that another transaction holds are
 * sent again after a while; what failed for good stands in its result. A request that fails ends the iteration, and what was read before
 * is done. Records of one parent next to one another lock each other out less.
 */
export async function* writeInChunks<Item>(
  connection: Surroundings,
  items: Iterable<Item> | AsyncIterable<Item>,
  send: (chunk: readonly Item[]) => Promise<readonly ItemResult[]>,
  options: ChunkOptions = {},
): AsyncGenerator<Written<Item>, void, undefined> {
  for await (const chunk of chunksOf(items, Math.min(options.size ?? collectionSize, collectionSize))) {
    const results = [...(await send(chunk))]
    await retryLocked(connection, chunk, results, send, options)
    for (const [at, item] of chunk.entries()) {
      const result = results[at]
      if (result !== undefined) yield { item, result }
    }
  }
}

/** Gathers items. `add` gives the chunk that is full when the item no longer fits, `rest` what is left. */
function createChunks<Item>(size: number) {
  let chunk: Item[] = []
  let runs = 0
  let lastType: string | undefined
  return {
    add(item: Item): Item[] | undefined {
      const type = typeOf(item)
      const newRun = chunk.length === 0 || lastType !== type
      const isFull = chunk.length === size || (newRun && runs === mostRuns)
      const full = isFull ? chunk : undefined
      if (isFull) {
        chunk = []
        runs = 0
      }
      if (chunk.length === 0 || newRun) runs += 1
      chunk.push(item)
      lastType = type
      return full
    },
    rest: () => (chunk.length > 0 ? chunk : undefined),
  }
}

async function* chunksOf<Item>(items: Iterable<Item> | AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  const chunks = createChunks<Item>(size)
  // What is there at once is not waited for, item by item.
  if (Symbol.asyncIterator in items) {
    for await (const item of items) {
      const full = chunks.add(item)
      if (full) yield full
    }
  } else {
    for (const item of items) {
      const full = chunks.add(item)
      if (full) yield full
    }
  }
  const rest = chunks.rest()
  if (rest) yield rest
}

const isLocked = (result: ItemResult | undefined) =>
  result !== undefined && !result.success && result.errors.some(({ code }) => code === 'row_locked')

async function retryLocked<Item>(
  { clock, random }: Surroundings,
  chunk: readonly Item[],
  results: ItemResult[],
  send: (chunk: readonly Item[]) => Promise<readonly ItemResult[]>,
  { lockedRetries = 5, signal }: ChunkOptions,
): Promise<void> {
  for (let round = 0; round < lockedRetries; round += 1) {
    const locked = chunk.map((_, at) => at).filter((at) => isLocked(results[at]))
    if (locked.length === 0) return
    await clock.sleep(200 + random() * Math.min(5_000, 400 * 2 ** round), signal)
    const again = await send(locked.map((at) => chunk[at] as Item))
    for (const [place, at] of locked.entries()) results[at] = again[place] ?? (results[at] as ItemResult)
  }
}
