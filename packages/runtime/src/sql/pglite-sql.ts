import type { PGlite } from '@electric-sql/pglite'
import type { Sql, SqlConnection } from './sql.js'

/** PGlite has one connection: whoever asks for it waits until it is given back, in the order of asking. */
export function createPgliteSql(db: PGlite): Sql {
  let last: Promise<void> = Promise.resolve()

  async function connect(): Promise<SqlConnection> {
    const before = last
    let giveBack = () => {}
    last = new Promise((resolve) => {
      giveBack = resolve
    })
    await before
    return {
      async query(text, values) {
        const { rows, affectedRows = 0 } = await db.query<Record<string, unknown>>(text, values ? [...values] : [])
        return { rows, changed: affectedRows }
      },
      script: async (text) => void (await db.exec(text)),
      release: () => giveBack(),
    }
  }

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const connection = await connect()
    try {
      return await work()
    } finally {
      connection.release()
    }
  }

  return {
    connect,
    async listen(channel, hear) {
      const leave = await alone(() => db.listen(channel, (payload) => hear(payload)))
      return () => alone(() => leave())
    },
    isShared: false,
    close: () => alone(() => db.close()),
  }
}
