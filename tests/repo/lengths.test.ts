import { describe, expect, it } from 'vitest'
import { findBadNames, findLongFiles } from './lengths.js'
import { readTree, treeOf } from './tree.js'

const house = readTree()
const lines = (count: number) => 'x\n'.repeat(count)
const packageWith = (...lengths: readonly number[]) =>
  treeOf(Object.fromEntries(lengths.map((length, at) => [`packages/cases/src/model/file-${at}.ts`, lines(length)])))

describe('file lengths', () => {
  it('are kept by every package', () => {
    expect(findLongFiles(house)).toEqual([])
  })

  it('catches a median of 90 and lets 89 pass', () => {
    expect(findLongFiles(packageWith(10, 90, 120))).toEqual([
      'packages/cases: the median file has 90 lines, not under 90. Split the longest',
    ])
    expect(findLongFiles(packageWith(10, 89, 120))).toEqual([])
  })

  it('catches a ninetieth of 250 and lets 249 pass', () => {
    const short = [1, 1, 1, 1, 1, 1, 1, 1]
    expect(findLongFiles(packageWith(...short, 250, 300))).toEqual([
      'packages/cases: one file of ten has 250 lines, not under 250. Split the longest',
    ])
    expect(findLongFiles(packageWith(...short, 249, 300))).toEqual([])
  })

  it('catches 401 lines, in a test too, and leaves generated files alone', () => {
    const tree = treeOf({
      'packages/cases/src/model/case.test.ts': lines(401),
      'packages/cases/src/openapi.gen.ts': lines(2_000),
      'examples/platform/main.ts': lines(400),
    })
    expect(findLongFiles(tree)).toEqual([
      'packages/cases/src/model/case.test.ts: 401 lines, over 400. When a file grows a second noun, make it two files',
    ])
  })
})

describe('file names', () => {
  it('are whole words in kebab case everywhere', () => {
    expect(findBadNames(house)).toEqual([])
  })

  it('catches camel case and a drawer for everything', () => {
    const tree = treeOf({
      'packages/cases/src/model/openCase.ts': '',
      'packages/cases/src/model/utils.ts': '',
      'packages/cases/src/model/open-case.test-d.ts': '',
    })
    expect(findBadNames(tree)).toEqual([
      'packages/cases/src/model/openCase.ts: openCase is not in kebab case. Rename it',
      'packages/cases/src/model/utils.ts: utils says nothing. Name the thing that is inside',
    ])
  })
})
