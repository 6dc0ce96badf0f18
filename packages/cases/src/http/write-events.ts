import type { Emitted } from '@waymark/core/server'

/** A stream of events with the data of each written. */
export async function* writeEvents<Value, Json>(
  events: AsyncIterable<Emitted<Value>>,
  write: (value: Value) => Json,
): AsyncGenerator<Emitted<Json>> {
  for await (const event of events) yield 'reset' in event ? event : { id: event.id, data: write(event.data) }
}
