import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SortedBlocks } from './sorted-blocks.js'

// Enough steps to split blocks and to empty them again.
const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(400)), { maxLength: 1_500 })

it('holds the same as a sorted list, whatever is added, filled and removed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(400)), steps, (filled, all) => {
      const blocks = new SortedBlocks<number>((a, b) => a - b)
      blocks.fill(filled)
      const model = new Set<number>(filled)
      for (const [add, item] of all) {
        if (!add) expect(blocks.remove(item)).toBe(model.delete(item) ? item : undefined)
        else if (!model.has(item)) {
          model.add(item)
          blocks.add(item)
        }
      }
      const sorted = [...model].sort((a, b) => a - b)
      expect([...blocks]).toEqual(sorted)
      expect(blocks.first()).toBe(sorted[0])
      for (const bound of [-1, 0, 57, 200, 401]) {
        const place = blocks.place((item) => item - bound)
        const start = blocks.place(() => 1)
        expect(blocks.at(place)).toBe(sorted.find((item) => item >= bound))
        expect([...blocks.between(place, blocks.end())]).toEqual(sorted.filter((item) => item >= bound))
        expect([...blocks.betweenBackwards(start, place)]).toEqual(sorted.filter((item) => item < bound).reverse())
      }
    }),
    { numRuns: 60 },
  )
})
