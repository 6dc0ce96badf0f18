import type { App } from './app-environment.js'
import type { Health } from './health.js'

/** `/healthz` says that the process runs; `/readyz` says, by dependency, whether it can answer. */
export function addHealth(app: App, health: Health): void {
  app.get('/healthz', (context) => context.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (context) => {
    const readiness = await health.check()
    return context.json(readiness, readiness.status === 'ready' ? 200 : 503, { 'cache-control': 'no-store' })
  })
}
