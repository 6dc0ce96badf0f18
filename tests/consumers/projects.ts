import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { doors, type Manifest as Fields, manifests, readTree, top } from '../repo/tree.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const execute = promisify(execFile)

/** Three throw-away projects outside the repository that installed the packed packages. */
export interface Projects {
  readonly folder: string
  /** Nothing but the packages and what comes with them: an undeclared dependency is missing here, and so is every optional peer. */
  readonly bare: string
  /** The same with the optional peers that programs import. */
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

interface Manifest extends Fields {
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

interface Packed {
  readonly name: string
  readonly tarball: string
  /** Its optional peers, each in the version that its own tests use. */
  readonly peers: readonly string[]
}

// What a test brings itself; everything else that is optional is a peer of a program.
const broughtByTests = new Set(['msw', 'nock'])

function optionalPeers({ peerDependenciesMeta = {}, devDependencies = {} }: Manifest): string[] {
  const optional = Object.entries(peerDependenciesMeta).flatMap(([peer, meta]) => (meta.optional ? [peer] : []))
  return optional.filter((peer) => !broughtByTests.has(peer)).map((peer) => `${peer}@${devDependencies[peer]}`)
}

async function pack(folder: string): Promise<Packed[]> {
  const tree = readTree()
  const open = new Set(doors(tree).map((door) => door.package))
  const published = [...manifests(tree)].filter(([name, manifest]) => manifest.private !== true && open.has(name))
  return Promise.all(
    published.map(async ([name, manifest]) => {
      const place = join(top, 'packages', name)
      if (!existsSync(join(place, 'dist'))) throw new Error(`packages/${name} is not built: run npm run build`)
      const printed = await run(place, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
      const [{ filename }] = JSON.parse(printed) as [{ filename: string }]
      return { name: manifest.name ?? name, tarball: join(folder, filename), peers: optionalPeers(manifest) }
    }),
  )
}

async function makeBare(folder: string, tarballs: readonly string[]): Promise<string> {
  const bare = join(folder, 'bare')
  await mkdir(bare)
  await writeFile(join(bare, 'package.json'), JSON.stringify({ name: 'bare', private: true, type: 'module' }))
  await install(bare, 'install', ...tarballs)
  await cp(join(here, 'programs'), bare, { recursive: true })
  return bare
}

async function makePlain(folder: string, bare: string, peers: readonly string[]): Promise<string> {
  const plain = join(folder, 'plain')
  await cp(bare, plain, { recursive: true, verbatimSymlinks: true })
  if (peers.length > 0) await install(plain, 'install', ...peers)
  return plain
}

async function makeTooled(folder: string, packages: readonly string[]): Promise<string> {
  const tooled = join(folder, 'tooled')
  await cp(join(here, 'tools'), tooled, { recursive: true })
  await install(tooled, 'ci')
  await install(tooled, 'install', '--no-save', ...packages)
  await cp(join(here, 'programs'), tooled, { recursive: true })
  return tooled
}

/** Packs every published package, and installs the tarballs by path. */
export async function makeProjects(wanted: { tooled: boolean }): Promise<Projects> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-consumers-'))
  const packed = await pack(folder)
  const tarballs = packed.map(({ tarball }) => tarball)
  const peers = packed.flatMap((one) => one.peers)
  const bare = await makeBare(folder, tarballs)
  const plain = await makePlain(folder, bare, peers)
  const tooled = wanted.tooled ? await makeTooled(folder, [...tarballs, ...peers]) : ''
  return { folder, bare, plain, tooled, packages: packed.map(({ name }) => name) }
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
