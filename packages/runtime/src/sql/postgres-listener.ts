import type { Client } from 'pg'
import { type Deadline, repeatEvery, setDeadline } from './real-time.js'

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
  let again: Deadline | undefined

  async function start(): Promise<void> {
    const fresh = makeClient()
    let isLost = false
    const lose = (error?: unknown) => {
      if (isLost || isLeft) return
      isLost = true
      if (error !== undefined) onError(error)
      stopBeat()
      fresh.end().catch(() => {})
      restart(100)
    }
    let isAnswered = true
    const stopBeat = repeatEvery(heartbeat, () => {
      if (!isAnswered) return lose(new Error('the connection that listens does not answer'))
      isAnswered = false
      fresh.query('select 1').then(() => {
        isAnswered = true
      }, lose)
    })
    fresh.on('error', lose)
    fresh.on('end', () => {
      stopBeat()
      lose()
    })
    fresh.on('notification', ({ payload = '' }) => hear(payload))
    try {
      await fresh.connect()
      await fresh.query(`listen "${channel}"`)
      client = fresh
    } catch (error) {
      isLost = true
      stopBeat()
      fresh.end().catch(() => {})
      throw error
    }
  }

  function restart(pause: number): void {
    if (isLeft) return
    again = setDeadline(pause, () => {
      start().then(
        () => hear(),
        (error) => {
          onError(error)
          restart(Math.min(pause * 2, longestPause))
        },
      )
    })
  }

  await start()
  return async () => {
    isLeft = true
    again?.stop()
    await client?.end().catch(() => {})
  }
}
