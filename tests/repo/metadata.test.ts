import { expect, it } from 'vitest'
import { findLooseVersions, findWrongMetadata } from './metadata.js'
import { readTree, treeOf } from './tree.js'

const house = readTree()

const door = {
  '@waymark/source': './src/index.ts',
  import: { types: './dist/index.d.ts', default: './dist/index.js' },
  require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
}
const good = {
  name: '@waymark/cases',
  description: 'Cases.',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=20.19' },
  sideEffects: false,
  exports: { '.': door, './package.json': './package.json' },
  files: ['dist', 'src', '!src/**/*.test.ts', '!src/**/*.test-d.ts'],
  publishConfig: { access: 'public' },
  scripts: { test: '', typecheck: '', build: '', 'check:package': '' },
}
const packageOf = (manifest: object, files: Record<string, string> = {}) =>
  treeOf({
    'packages/cases/package.json': JSON.stringify(manifest),
    'packages/cases/README.md': '',
    'packages/cases/src/index.ts': '',
    ...files,
  })

it('every package has the fields of the house and exports exactly its front doors', () => {
  expect(findWrongMetadata(house)).toEqual([])
})

it('finds nothing in a package that keeps the rules', () => {
  expect(findWrongMetadata(packageOf(good))).toEqual([])
})

it('catches a door that is not exported and an export without a door', () => {
  const exports = { '.': door, './query': door, './package.json': './package.json' }
  const tree = packageOf({ ...good, exports }, { 'packages/cases/src/forms.ts': '' })
  expect(findWrongMetadata(tree)).toEqual([
    `packages/cases/package.json: exports["./forms"] must be ${JSON.stringify(door).replaceAll('index', 'forms')}`,
    'packages/cases/package.json: exports["./query"] has no front door. Delete it, or add the file to src/',
  ])
})

it('catches a wrong licence, a missing script, a missing README and a program without its first line', () => {
  const tree = treeOf({
    'packages/cases/package.json': JSON.stringify({
      ...good,
      license: 'ISC',
      scripts: { test: '', typecheck: '', build: '' },
      bin: { cases: './dist/cli.js' },
    }),
    'packages/cases/src/index.ts': '',
    'packages/cases/src/cli.ts': 'run()',
  })
  expect(findWrongMetadata(tree)).toEqual([
    'packages/cases/package.json: license must be "MIT"',
    'packages/cases/package.json: the script check:package is missing',
    'packages/cases/package.json: has no README.md beside it. Show client, service and testing in thirty seconds',
    'packages/cases/package.json: bin names packages/cases/src/cli.ts: its first line must be #!/usr/bin/env node',
  ])
})

it('ships and exports the OpenAPI document where there is one', () => {
  expect(findWrongMetadata(packageOf(good, { 'packages/cases/openapi.json': '{}' }))).toEqual([
    'packages/cases/package.json: files must be ["dist","src","openapi.json","!src/**/*.test.ts","!src/**/*.test-d.ts"]',
    'packages/cases/package.json: exports["./openapi.json"] must be "./openapi.json"',
  ])
})

it('every dependency is pinned', () => {
  expect(findLooseVersions(house)).toEqual([])
})

it('catches a range, a path and an open peer', () => {
  const tree = treeOf({
    'package.json': JSON.stringify({ devDependencies: { turbo: '^2.0.0', tsup: '8.5.1' } }),
    'bench/package.json': JSON.stringify({ private: true, dependencies: { '@waymark/core': 'file:../packages/core' } }),
    'packages/cases/package.json': JSON.stringify({ dependencies: { '@waymark/core': 'file:../core' } }),
    'packages/core/package.json': JSON.stringify({ peerDependencies: { nock: '*', msw: '>=2.10 <3' } }),
  })
  expect(findLooseVersions(tree)).toEqual([
    'package.json: turbo is ^2.0.0. Pin one exact version',
    'packages/cases/package.json: @waymark/core is file:../core. Pin one exact version',
    'packages/core/package.json: the peer nock is *. Name a floor and a ceiling, like >=14 <15',
  ])
})
