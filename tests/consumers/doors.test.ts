import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { DoorNames } from '../repo/door-names.js'
import { top } from '../repo/tree.js'
import { installedDoors, run } from './projects.js'

const { bare, plain, tooled, packages } = inject('projects')

/** The values that the pinned doors promise; types leave nothing at run time. */
async function promisedNames(): Promise<Record<string, string[]>> {
  const pinned: DoorNames = JSON.parse(await readFile(join(top, 'tests/repo/exports.json'), 'utf8'))
  // A package that is private so far is not packed.
  const published = Object.entries(pinned).filter(([name]) => packages.includes(name))
  const doors = published.flatMap(([name, subpaths]) =>
    Object.entries(subpaths).map(([subpath, names]) => [name + subpath.slice(1), names] as const),
  )
  return Object.fromEntries(doors.map(([door, names]) => [door, names.filter((one) => !one.startsWith('type '))]))
}

describe('every door of every packed package', () => {
  let doors: string[]
  beforeAll(async () => {
    doors = (await Promise.all(packages.map((name) => installedDoors(plain, name)))).flat()
  })

  it('is imported, used, and exports what is pinned', async () => {
    const printed = await run(plain, 'node', 'every-door.mjs', ...doors)
    expect(JSON.parse(printed)).toEqual(await promisedNames())
  })

  it('is required, used, and exports what is pinned', async () => {
    const printed = await run(plain, 'node', 'every-door.cjs', ...doors)
    const names: Record<string, string[]> = JSON.parse(printed)
    expect(names).toEqual(await promisedNames())
  })

  it('is required on a Node that cannot require ES modules', async () => {
    const printed = await run(plain, 'node', '--no-experimental-require-module', 'every-door.cjs', ...doors)
    expect(Object.keys(JSON.parse(printed)).sort()).toEqual([...doors].sort())
  })

  it.runIf(packages.includes('@waymark/runtime'))(
    'works without the optional peers, but for the one of S3',
    async () => {
      const s3 = '@waymark/runtime/s3'
      const others = doors.filter((door) => door !== s3)
      const printed = await run(bare, 'node', 'every-door.cjs', ...others)
      expect(Object.keys(JSON.parse(printed)).sort()).toEqual([...others].sort())
      await expect(run(bare, 'node', 'every-door.mjs', s3)).rejects.toThrow("Cannot find package '@aws-sdk/client-s3'")
    },
  )

  it.each([
    ['as it comes', [], false],
    // PGlite loads its parts by `import()`, which Jest allows only so.
    ['with modules switched on', ['--experimental-vm-modules'], true],
  ])('is required and used under Jest in CommonJS, %s', async (title, flags, embedded) => {
    const wanted = doors.filter((door) => (door === '@waymark/runtime/database') === embedded)
    const jest = join(tooled, 'node_modules/jest/bin/jest.js')
    const settings = JSON.stringify({
      testEnvironment: 'node',
      testTimeout: 60_000,
      testMatch: ['**/every-door.test.js'],
    })
    const report = join(tooled, `jest ${title}.json`)
    const environment = `DOORS=${JSON.stringify(wanted)}`
    await run(
      tooled,
      'env',
      environment,
      'node',
      ...flags,
      jest,
      '--config',
      settings,
      '--json',
      '--outputFile',
      report,
    )
    const { numPassedTests, success } = JSON.parse(await readFile(report, 'utf8'))
    expect({ numPassedTests, success }).toEqual({ numPassedTests: wanted.length, success: true })
  })

  it('runs the recipe for Jest as it is printed', async () => {
    const recipe = new URL('../../examples/recipes/use-it-from-jest/cases.test.js', import.meta.url)
    await copyFile(recipe, join(tooled, 'recipe.test.js'))
    const jest = join(tooled, 'node_modules/jest/bin/jest.js')
    const settings = JSON.stringify({ testEnvironment: 'node', testMatch: ['**/recipe.test.js'] })
    const report = join(tooled, 'recipe.json')
    await run(tooled, 'node', jest, '--config', settings, '--json', '--outputFile', report)
    const { numPassedTests, success } = JSON.parse(await readFile(report, 'utf8'))
    expect({ numPassedTests, success }).toEqual({ numPassedTests: 2, success: true })
  })

  it('keeps one copy of a class for all doors of a format', async () => {
    const program = `
      const { RefusedError } = require('@waymark/core')
      const { createConnection, sendRequest } = require('@waymark/core/http')
      const fetch = async () => new Response('{}', { status: 404 })
      const request = { operation: 'getThing', method: 'GET', template: '/things', path: '/things', write: false }
      sendRequest(createConnection({ baseUrl: 'https://api.example', fetch }), request)
        .catch((error) => console.log(error instanceof RefusedError))`
    expect(await run(plain, 'node', '--input-type=commonjs', '--eval', program)).toBe('true\n')
  })
})
