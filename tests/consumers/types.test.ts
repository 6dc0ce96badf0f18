import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { installedDoors, run } from './projects.js'

const { tooled, packages } = inject('projects')

const settings = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
  types: ['node'],
}

it.each([
  ['node16', 'node16', ['every-door.mts', 'every-door.cts']],
  ['esnext', 'bundler', ['every-door.mts']],
])('the types of every door hold under module %s', async (module, moduleResolution, files) => {
  const doors = (await Promise.all(packages.map((name) => installedDoors(tooled, name)))).flat()
  const esm = doors.map((door, at) => `import * as door${at} from '${door}'\nexport const use${at}: object = door${at}`)
  const cjs = doors.map(
    (door, at) => `import door${at} = require('${door}')\nexport const use${at}: object = door${at}`,
  )
  await writeFile(join(tooled, 'every-door.mts'), `${esm.join('\n')}\n`)
  await writeFile(join(tooled, 'every-door.cts'), `${cjs.join('\n')}\n`)
  const project = join(tooled, `tsconfig.${module}.json`)
  await writeFile(project, JSON.stringify({ compilerOptions: { ...settings, module, moduleResolution }, files }))
  expect(await run(tooled, 'node', 'node_modules/typescript/bin/tsc', '--project', project)).toBe('')
})
