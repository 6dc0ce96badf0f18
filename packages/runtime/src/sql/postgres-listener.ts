import type { Client } from 'pg'

const heartbeat = 15_000
const longestPause = 5_000

/**
 * Listens on a connection of its own. When it is lost it is made anew, and `hear` is called without a payload. A connection
 * that died without a word (a firewall, a machine that is gone) shows in a heartbeat that nobody answers.
 */
export async function listenOnPostgres(
  makeClient: () => Client,
  channel: string,
  hear: (payload?: string) => void,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let isLeft = false
  let client: Client | undefined
  let again: NodeJS.Timeout | undefined

  async function start(): Promise<void> {
    const fresh = makeClient()
    let isLost = false
    const lose = (error?: unknown) => {
      if (isLost || isLeft) return
      isLost = true
      if (error !== undefined) onError(error)
      clearInterval(beat)
      fresh.end().catch(() => {})
      restart(100)
    }
    let isAnswered = true
    const beat = setInterval(() => {
      if (!isAnswered) return lose(new Error('the connection that listens does not answer'))
      isAnswered = false
      fresh.query('select 1').then(() => {
        isAnswered = true
      }, lose)
    }, heartbeat)
    beat.unref()
    fresh.on('error', lose)
    fresh.on('end', () => {
      clearInterval(beat)
      lose()
    })
    fresh.on('notification', ({ payload = '' }) => hear(payload))
    try {
      await fresh.connect()
      await fresh.query(`listen "${channel}"`)
      client = fresh
    } catch (error) {
      isLost = true
      clearInterval(beat)
      fresh.end().catch(() => {})
      throw error
    }
  }

  function restart(pause: number): void {
    if (isLeft) return
    again = setTimeout(() => {
      start().then(
        () => hear(),
        (error) => {
          onError(error)
          restart(Math.min(pause * 2, longestPause))
        },
      )
    }, pause)
  }

  await start()
  return async () => {
    isLeft = true
    clearTimeout(again)
    await client?.end().catch(() => {})
  }
}
