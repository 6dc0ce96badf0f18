import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../packages/runtime/fixtures/postgres-server.js'
import { startBalancer } from '../system/balancer.js'
import { freePort, startPlatform } from '../system/start-platform.js'
import { type DemoPlatform, demoOf } from './demo-platform.js'

/** The demo on a PostgreSQL: two processes that answer requests, two that do the work, and what stands in front of them. */
export async function startDemoOnPostgres(): Promise<DemoPlatform> {
  const place = mkdtempSync(join(tmpdir(), 'waymark-demo-'))
  const server = await startPostgres()
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()]
  const [smtpPort, salesforcePort] = [await freePort(), await freePort()]
  const processes = await Promise.all(
    ports.map((port, at) =>
      startPlatform({
        PORT: String(port),
        WAYMARK_DEMO: 'on',
        WAYMARK_ROLES: at < 2 ? 'api' : 'worker',
        WAYMARK_DATA: join(place, 'data'),
        WAYMARK_URL: 'http://localhost:8080',
        DATABASE_URL: server.url,
        // One process takes the answers and emulates Salesforce; the others would find its ports taken.
        ...(at === 0
          ? { WAYMARK_SMTP_PORT: String(smtpPort), WAYMARK_SALESFORCE_PORT: String(salesforcePort) }
          : { WAYMARK_SALESFORCE_URL: `http://localhost:${salesforcePort}` }),
      }),
    ),
  )
  const balancer = await startBalancer(ports.slice(0, 2))
  return demoOf(balancer.url.replace('127.0.0.1', 'localhost'), smtpPort, processes, async () => {
    balancer.close()
    await Promise.all(processes.map((one) => one.stop()))
    await server.stop()
    rmSync(place, { recursive: true, force: true })
  })
}
