// Installs the packed packages beside each recipe that needs them built, as its user would, and runs its tests.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const execute = promisify(execFile)

// npm hands the workspace that a script runs in to every npm below it, where there is none.
const npm = async (folder: string, ...args: readonly string[]) =>
  (await execute('env', ['-u', 'npm_config_workspace', 'npm', ...args], { cwd: folder, maxBuffer: 64_000_000 })).stdout

async function pack(name: string, into: string): Promise<string> {
  const folder = join(here, '../../packages', name)
  if (!existsSync(join(folder, 'dist/index.cjs'))) throw new Error(`packages/${name} is not built: run npm run build`)
  const printed = await npm(folder, 'pack', '--json', '--ignore-scripts', '--pack-destination', into)
  const [{ filename }] = JSON.parse(printed) as [{ filename: string }]
  return join(into, filename)
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-recipe-'))
try {
  const project = join(folder, 'use-it-from-jest')
  await cp(join(here, 'use-it-from-jest'), project, { recursive: true })
  const tarballs = [await pack('core', folder), await pack('cases', folder)]
  await npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs)
  await npm(project, 'test', '--silent')
  console.log('use-it-from-jest passed')
} finally {
  await rm(folder, { recursive: true, force: true })
}
