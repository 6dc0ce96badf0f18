import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'

interface Manifest {
  readonly type?: string
  readonly exports?: unknown
  readonly imports?: Readonly<Record<string, Conditional>>
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

type Conditional = string | { readonly [condition: string]: Conditional }
type Entries = Readonly<Record<string, string>>

const entryOf = (built: string) => built.replace(/^\.\/dist\//, '').replace(/\.c?js$/, '')
const entriesOf = (names: readonly string[]): Entries => Object.fromEntries(names.map((n) => [n, `src/${n}.ts`]))

/**
 * The files behind a package's own `#name` imports. Their targets are chosen when the package runs, so each is an entry of
 * its own; the branch `@waymark/source` names the source for each condition beside the built file of the same condition.
 */
function innerEntries(imports: Readonly<Record<string, Conditional>> = {}): Entries {
  const found: Record<string, string> = {}
  const pair = (built: Conditional, source: Conditional | undefined) => {
    if (typeof built === 'object') {
      for (const [condition, branch] of Object.entries(built)) {
        pair(branch, typeof source === 'object' ? source[condition] : source)
      }
    } else if (!built.startsWith('./')) return
    else if (typeof source === 'string') found[entryOf(built)] = source
    else throw new Error(`${built} has no source in the branch @waymark/source of imports in package.json`)
  }
  for (const map of Object.values(imports)) {
    if (typeof map === 'string') continue
    const { '@waymark/source': source, ...built } = map
    pair(built, source)
  }
  return found
}

function frontDoors(folder: string, bins: readonly string[]): string[] {
  return readdirSync(join(folder, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.]+\.ts$/.test(entry.name))
    .map((entry) => entry.name.replace(/\.ts$/, ''))
    .filter((name) => !bins.includes(name))
}

/** Dependencies that `require` cannot load on every Node we support: ES modules with nothing for `require`. */
function moduleOnlyDependencies(folder: string, manifest: Manifest): string[] {
  const roots = createRequire(join(folder, 'package.json')).resolve.paths('any-package') ?? []
  return Object.keys(manifest.dependencies ?? {}).filter((name) => {
    if (name.startsWith('@waymark/')) return false
    const root = roots.find((place) => existsSync(join(place, name, 'package.json')))
    if (root === undefined) throw new Error(`${name} is not installed: run npm ci`)
    const { type, exports } = readManifest(join(root, name))
    return type === 'module' && !JSON.stringify(exports ?? '').includes('"require"')
  })
}

/** Whether an expression does something when it is evaluated that a bundler cannot see through. */
function isOpaque(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isSpreadAssignment(node)) return true
  return ts.forEachChild(node, isOpaque) ?? false
}

const waits = (node: ts.Node): boolean =>
  !ts.isFunctionLike(node) && (ts.isAwaitExpression(node) || (ts.forEachChild(node, waits) ?? false))

/**
 * A text whose constants a bundler may drop: `const route = /* @__PURE__ *\/ (() => defineRoute(…))()`. Loading a module of ours
 * has no effect (`sideEffects: false`), but a bundler must assume that a call into another package has one, and would keep
 * every route and schema for the sake of one. Minifiers take the wrapping away.
 */
export function markConstants(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const constants = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => [...one.declarationList.declarations])
  return constants.reduceRight((done, { initializer }) => {
    if (initializer === undefined || !isOpaque(initializer) || waits(initializer)) return done
    const [start, end] = [initializer.getStart(file), initializer.getEnd()]
    return `${done.slice(0, start)}/* @__PURE__ */ (() => (${done.slice(start, end)}))()${done.slice(end)}`
  }, text)
}

// What only the end that answers reads of a route: the schemas of what it is sent, and who may send it.
const answeringEnd = new Set(['params', 'query', 'body', 'capability', 'status', 'errors'])

/**
 * A text of routes as a client needs them. A client writes what it sends and validates what it gets, so the schemas of what it
 * sends would be a fifth of a small bundle for nothing. The types are those of the whole route.
 */
export function withoutAnsweringEnd(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const cuts: [start: number, end: number][] = []
  const visit = (node: ts.Node): void => {
    const [route] = ts.isCallExpression(node) && node.expression.getText(file) === 'defineRoute' ? node.arguments : []
    if (route === undefined || !ts.isObjectLiteralExpression(route)) {
      ts.forEachChild(node, visit)
      return
    }
    for (const property of route.properties) {
      if (property.name === undefined || !answeringEnd.has(property.name.getText(file))) continue
      const comma = /^\s*,/.exec(text.slice(property.getEnd()))?.[0].length ?? 0
      cuts.push([property.getStart(file), property.getEnd() + comma])
    }
  }
  visit(file)
  return cuts.reduceRight((done, [start, end]) => done.slice(0, start) + done.slice(end), text)
}

const forClients = '?client'

const droppableConstants: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'droppable-constants',
  setup(build) {
    build.onResolve({ filter: /\/wire\/routes\/[^/]+\.js$/ }, ({ path, importer, resolveDir }) => {
      if (!/[\\/]src[\\/]client[\\/]/.test(importer)) return undefined
      return { path: join(resolveDir, path.replace(/\.js$/, '.ts')), suffix: forClients }
    })
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path, suffix }) => {
      const text = readFileSync(path, 'utf8')
      const needed = suffix === forClients ? withoutAnsweringEnd(path, text) : text
      return { contents: markConstants(path, needed), loader: 'ts' }
    })
  },
}

const zodFile = /[\\/]zod-mini\.ts$/

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/**
 * zod/mini for Node as one file with the names that a package uses: its 93 modules, 64 of them translations, take longer to load
 * than everything of ours. Elsewhere `#zod-mini` is zod/mini itself, so that a bundle holds it once.
 */
function zodAsOneFile(folder: string): NonNullable<Options['esbuildPlugins']>[number] {
  return {
    name: 'zod-as-one-file',
    setup(build) {
      build.onResolve({ filter: /^zod\/mini$/ }, ({ importer }) =>
        zodFile.test(importer) ? undefined : { path: '#zod-mini', external: true },
      )
      build.onLoad({ filter: zodFile }, () => {
        const used = sourcesBelow(join(folder, 'src')).flatMap((text) => [...text.matchAll(/\bz\.([a-z]\w*)/g)])
        // `core`, `infer`, `input` and `output` stand in types alone.
        const names = new Set(
          used.map(([, name]) => name).filter((name) => !/^(?:core|infer|input|output)$/.test(name ?? '')),
        )
        return {
          contents: `export { ${[...names].sort().join(', ')} } from 'zod/mini'`,
          loader: 'ts',
          resolveDir: folder,
        }
      })
    },
  }
}

/**
 * How every package is built: its front doors, the targets of its `imports` map and its programs, as ES modules and CommonJS
 * with shared chunks (one copy of a class for all doors of a format), and its types once for both.
 */
export function packageBuild(config: string) {
  const folder = dirname(config)
  const manifest = readManifest(folder)
  const bins = Object.values(manifest.bin ?? {}).map(entryOf)
  const doors = frontDoors(folder, bins)
  const inner = innerEntries(manifest.imports)
  const moduleOnly = moduleOnlyDependencies(folder, manifest)
  const usesZod = '#zod-mini' in (manifest.imports ?? {})
  return defineConfig({
    entry: { ...entriesOf([...doors, ...bins]), ...inner },
    format: ['esm', 'cjs'],
    target: ['es2022', 'node20'],
    splitting: true,
    sourcemap: true,
    clean: true,
    removeNodeProtocol: false,
    dts: { entry: entriesOf(doors) },
    external: [/^@waymark\//, /^#/],
    noExternal: [...moduleOnly, ...(usesZod ? ['zod/mini'] : [])],
    esbuildPlugins: [droppableConstants, ...(usesZod ? [zodAsOneFile(folder)] : [])],
    esbuildOptions(options, { format }) {
      // tsup has one list for all formats; here only CommonJS carries the dependencies that it could not require.
      if (format === 'esm') options.external = [...(options.external ?? []), ...moduleOnly]
      else {
        options.entryPoints = { ...entriesOf(doors), ...inner }
        // tsup makes CommonJS of shared chunks by sucrase, which breaks a field behind `super(…), …` as some libraries have it.
        options.supported = { ...options.supported, 'class-field': false, 'class-static-field': false }
      }
    },
  })
}
