import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { doors, manifests, readTree, top } from '../repo/tree.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const execute = promisify(execFile)

/** Two throw-away projects outside the repository that installed the packed packages. */
export interface Projects {
  readonly folder: string
  /** Nothing but the packages and what they depend on: an undeclared dependency is missing here. */
  readonly plain: string
  /** Beside them Jest, TypeScript, esbuild, React Query, nock and MSW. */
  readonly tooled: string
  /** The names of the installed packages. */
  readonly packages: readonly string[]
}

/** Runs a program to its end, and shows what it printed when it fails. */
export async function run(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  try {
    const options = { cwd: folder, maxBuffer: 64_000_000, env: plainEnvironment() }
    return (await execute(program, args, options)).stdout
  } catch (failure) {
    const { stdout = '', stderr = '', message } = failure as { stdout?: string; stderr?: string; message: string }
    throw new Error(`${message.split('\n')[0]}\n${stdout}\n${stderr}`)
  }
}

// A consumer has neither the settings of the npm script that runs this, nor those of vitest.
function plainEnvironment(): NodeJS.ProcessEnv {
  const own = /^(npm_(?!config_(registry|cache|userconfig|globalconfig)$)|VITEST|NODE_ENV|NODE_OPTIONS|TURBO)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
}

const install = (folder: string, command: 'ci' | 'install', ...args: readonly string[]) =>
  run(folder, 'npm', command, '--prefer-offline', '--no-audit', '--no-fund', ...args)

async function pack(folder: string): Promise<{ name: string; tarball: string }[]> {
  const tree = readTree()
  const open = new Set(doors(tree).map((door) => door.package))
  const published = [...manifests(tree)].filter(([name, manifest]) => manifest.private !== true && open.has(name))
  return Promise.all(
    published.map(async ([name, manifest]) => {
      const place = join(top, 'packages', name)
      if (!existsSync(join(place, 'dist/index.js'))) throw new Error(`packages/${name} is not built: run npm run build`)
      const printed = await run(place, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
      const [{ filename }] = JSON.parse(printed) as [{ filename: string }]
      return { name: manifest.name ?? name, tarball: join(folder, filename) }
    }),
  )
}

async function makePlain(folder: string, tarballs: readonly string[]): Promise<string> {
  const plain = join(folder, 'plain')
  await mkdir(plain)
  await writeFile(join(plain, 'package.json'), JSON.stringify({ name: 'plain', private: true, type: 'module' }))
  await install(plain, 'install', ...tarballs)
  await cp(join(here, 'programs'), plain, { recursive: true })
  return plain
}

async function makeTooled(folder: string, tarballs: readonly string[]): Promise<string> {
  const tooled = join(folder, 'tooled')
  await cp(join(here, 'tools'), tooled, { recursive: true })
  await install(tooled, 'ci')
  await install(tooled, 'install', '--no-save', ...tarballs)
  await cp(join(here, 'programs'), tooled, { recursive: true })
  return tooled
}

/** Packs every published package, and installs the tarballs by path. */
export async function makeProjects(wanted: { tooled: boolean }): Promise<Projects> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-consumers-'))
  const packed = await pack(folder)
  const tarballs = packed.map(({ tarball }) => tarball)
  const plain = await makePlain(folder, tarballs)
  const tooled = wanted.tooled ? await makeTooled(folder, tarballs) : ''
  return { folder, plain, tooled, packages: packed.map(({ name }) => name) }
}

/** The doors of an installed package, as they are imported. */
export async function installedDoors(project: string, name: string): Promise<string[]> {
  const { exports }: { exports: Record<string, unknown> } = JSON.parse(
    await readFile(join(project, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return Object.keys(exports)
    .filter((subpath) => typeof exports[subpath] === 'object')
    .map((subpath) => name + subpath.slice(1))
}
