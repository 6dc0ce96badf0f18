import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createListing, type ListingSource, type Page } from './listing.js'

/** Pages of numbers; a cursor is the position behind the last item, as an item's own cursor is. */
function source(total: number, size: number, asked: (string | undefined)[] = []): ListingSource<number> {
  return {
    fetchPage: async (after): Promise<Page<number>> => {
      asked.push(after)
      const start = Number(after ?? 0)
      const items = Array.from({ length: Math.min(size, total - start) }, (_, index) => start + index + 1)
      return start + size < total ? { items, next: String(start + size) } : { items }
    },
  }
}

async function take<T>(list: AsyncIterable<T>, count = Number.POSITIVE_INFINITY): Promise<T[]> {
  const taken: T[] = []
  if (count === 0) return taken
  for await (const item of list) if (taken.push(item) >= count) break
  return taken
}

const upTo = (total: number) => Array.from({ length: total }, (_, index) => index + 1)

describe('createListing', () => {
  it('is its first page when awaited, which is fetched once', async () => {
    const asked: (string | undefined)[] = []
    const list = createListing(source(5, 2, asked))
    expect(asked).toEqual([])
    expect([await list, await list]).toEqual([
      { items: [1, 2], next: '2' },
      { items: [1, 2], next: '2' },
    ])
    expect(await take(list)).toEqual([1, 2, 3, 4, 5])
    expect(asked).toEqual([undefined, '2', '4'])
  })

  it('asks for a page when its first item is asked for', async () => {
    const asked: (string | undefined)[] = []
    await take(createListing(source(9, 2, asked)), 2)
    expect(asked).toEqual([undefined])
  })

  it('gives pages, the rest of a page that was begun first', async () => {
    const list = createListing(source(5, 2))
    expect(await take(list, 1)).toEqual([1])
    expect(await take(list.pages())).toEqual([{ items: [2], next: '2' }, { items: [3, 4], next: '4' }, { items: [5] }])
    expect(await take(list)).toEqual([])
  })

  it('goes on behind the last item when a page failed', async () => {
    const { fetchPage } = source(5, 2)
    const asked: (string | undefined)[] = []
    let failing = true
    const list = createListing({
      fetchPage: async (after) => {
        asked.push(after)
        if (after === '2' && failing) throw new Error('out')
        return fetchPage(after)
      },
    })
    const taken: number[] = []
    const run = async () => {
      for await (const item of list) taken.push(item)
    }
    await expect(run()).rejects.toThrow('out')
    failing = false
    await run()
    expect([taken, asked]).toEqual([
      [1, 2, 3, 4, 5],
      [undefined, '2', '2', '4'],
    ])
  })

  it('tries the first page again when it failed', async () => {
    let tries = 0
    const list = createListing({
      fetchPage: async () => (tries++ === 0 ? Promise.reject(new Error('out')) : { items: [1] }),
    })
    await expect(list).rejects.toThrow('out')
    expect(await list).toEqual({ items: [1] })
  })

  it('refuses a page that names itself as the next one', async () => {
    const list = createListing({ fetchPage: async () => ({ items: [1], next: 'a' }) })
    await expect(take(list)).rejects.toMatchObject({ code: 'contract_broken' })
  })

  it('refuses text that is no checkpoint', () => {
    expect(() => createListing({ ...source(5, 2), from: 'x' })).toThrow(TypeError)
  })

  it.each([
    ['pages and positions', undefined],
    ["items' own cursors", (item: number) => String(item)],
  ])('resumes by %s exactly behind the last item, wherever that was', async (_, cursorOf) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.integer({ min: 1, max: 5 }), fc.nat(14), async (total, size, count) => {
        const whole = { ...source(total, size), cursorOf }
        const list = createListing(whole)
        const before = await take(list, count)
        const rest = await take(createListing({ ...whole, from: list.checkpoint }))
        expect([...before, ...rest]).toEqual(upTo(total))
        expect([...before, ...(await take(list))]).toEqual(upTo(total))
      }),
    )
  })
})
