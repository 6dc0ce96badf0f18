import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { installedDoors, makeProjects, run } from '../projects.js'

// The floor of engines, and the lines that follow it. The node package of npm carries the binaries.
const versions = ['20.19.0', '22.23.3', '24.21.0']

async function fetchNode(folder: string, version: string): Promise<string> {
  const place = join(folder, `node-${version}`)
  await mkdir(place)
  await run(
    place,
    'npm',
    'install',
    '--prefix',
    place,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    `node@${version}`,
  )
  return join(place, 'node_modules/node/bin/node')
}

const { folder, plain, packages } = await makeProjects({ tooled: false })
const doors = (await Promise.all(packages.map((name) => installedDoors(plain, name)))).flat()
let failed = 0
for (const version of versions) {
  const node = await fetchNode(folder, version)
  for (const program of ['every-door.mjs', 'every-door.cjs']) {
    try {
      await run(plain, node, program, ...doors)
      console.log(`✓ ${program} uses ${doors.length} doors on Node ${version}`)
    } catch (failure) {
      failed += 1
      console.error(`✗ ${program} on Node ${version}: ${failure instanceof Error ? failure.message : failure}`)
    }
  }
}
await rm(folder, { recursive: true, force: true })
console.log(`      Tests  ${failed > 0 ? `${failed} failed | ` : ''}${2 * versions.length - failed} passed`)
process.exitCode = failed > 0 ? 1 : 0
