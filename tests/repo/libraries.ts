import { importsOf, packageOf } from './syntax.js'
import { type Finding, manifests, type Place, sources, type Tree } from './tree.js'

interface Home {
  readonly core: readonly string[]
  readonly domain: readonly string[]
  /** Rooms of core that take schemas from a caller, and so name the library's types. */
  readonly coreTypes?: readonly string[]
}

/** The rooms that may know a library, in core and in a domain package. Rooms elsewhere talk to these. */
const homes: Readonly<Record<string, Home>> = {
  zod: { core: ['wire', 'route'], domain: ['wire', 'vendor'], coreTypes: ['http', 'server'] },
  hono: { core: ['server'], domain: [] },
  '@hono/node-server': { core: ['server'], domain: [] },
  nock: { core: ['testing'], domain: [] },
  msw: { core: ['testing'], domain: [] },
}

function isAt({ package: name, room = '' }: Place, home: Home, typeOnly: boolean): boolean {
  if (name !== 'core') return home.domain.includes(room)
  return home.core.includes(room) || (typeOnly && (home.coreTypes ?? []).includes(room))
}

const offered = (home: Home) =>
  [...home.core.map((room) => `core/${room}`), ...home.domain.map((room) => `a domain's ${room}`)].join(' and ')

/** A library outside the rooms that may know it, zod other than zod/mini, and imports that package.json does not declare. */
export function findStrayLibraries(tree: Tree): Finding[] {
  const all = manifests(tree)
  return sources(tree).flatMap((place) =>
    importsOf(place.path, tree.get(place.path) ?? '').flatMap(({ specifier, typeOnly, line }) => {
      const at = `${place.path}:${line}`
      const library = packageOf(specifier)
      if (library === undefined || library.startsWith('node:')) return []
      const home = homes[library]
      const found: Finding[] = []
      if (home !== undefined && !isAt(place, home, typeOnly))
        found.push(`${at}: only ${offered(home)} may know ${library}. Put what needs it there`)
      if (library === 'zod' && specifier !== 'zod/mini')
        found.push(`${at}: imports ${specifier}. Use zod/mini, which costs a bundle less`)
      const { dependencies, peerDependencies } = all.get(place.package) ?? {}
      if (dependencies?.[library] === undefined && peerDependencies?.[library] === undefined) {
        found.push(
          `${at}: ${library} is not in the dependencies of packages/${place.package}/package.json. Declare it there`,
        )
      }
      return found
    }),
  )
}
