import type { Connection } from './connection.js'

type Operation = (connection: Connection, ...rest: never[]) => unknown

/** An operation without its first parameter. */
export type Bound<O extends Operation> = O extends (connection: Connection, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never

/** Gives operations their connection: a client is its operations, bound. */
export function bindTo(connection: Connection) {
  return <O extends Operation>(operation: O): Bound<O> => operation.bind(undefined, connection) as Bound<O>
}
