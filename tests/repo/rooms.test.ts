import { describe, expect, it } from 'vitest'
import { findBrokenRooms, findSidewaysImports } from './rooms.js'
import { readTree, treeOf } from './tree.js'

const cases = 'packages/cases/src'
const house = readTree()

describe('the room plan', () => {
  it('is kept by every package', () => {
    expect(findBrokenRooms(house)).toEqual([])
  })

  it('catches a room that opens a room above it', () => {
    const tree = treeOf({
      [`${cases}/model/case.ts`]: `import type { Wire } from '../wire/case.js'`,
      [`${cases}/wire/case.ts`]: `export type Wire = string`,
    })
    expect(findBrokenRooms(tree)).toEqual([
      'packages/cases/src/model/case.ts:1: model opens wire, and may import no other room. Move what both need down, or pass it in',
    ])
  })

  it('lets http take types from service, and nothing else', () => {
    const tree = treeOf({
      [`${cases}/http/create.ts`]: `import { type Service } from '../service/cases.js'\nimport { open } from '../service/cases.js'`,
      [`${cases}/service/cases.ts`]: `export type Service = 1; export const open = 1`,
    })
    expect(findBrokenRooms(tree)).toEqual([
      'packages/cases/src/http/create.ts:2: takes more than types from service. Write import type, or pass the value in',
    ])
  })

  it('catches a room that imports a front door, a room nobody planned, and a path without .js', () => {
    const tree = treeOf({
      [`${cases}/index.ts`]: `export { open } from './model/open.js'`,
      [`${cases}/model/open.ts`]: `export const open: import('../index.js').X = 1`,
      [`${cases}/helpers/x.ts`]: `export const x = 1`,
      [`${cases}/wire/case.ts`]: `export type A = import('../model/open').X`,
    })
    expect(findBrokenRooms(tree)).toEqual([
      'packages/cases/src/model/open.ts:1: imports the front door packages/cases/src/index.ts. Import the room that holds the name',
      'packages/cases/src/helpers: nobody planned this room. Use one of model, wire, client, page, element, service, vendor, http, testing, or plan it in tests/repo/rooms.ts',
      'packages/cases/src/wire/case.ts:1: ../model/open is no file. Write the path with .js',
    ])
  })

  it('leaves tests free to use every room', () => {
    const tree = treeOf({
      [`${cases}/model/case.test.ts`]: `import '../http/x.js'`,
      [`${cases}/http/x.ts`]: `export const x = 1`,
    })
    expect(findBrokenRooms(tree)).toEqual([])
  })
})

describe('the one rule', () => {
  it('is kept by every package', () => {
    expect(findSidewaysImports(house)).toEqual([])
  })

  it('catches core importing a domain and a domain importing its neighbour', () => {
    const tree = treeOf({
      'packages/core/src/errors/error.ts': `import { Case } from '@waymark/cases'`,
      'packages/cases/src/service/open.ts': `import type { Report } from '@waymark/insights-reports/service'`,
      'packages/cases/src/client/client.ts': `import { send } from '@waymark/core/http'`,
    })
    expect(findSidewaysImports(tree)).toEqual([
      'packages/core/src/errors/error.ts:1: core imports @waymark/cases, and may import no other package. Declare a port in service/ and let the platform plug it in',
      'packages/cases/src/service/open.ts:1: cases imports @waymark/insights-reports/service, and may import core, salesforce. Declare a port in service/ and let the platform plug it in',
    ])
  })
})
