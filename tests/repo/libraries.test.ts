import { expect, it } from 'vitest'
import { findStrayLibraries } from './libraries.js'
import { readTree, treeOf } from './tree.js'

it('every library stays in the rooms that may know it, and is declared', () => {
  expect(findStrayLibraries(readTree())).toEqual([])
})

it('catches zod in a rule, whole zod, nock outside testing, and an undeclared library', () => {
  const tree = treeOf({
    'packages/cases/package.json': JSON.stringify({
      dependencies: { zod: '4.6.7' },
      peerDependencies: { nock: '>=14 <15' },
    }),
    'packages/cases/src/model/case.ts': `import type { ZodMiniType } from 'zod/mini'`,
    'packages/cases/src/wire/case.ts': `import { z } from 'zod'\nimport * as mini from 'zod/mini'`,
    'packages/core/package.json': JSON.stringify({ dependencies: { zod: '4.6.7' } }),
    'packages/core/src/http/read.ts': `import type * as z from 'zod/mini'\nimport { parse } from 'zod/mini'`,
    'packages/cases/src/testing/mock.ts': `const nock = await import('nock')`,
    'packages/cases/src/http/zip.ts': `import { unzipSync } from 'fflate'\nimport { createHash } from 'node:crypto'`,
  })
  expect(findStrayLibraries(tree)).toEqual([
    `packages/cases/src/model/case.ts:1: only core/wire and core/route and a domain's wire and a domain's vendor may know zod. Put what needs it there`,
    'packages/cases/src/wire/case.ts:1: imports zod. Use zod/mini, which costs a bundle less',
    `packages/core/src/http/read.ts:2: only core/wire and core/route and a domain's wire and a domain's vendor may know zod. Put what needs it there`,
    'packages/cases/src/testing/mock.ts:1: only core/testing may know nock. Put what needs it there',
    'packages/cases/src/http/zip.ts:1: fflate is not in the dependencies of packages/cases/package.json. Declare it there',
  ])
})
