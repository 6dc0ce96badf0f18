import type { Database, FollowedEvent } from '../../../ports/database.js'
import { within } from '../../assert.js'

const patience = 5_000

/** Follows a stream until so many events have come, and leaves it. */
export async function takeEvents(
  database: Database,
  stream: string,
  after: string | undefined,
  count: number,
): Promise<readonly FollowedEvent[]> {
  const controller = new AbortController()
  const taken: FollowedEvent[] = []
  const take = async () => {
    for await (const event of database.events.follow(stream, { after, signal: controller.signal })) {
      taken.push(event)
      if (taken.length === count) break
    }
    return taken
  }
  try {
    return await within(take(), patience, `event ${taken.length + 1} of ${count}`)
  } finally {
    controller.abort()
  }
}

/** What an iterator gives next, or a failure when nothing comes. */
export async function nextOf<T>(iterator: AsyncIterator<T>): Promise<T | undefined> {
  const result = await within(iterator.next(), patience, 'the next event')
  return result.done ? undefined : result.value
}
