import { expect, it } from 'vitest'
import { findLockFaults } from './lock-file.js'
import { readTree, treeOf } from './tree.js'

it('the lock files name no host and lack no optional dependency', () => {
  expect(findLockFaults(readTree())).toEqual([])
})

it('catches a host and a missing platform package', () => {
  const packages = {
    'node_modules/turbo': { optionalDependencies: { '@turbo/linux-64': '1.0.0', '@turbo/darwin-64': '1.0.0' } },
    'node_modules/@turbo/linux-64': { resolved: 'https://packages.example/@turbo/linux-64.tgz' },
    'node_modules/@waymark/core': { resolved: 'packages/core', link: true },
  }
  expect(findLockFaults(treeOf({ 'package-lock.json': JSON.stringify({ packages }) }))).toEqual([
    'package-lock.json: node_modules/turbo needs @turbo/darwin-64, which is not locked. Pin an older version whose platform packages are all there',
    'package-lock.json: node_modules/@turbo/linux-64 names a host. Set omit-lockfile-registry-resolved=true and install again',
  ])
})
