/** A row as a driver gives it. */
export type Row = Readonly<Record<string, unknown>>

/** What a statement gave: its rows, or how many it changed. */
export interface SqlResult {
  readonly rows: readonly Row[]
  /** How many rows were added, changed or removed. */
  readonly changed: number
}

/** Runs statements. */
export interface SqlRunner {
  /** One statement, with values for `$1` and so on. */
  query(text: string, values?: readonly SqlValue[]): Promise<SqlResult>
  /** Several statements without values, parted by semicolons. */
  script(text: string): Promise<void>
}

/** What can be given to a statement. JSON goes as its text. */
export type SqlValue = string | number | boolean | null | readonly string[]

/** A connection that nobody else uses meanwhile. */
export interface SqlConnection extends SqlRunner {
  /** Gives it back. One that is broken, or in the middle of something, is thrown away where there are others. */
  release(isBroken?: boolean): void
}

/** A PostgreSQL, inside this process or elsewhere. */
export interface Sql {
  /** Waits until a connection is free. */
  connect(): Promise<SqlConnection>
  /**
   * Calls `hear` with what is notified on a channel, once it is listened to. After a connection was lost and is there again,
   * `hear` is called without a payload: anything may have been missed.
   */
  listen(channel: string, hear: (payload?: string) => void): Promise<() => Promise<void>>
  /** Whether other processes may be using it too. */
  readonly isShared: boolean
  close(): Promise<void>
}

/** Runs one statement on a connection of its own. */
export async function runAlone(sql: Sql, text: string, values?: readonly SqlValue[]): Promise<SqlResult> {
  const connection = await sql.connect()
  try {
    return await connection.query(text, values)
  } finally {
    connection.release()
  }
}
