import type { Connection } from '@waymark/core/http'

/** An operation without its first parameter. */
export type Bound<O> = O extends (connection: never, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never

/** Gives operations their connection. */
export function bindTo(connection: Connection) {
  return <O extends (connection: Connection, ...rest: never[]) => unknown>(operation: O): Bound<O> =>
    operation.bind(undefined, connection) as Bound<O>
}
