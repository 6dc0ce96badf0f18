import type { Clock } from '@waymark/core'
import { type Listening, listen } from '@waymark/core/server'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import type { Log } from '../log/log.js'
import { workstationApp } from './demo-org.js'
import { lightningPage } from './lightning-page.js'
import type { SealedFile } from './sealed-file.js'

/** A Salesforce that runs in this process, on a port. */
export interface EmulatedSalesforce {
  readonly url: string
  /** Keeps what the org holds, and frees the port. */
  close(): Promise<void>
}

/** How it is started. */
export interface EmulatedSalesforceOptions {
  /** Default: 8180, or a free one when that is taken. */
  readonly port: number | undefined
  /** Where its app sends browsers back to. */
  readonly callbackUrl: string
  /** Where the org is kept, so that connections outlive a restart. */
  readonly home: SealedFile
  /** Real time: sessions and tokens go by it. */
  readonly real: Clock
  readonly log: Log
  /** About so many records of a made-up company, made when somebody first asks. Default: 10,000. */
  readonly records?: number
}

type Handler = (request: Request) => Promise<Response>

const usualPort = 8180

async function listenAt(port: number | undefined, handler: Handler): Promise<Listening> {
  try {
    return await listen(handler, { port: port ?? usualPort })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (port === undefined && code === 'EADDRINUSE') return listen(handler)
    throw new Error(`Salesforce cannot be emulated there (${code}): set WAYMARK_SALESFORCE_PORT to another port`)
  }
}

/** The same request at another origin: a server's own is none that `Request` can copy. */
function requestAt(origin: string, { url, method, headers, body, signal }: Request): Request {
  const { pathname, search } = new URL(url)
  const sent = { method, headers, signal, ...(body && { body, duplex: 'half' }) }
  return new Request(origin + pathname + search, sent as RequestInit)
}

const isSignIn = ({ url, method }: Request) =>
  method === 'POST' && new URL(url).pathname.startsWith('/services/oauth2/')

/** Starts it. The org is as it was left; a new one where there is none, or none that can be opened. */
export async function startSalesforce(options: EmulatedSalesforceOptions): Promise<EmulatedSalesforce> {
  const { home, real, log, records = 10_000 } = options
  const emulator = createSalesforceEmulator({ records, apps: [workstationApp(options.callbackUrl)] })
  const keep = async () => home.write(await emulator.snapshot())
  let isUsed = false

  async function answer(request: Request): Promise<Response> {
    const page = lightningPage(request)
    if (page) return page
    isUsed = true
    emulator.clearCalls()
    await emulator.clock.advance(Math.max(0, real.now().getTime() - emulator.clock.now().getTime()))
    const response = await emulator.fetch(requestAt(emulator.baseUrl, request))
    // Kept before anybody has it: a token that was forgotten would be given out again, to somebody else.
    if (isSignIn(request)) await keep()
    return response
  }

  try {
    const kept = await home.read()
    if (kept !== undefined) await emulator.restore(kept)
  } catch (error) {
    log.error('the emulated Salesforce cannot be read: it begins anew, and people connect again', { error })
  }
  const listening = await listenAt(options.port, answer)

  return {
    url: `http://localhost:${listening.port}`,
    async close() {
      await listening.close()
      if (isUsed) await keep()
      await emulator.close()
    },
  }
}
