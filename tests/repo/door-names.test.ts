import { expect, it } from 'vitest'
import { findHandedOnNames, findMovedNames, readDoorNames } from './door-names.js'
import pinned from './exports.json' with { type: 'json' }
import { readTree, treeOf } from './tree.js'

const house = readTree()

it('every front door exports what is pinned in exports.json', () => {
  expect(findMovedNames(readDoorNames(house), pinned)).toEqual([])
})

it('reads the names of a door, types marked, programs and tests left out', () => {
  const tree = treeOf({
    'packages/cases/package.json': JSON.stringify({ name: '@waymark/cases', bin: { cases: './dist/cli.js' } }),
    'packages/cases/src/index.ts': `export { type Case, open as openCase } from './model/case.js'
export type { Page } from './page.js'
export const limit = 1, floor = 2
export function close() {}
export interface Ports {}
const hidden = 1`,
    'packages/cases/src/service.ts': `export class Service {}`,
    'packages/cases/src/cli.ts': `export const run = 1`,
    'packages/cases/src/index.test.ts': `export const test = 1`,
    'packages/cases/src/openapi.gen.ts': `export type paths = 1`,
  })
  expect(readDoorNames(tree)).toEqual({
    '@waymark/cases': {
      '.': ['close', 'floor', 'limit', 'openCase', 'type Case', 'type Page', 'type Ports'],
      './service': ['Service'],
    },
  })
})

it('tells what opened, what closed, and how to pin it', () => {
  const now = { '@waymark/cases': { '.': ['open', 'type Case'], './query': ['listOptions'] } }
  const before = { '@waymark/cases': { '.': ['close', 'type Case'] } }
  expect(findMovedNames(now, before)).toEqual([
    '@waymark/cases . now also exports open. If you mean it, run npm run pin-exports and write a changeset',
    '@waymark/cases . no longer exports close. If you mean it, run npm run pin-exports and write a changeset',
    '@waymark/cases ./query now also exports listOptions. If you mean it, run npm run pin-exports and write a changeset',
  ])
})

it('no file exports everything, and no room hands names on', () => {
  expect(findHandedOnNames(house)).toEqual([])
})

it('catches export * in a door and a barrel in a room', () => {
  const tree = treeOf({
    'packages/cases/src/index.ts': `export * from './model/case.js'\nexport * as rules from './model/rules.js'\nexport { x } from './model/x.js'`,
    'packages/cases/src/model/all.ts': `export { open } from './open.js'`,
    'packages/cases/src/model/open.ts': `const open = 1\nexport { open }`,
  })
  expect(findHandedOnNames(tree)).toEqual([
    'packages/cases/src/index.ts:1: export * hides what a door opens. Name every export by hand',
    'packages/cases/src/index.ts:2: export * hides what a door opens. Name every export by hand',
    'packages/cases/src/model/all.ts:1: a room hands names on (a barrel). Let the door, or whoever needs the name, import the file that has it',
  ])
})
