import { expect, it } from 'vitest'
import { findRings } from './rings.js'
import { readTree, treeOf } from './tree.js'

it('no package has an import ring, types included', () => {
  expect(findRings(readTree())).toEqual([])
})

it('catches a ring that types close', () => {
  const model = 'packages/cases/src/model'
  const tree = treeOf({
    [`${model}/a.ts`]: `import { b } from './b.js'\nexport type A = 1`,
    [`${model}/b.ts`]: `import { c } from './c.js'\nexport const b = c`,
    [`${model}/c.ts`]: `export const c = 1 as import('./a.js').A`,
    [`${model}/d.ts`]: `import { a } from './a.js'`,
  })
  expect(findRings(tree)).toEqual([
    `${model}/a.ts: import ring ${['a', 'b', 'c', 'a'].map((name) => `${model}/${name}.ts`).join(' → ')}. Move what both need to a file below them`,
  ])
})
