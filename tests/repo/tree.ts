import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The texts of a checkout by their path from its top. A rule is a function from a tree to findings. */
export type Tree = ReadonlyMap<string, string>

/** A sentence that names the place, what is wrong with it, and the way out. */
export type Finding = string

/** The top of this checkout. */
export const top = fileURLToPath(new URL('../..', import.meta.url))

const leftOut = new Set(['node_modules', 'dist', '.turbo', '.git', '.waymark', 'coverage'])
const binary = /\.(png|jpe?g|gif|ico|pdf|zip|gz|tgz|woff2?|wasm|tsbuildinfo)$/

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/** Reads every text of a checkout, what a build or an install made left out. */
export function readTree(folder: string = top): Tree {
  const paths = walk(folder).filter((path) => !binary.test(path))
  return new Map(paths.sort().map((path) => [relative(folder, path), readFileSync(path, 'utf8')]))
}

/** A small made-up tree, to show that a rule can fail. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files))
}

/** Where a source file of a package stands. */
export interface Place {
  readonly path: string
  /** The folder's name under `packages/`. */
  readonly package: string
  /** The folder under `src/`; absent for a front door. */
  readonly room: string | undefined
}

export const isTest = (path: string) => /\.test(-d)?\.tsx?$/.test(path)
export const isGenerated = (path: string) => /\.gen\.ts$/.test(path)
const isScript = (path: string) => /\.[cm]?tsx?$/.test(path)

/** The place of a path under `packages/NAME/src/`, or nothing. */
export function placeOf(path: string): Place | undefined {
  const [, name, inside] = /^packages\/([^/]+)\/src\/(.+)$/.exec(path) ?? []
  if (name === undefined || inside === undefined || !isScript(path)) return undefined
  return { path, package: name, room: inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : undefined }
}

/** The shipped sources of all packages: no tests, nothing generated. */
export function sources(tree: Tree): Place[] {
  return [...tree.keys()].filter((path) => !isTest(path) && !isGenerated(path)).flatMap((path) => placeOf(path) ?? [])
}

/** What a rule reads of a package.json. */
export interface Manifest {
  readonly [field: string]: unknown
  readonly name?: string
  readonly version?: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** The manifests of the packages, by the folder's name. */
export function manifests(tree: Tree): Map<string, Manifest> {
  const found = new Map<string, Manifest>()
  for (const [path, text] of tree) {
    const [, name] = /^packages\/([^/]+)\/package\.json$/.exec(path) ?? []
    if (name !== undefined) found.set(name, JSON.parse(text))
  }
  return found
}

/** The programs of a package, as source paths: `./dist/cli.js` is built from `src/cli.ts`. */
export function programs(name: string, manifest: Manifest | undefined): string[] {
  return Object.values(manifest?.bin ?? {}).map((file) =>
    file.replace(/^(\.\/)?dist\//, `packages/${name}/src/`).replace(/\.js$/, '.ts'),
  )
}

/** The front doors of every package: files directly in `src/` that are not programs. */
export function doors(tree: Tree): Place[] {
  const all = manifests(tree)
  const closed = new Set([...all].flatMap(([name, manifest]) => programs(name, manifest)))
  return sources(tree).filter((place) => place.room === undefined && !closed.has(place.path))
}

/** The subpath under which a door is imported: `.` for `index.ts`, `./wire` for `wire.ts`. */
export function subpathOf(door: Place): string {
  const name = door.path.replace(/^.*\/|\.tsx?$/g, '')
  return name === 'index' ? '.' : `./${name}`
}
