import { createVirtualClock } from '@waymark/core/memory'
import { it } from 'vitest'
import { startPostgres } from '../../fixtures/postgres-server.js'
import { createPostgresSql } from '../sql/postgres-sql.js'
import { createSqlDatabase } from '../database/sql-database.js'
it('dbg', async () => {
  const server = await startPostgres()
  const clock = createVirtualClock()
  for (let round = 0; round < 5; round++) {
    const database = createSqlDatabase(createPostgresSql({ connectionString: server.url, max: 10 }, console.error), { clock, schema: `r${round}` })
    await database.open([])
    const publish = (data: string) => database.transaction((tx) => tx.events.publish('one', data))
    await publish('first')
    await clock.advance('23 hours')
    await publish('second')
    await clock.advance('2 hours')
    const log: unknown[] = []
    const t0 = performance.now()
    const c = new AbortController()
    const going = (async () => { let n = 0; for await (const e of database.events.follow('one', { after: '1', signal: c.signal })) { log.push([performance.now() - t0, e]); if (++n === 2) return } })()
    await publish('third')
    log.push([performance.now() - t0, 'third'])
    await publish('fourth')
    log.push([performance.now() - t0, 'fourth'])
    await Promise.race([going, new Promise((r) => setTimeout(r, 500))])
    console.log(JSON.stringify(log))
    c.abort()
    await database.close()
  }
  await server.stop()
}, 60000)
