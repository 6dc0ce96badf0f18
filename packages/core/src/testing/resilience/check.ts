import assert from 'node:assert/strict'
import { type ScriptedServer, startScriptedServer } from './scripted-server.js'
import { requestId } from './steps.js'
import type { ErrorFacts, ResilienceClient, ResilienceSubject } from './subject.js'

/** One promise of the resilience contract, tried on a client over a real port. */
export interface ResilienceCheck {
  readonly name: string
  /** What the client must be able to do; a client that is not is passed over. */
  readonly needs?: 'write' | 'list'
  /** Whether it mostly waits, so that others may run meanwhile without disturbing what it measures. */
  readonly patient?: boolean
  /** Rejects when the promise is broken, saying how. */
  run(subject: ResilienceSubject): Promise<void>
}

/** What a check works with. */
export interface Trial {
  readonly server: ScriptedServer
  readonly client: ResilienceClient
  readonly token: string
}

const token = 'wm_secret_5f1c9b7e2a'

/** Makes a check with a server and a client of its own. */
export function check(
  name: string,
  traits: Pick<ResilienceCheck, 'needs' | 'patient'>,
  attempt: (trial: Trial) => Promise<void>,
): ResilienceCheck {
  return {
    name,
    ...traits,
    async run(subject) {
      const server = await startScriptedServer()
      try {
        const client = await subject.start({ baseUrl: server.baseUrl, token })
        await attempt({ server, client, token })
      } finally {
        await server.close()
      }
    },
  }
}

/** How a call that must fail failed, and after how many milliseconds. */
export async function failureOf(call: Promise<unknown>): Promise<{ error: unknown; after: number }> {
  const started = performance.now()
  try {
    await call
  } catch (error) {
    return { error, after: performance.now() - started }
  }
  return assert.fail('the call was a success')
}

/** Fails when a call outlives a limit, so that a client without a deadline fails a check and does not hang it. */
export async function within<T>(milliseconds: number, call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new assert.AssertionError({ message: `not settled after ${milliseconds} ms` })),
      milliseconds,
    )
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
    call.catch(() => undefined)
  }
}

/** The milliseconds between the first two requests. */
export function firstGap({ requests }: ScriptedServer): number {
  const [first, second] = requests
  assert.ok(first !== undefined && second !== undefined, `the request was not repeated (${requests.length} came)`)
  return second.at - first.at
}

/** Asserts that an error tells of a broken contract and names the request. */
export function assertBroken(client: ResilienceClient, error: unknown): void {
  const { kind, requestId: named }: ErrorFacts = client.explain?.(error) ?? {}
  assert.deepEqual({ kind, requestId: named }, { kind: 'contract_broken', requestId })
}
