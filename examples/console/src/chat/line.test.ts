import { NoAnswerError, RefusedError } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { type Following, keepFollowing } from './line.js'

interface Item {
  readonly id: string
}

const lost = () => new NoAnswerError('connection_failed', 'no line')
const refused = () => new RefusedError('not_found', { status: 404, retryable: false, title: 'none' })

/** Follows streams that each give some items and then break with what is named, and tells what was seen. */
async function follow(
  streams: readonly (readonly [readonly string[], unknown])[],
  changes: Partial<Following<Item>> = {},
) {
  const seen: string[] = []
  let opened = 0
  const following: Following<Item> = {
    async *open(after) {
      seen.push(`open ${after ?? 'new'}`)
      const [ids = [], error] = streams[opened] ?? []
      opened += 1
      for (const id of ids) yield { id }
      if (error) throw error
    },
    probe: async () => {
      seen.push('probe')
    },
    onItem: ({ id }) => seen.push(id),
    onLine: (line) => seen.push(line),
    pause: async (failures) => {
      seen.push(`pause ${failures}`)
    },
    onCut: () => () => {},
    signal: new AbortController().signal,
    ...changes,
  }
  const error = await keepFollowing(following).catch((thrown: unknown) => thrown)
  return { seen, error }
}

describe('keeping a line', () => {
  it('takes a broken line up again behind the last item, and says when it was broken', async () => {
    expect(
      await follow([
        [['1', '2'], lost()],
        [['3'], undefined],
      ]),
    ).toEqual({
      seen: ['open new', '1', '2', 'broken', 'pause 0', 'probe', 'standing', 'open 2', '3'],
      error: undefined,
    })
  })

  it('waits longer with every failure, until something is heard again', async () => {
    let asked = 0
    const probe = async () => {
      asked += 1
      if (asked < 3) throw lost()
    }
    const { seen } = await follow(
      [
        [[], lost()],
        [['1'], lost()],
        [[], undefined],
      ],
      { probe },
    )
    expect(seen.filter((one) => one.startsWith('pause'))).toEqual(['pause 0', 'pause 1', 'pause 2', 'pause 0'])
  })

  it('opens the stream anew when the browser finds that the line was cut', async () => {
    const cuts: (() => void)[] = []
    const streams = [['1'], ['2']]
    const { seen } = await follow([], {
      async *open(_, signal) {
        for (const id of streams.shift() ?? []) yield { id }
        if (streams.length === 0) return
        cuts.at(-1)?.()
        signal.throwIfAborted()
      },
      onCut: (cut) => {
        cuts.push(cut)
        return () => {}
      },
    })
    expect(seen).toEqual(['1', 'broken', 'pause 0', 'probe', 'standing', '2'])
  })

  it('ends with an error that no further try mends', async () => {
    const error = refused()
    expect(await follow([[['1'], error]])).toEqual({ seen: ['open new', '1'], error })
    const probe = async () => {
      throw error
    }
    expect((await follow([[[], lost()]], { probe })).error).toBe(error)
  })

  it('ends quietly when nobody listens any more', async () => {
    const leaving = new AbortController()
    const { seen, error } = await follow([[['1'], lost()]], { onItem: () => leaving.abort(), signal: leaving.signal })
    expect({ seen, error }).toEqual({ seen: ['open new'], error: undefined })
  })
})
