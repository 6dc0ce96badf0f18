import type { Connection } from '@waymark/core/http'

/** Gives an operation its connection; an operation without parameters of its own keeps its type parameters. */
export type Bound<O> = O extends (connection: infer _, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never

/** Gives operations their connection. */
export function bindTo(connection: Connection) {
  return <O extends (connection: Connection, ...rest: never[]) => unknown>(operation: O): Bound<O> =>
    operation.bind(undefined, connection) as Bound<O>
}
