import { expect, it } from 'vitest'
import { findMachinePlaces, placesOfThisMachine } from './machine-places.js'
import { readTree, treeOf } from './tree.js'

it('no file names a path of this machine or a registry', () => {
  expect(findMachinePlaces(readTree(), placesOfThisMachine(process.env))).toEqual([])
})

it('knows the registry that this machine is set to', () => {
  expect(placesOfThisMachine({ npm_config_registry: 'https://packages.example:8443/npm/' })).toContain(
    'packages.example:8443',
  )
})

it('catches a home folder and a place it was told of', () => {
  const tree = treeOf({
    'docs/guide.md': `Run it in\n${['', 'home', 'ada', 'waymark'].join('/')}`,
    'package-lock.json': '"resolved": "https://packages.example/ky.tgz"',
    'README.md': 'See https://example.com/home/ada/ and ./home/ada/',
  })
  expect(findMachinePlaces(tree, ['packages.example'])).toEqual([
    `docs/guide.md:2: names ${['', 'home', 'ada', ''].join('/')}, a place of one machine. Use a relative path, or leave it out`,
    'package-lock.json:1: names packages.example, a place of one machine. Use a relative path, or leave it out',
  ])
})
