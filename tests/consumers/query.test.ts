import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { installedDoors, run } from './projects.js'

const { tooled, packages } = inject('projects')
const doors = (await Promise.all(packages.map((name) => installedDoors(tooled, name)))).flat()

describe.runIf(doors.includes('@waymark/cases/query'))('the query door of cases', () => {
  it('gives options that the types of React Query take', async () => {
    const project = join(tooled, 'tsconfig.query.json')
    const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, module: 'nodenext', target: 'es2023' }
    await writeFile(
      project,
      JSON.stringify({ compilerOptions: { ...compilerOptions, types: ['node'] }, files: ['query.mts'] }),
    )
    expect(await run(tooled, 'node', 'node_modules/typescript/bin/tsc', '--project', project)).toBe('')
  })

  it('is asked once by fetchQuery, and refuses with its own error', async () => {
    await run(
      tooled,
      'node_modules/.bin/esbuild',
      'query.mts',
      '--format=esm',
      '--outfile=query.mjs',
      '--log-level=error',
    )
    expect(await run(tooled, 'node', 'query.mjs')).toBe('')
  })
})
