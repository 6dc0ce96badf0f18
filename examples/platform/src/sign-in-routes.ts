import { refuse, refuseInput } from '@waymark/core'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { isAtThisMachine } from './access/loopback.js'
import type { App, AppEnvironment, AppOptions } from './app.js'
import type { DemoPerson } from './demo/people.js'
import { language } from './language.js'
import { addressOf } from './mount.js'
import { respondPage } from './pages/page.js'
import { startPage } from './pages/start-page.js'

const smallBody = bodyLimit({ maxSize: 4_096 })

async function readJson(context: Context<AppEnvironment>): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) {
    throw refuse('unsupported_media_type', 'send the body as application/json')
  }
  try {
    return await context.req.json()
  } catch (cause) {
    throw refuse('malformed_request', 'the body is not JSON', { cause })
  }
}

/** The start page, and signing in as one of the demo people, with a button or by `POST /api/sign-in`. From this machine only. */
export function addSignIn(app: App, options: AppOptions): void {
  const { people, sessions, health, mounts } = options
  const isHere = ({ req, env }: Context<AppEnvironment>) => isAtThisMachine(req.raw, env.caller)

  function personOf(context: Context<AppEnvironment>, name: unknown): DemoPerson {
    if (!isHere(context)) throw refuse('forbidden', 'demo people sign in at the machine that the demo runs on')
    const person = people.find(({ key }) => key === name)
    if (person) return person
    const message = `must be one of ${people.map(({ key }) => key).join(', ')}`
    throw refuseInput([{ in: 'body', path: '/person', message }])
  }

  app.post('/api/sign-in', smallBody, async (context) => {
    const body = (await readJson(context)) as { readonly person?: unknown } | null
    const { principal } = personOf(context, body?.person)
    const { token, expiresAt } = sessions.signIn(principal)
    const { id, name, email, account, capabilities } = principal
    const answer = { token, expiresAt: expiresAt.toISOString(), person: { id, name, email, account, capabilities } }
    return context.json(answer, 201, { 'cache-control': 'no-store' })
  })

  async function page(context: Context<AppEnvironment>, signedIn?: DemoPerson): Promise<Response> {
    const { origin } = new URL(context.req.url)
    return respondPage(
      startPage({
        language: context.get('pageLanguage'),
        packages: mounts.map((mount) => ({ address: addressOf(mount), title: mount.document.info.title })),
        readiness: await health.check(),
        people: isHere(context) ? people : [],
        origin: isHere(context) ? origin : options.url,
        ...(signedIn && { signedIn: { person: signedIn, ...sessions.signIn(signedIn.principal) } }),
      }),
    )
  }

  app.get('/', language, (context) => page(context))
  app.post('/sign-in', smallBody, csrf(), language, async (context) => {
    const { person } = await context.req.parseBody()
    return page(context, personOf(context, person))
  })
  // Somebody who reloads the address of the answer.
  app.get('/sign-in', (context) => context.redirect('/', 303))
}
