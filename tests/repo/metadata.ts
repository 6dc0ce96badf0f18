import { isDeepStrictEqual } from 'node:util'
import { doors, type Finding, type Manifest, manifests, programs, subpathOf, type Tree } from './tree.js'

const built = (name: string) => ({
  '@waymark/source': `./src/${name}.ts`,
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
})

/** The exports that follow from the front doors: each door, the OpenAPI document where there is one, the manifest. */
function exportsOf(tree: Tree, name: string): Record<string, unknown> {
  const own = doors(tree).filter((door) => door.package === name)
  const entries = own.map((door) => {
    const subpath = subpathOf(door)
    return [subpath, built(subpath === '.' ? 'index' : subpath.slice(2))]
  })
  const document = tree.has(`packages/${name}/openapi.json`) ? { './openapi.json': './openapi.json' } : {}
  return { ...Object.fromEntries(entries), ...document, './package.json': './package.json' }
}

function expectedFields(tree: Tree, name: string): Record<string, unknown> {
  const document = tree.has(`packages/${name}/openapi.json`) ? ['openapi.json'] : []
  return {
    name: `@waymark/${name}`,
    license: 'MIT',
    type: 'module',
    engines: { node: '>=20.19' },
    sideEffects: false,
    files: ['dist', 'src', ...document, '!src/**/*.test.ts', '!src/**/*.test-d.ts'],
    publishConfig: { access: 'public' },
  }
}

const scripts = ['test', 'typecheck', 'build', 'check:package']

function judgeExports(tree: Tree, name: string, manifest: Manifest): string[] {
  const expected = exportsOf(tree, name)
  const actual = manifest.exports ?? {}
  const wrong = Object.keys(expected).filter((subpath) => !isDeepStrictEqual(actual[subpath], expected[subpath]))
  const stray = Object.keys(actual).filter((subpath) => expected[subpath] === undefined)
  return [
    ...wrong.map((subpath) => `exports["${subpath}"] must be ${JSON.stringify(expected[subpath])}`),
    ...stray.map((subpath) => `exports["${subpath}"] has no front door. Delete it, or add the file to src/`),
  ]
}

/** Every publishable package has the same fields, and exports exactly its front doors. */
export function findWrongMetadata(tree: Tree): Finding[] {
  return [...manifests(tree)].flatMap(([name, manifest]) => {
    const wrong = Object.entries(expectedFields(tree, name))
      .filter(([field, value]) => !isDeepStrictEqual(manifest[field], value))
      .map(([field, value]) => `${field} must be ${JSON.stringify(value)}`)
    if (typeof manifest.description !== 'string')
      wrong.push('description is missing. Say in one sentence what it is for')
    for (const script of scripts)
      if (manifest.scripts?.[script] === undefined) wrong.push(`the script ${script} is missing`)
    if (!tree.has(`packages/${name}/README.md`))
      wrong.push('has no README.md beside it. Show client, service and testing in thirty seconds')
    for (const path of programs(name, manifest)) {
      const text = tree.get(path)
      if (text === undefined) wrong.push(`bin names ${path}, which is not there`)
      else if (!text.startsWith('#!/usr/bin/env node\n'))
        wrong.push(`bin names ${path}: its first line must be #!/usr/bin/env node`)
    }
    return [...wrong, ...judgeExports(tree, name, manifest)].map((fault) => `packages/${name}/package.json: ${fault}`)
  })
}

/** Every dependency everywhere names one exact version (a private package may name a folder beside it); peers name a range with a floor and a ceiling. */
export function findLooseVersions(tree: Tree): Finding[] {
  return [...tree].flatMap(([path, text]) => {
    if (!/(^|\/)package\.json$/.test(path)) return []
    const manifest: Manifest = JSON.parse(text)
    const pinned = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    const exact = manifest.private === true ? /^(\d+\.\d+\.\d+(-[\w.]+)?|file:\.\.\/.+)$/ : /^\d+\.\d+\.\d+(-[\w.]+)?$/
    const loose = Object.entries(pinned).filter(([, version]) => !exact.test(version))
    const open = Object.entries(manifest.peerDependencies ?? {}).filter(([, range]) => !/^>=\S+ <\S+$/.test(range))
    return [
      ...loose.map(([name, version]) => `${path}: ${name} is ${version}. Pin one exact version`),
      ...open.map(
        ([name, range]) => `${path}: the peer ${name} is ${range}. Name a floor and a ceiling, like >=14 <15`,
      ),
    ]
  })
}
