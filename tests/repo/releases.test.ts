import { expect, it } from 'vitest'
import { findReleaseFaults } from './releases.js'
import { readTree, treeOf } from './tree.js'

it('the family shares a version, and every changeset names its packages', () => {
  expect(findReleaseFaults(readTree())).toEqual([])
})

it('catches a package outside the group, versions that differ, and a changeset that says nothing', () => {
  const tree = treeOf({
    '.changeset/config.json': JSON.stringify({ fixed: [['@waymark/core']], access: 'public' }),
    '.changeset/first.md': `---\n'@waymark/case': minor\n---\n`,
    'packages/core/package.json': JSON.stringify({ name: '@waymark/core', version: '0.1.0' }),
    'packages/cases/package.json': JSON.stringify({ name: '@waymark/cases', version: '0.2.0' }),
  })
  expect(findReleaseFaults(tree)).toEqual([
    '.changeset/config.json: fixed must be [["@waymark/*"]]. The family shares a version',
    'packages: versions 0.1.0 and 0.2.0 differ. Run npx changeset version',
    '.changeset/first.md: @waymark/case is no published package. Name one of @waymark/core, @waymark/cases',
    '.changeset/first.md: says nothing. Tell the person who upgrades what changes for them',
  ])
})
