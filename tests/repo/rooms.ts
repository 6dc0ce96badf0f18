import { importsOf, packageOf, resolveRelative } from './syntax.js'
import { type Finding, isGenerated, type Place, placeOf, sources, type Tree } from './tree.js'

interface Room {
  /** Rooms of the same package that it may import. */
  readonly may: readonly string[]
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[]
}
type Plan = Readonly<Record<string, Room>>

/** The plan of a domain package: the table of AGENTS.md. */
const domainRooms: Plan = {
  model: { may: [] },
  wire: { may: ['model'] },
  client: { may: ['model', 'wire'] },
  page: { may: ['model'] },
  element: { may: ['model', 'client'] },
  service: { may: ['model'] },
  vendor: { may: ['model'], types: ['service'] },
  http: { may: ['model', 'wire'], types: ['service'] },
  testing: { may: ['model', 'wire', 'client', 'page', 'service', 'vendor', 'http'] },
}

/** Core's own rooms, lowest step first: each may import the steps before it that it names. */
const coreRooms: Plan = {
  errors: { may: [] },
  clock: { may: ['errors'] },
  ids: { may: ['errors', 'clock'] },
  route: { may: ['errors', 'clock'] },
  webhook: { may: ['errors', 'clock'] },
  http: { may: ['errors', 'clock', 'ids', 'route'] },
  ports: { may: ['errors', 'clock', 'ids', 'route'] },
  server: { may: ['errors', 'clock', 'ids', 'route', 'ports'] },
  memory: { may: ['errors', 'clock', 'ids', 'route', 'ports'] },
  testing: { may: ['errors', 'clock', 'ids', 'route', 'webhook', 'http', 'ports', 'server', 'memory'] },
}

/** The rooms of the adapters: each port stands alone, and the database is a staircase. */
const runtimeRooms: Plan = {
  sql: { may: [] },
  store: { may: ['sql'] },
  events: { may: ['sql'] },
  tasks: { may: ['sql'] },
  database: { may: ['sql', 'store', 'events', 'tasks'] },
  blobs: { may: [] },
  mailer: { may: [] },
  vault: { may: [] },
}

/** The rooms of the Salesforce client: what an operation stands on, then one room for each door, then all of them together. */
const operations: Room = { may: ['model', 'wire', 'connection'] }
const salesforceRooms: Plan = {
  model: { may: [] },
  wire: { may: ['model'] },
  connection: { may: ['model', 'wire'] },
  oauth: { may: ['model', 'wire'] },
  'token-store': { may: ['model'] },
  records: operations,
  query: operations,
  search: operations,
  'list-views': operations,
  bulk: operations,
  client: { may: ['model', 'wire', 'connection', 'records', 'query', 'search', 'list-views', 'bulk'] },
  testing: { may: [] },
}

/** Each vendor that runs here is a room of its own. */
const emulatorRooms: Plan = { salesforce: { may: [] } }

const plans: Readonly<Record<string, Plan>> = {
  core: coreRooms,
  runtime: runtimeRooms,
  salesforce: salesforceRooms,
  emulators: emulatorRooms,
}

const list = (names: readonly string[], none: string) => (names.length === 0 ? none : names.join(', '))

function judge(from: Place, to: Place, typeOnly: boolean, plan: Plan): string | undefined {
  if (to.room === undefined) return `imports the front door ${to.path}. Import the room that holds the name`
  if (from.room === undefined || from.room === to.room) return undefined
  const { may, types = [] } = plan[from.room] ?? { may: [] }
  if (may.includes(to.room) || (typeOnly && types.includes(to.room))) return undefined
  if (types.includes(to.room)) return `takes more than types from ${to.room}. Write import type, or pass the value in`
  return `${from.room} opens ${to.room}, and may import ${list([...may, ...types], 'no other room')}. Move what both need down, or pass it in`
}

/** The room plan: which room may import which, and nobody imports a front door from inside. */
export function findBrokenRooms(tree: Tree): Finding[] {
  const unplanned = new Set<string>()
  return sources(tree).flatMap((from) => {
    const plan = plans[from.package] ?? domainRooms
    if (from.room !== undefined && plan[from.room] === undefined) {
      const room = `packages/${from.package}/src/${from.room}`
      if (unplanned.has(room)) return []
      unplanned.add(room)
      return `${room}: nobody planned this room. Use one of ${Object.keys(plan).join(', ')}, or plan it in tests/repo/rooms.ts`
    }
    return importsOf(from.path, tree.get(from.path) ?? '').flatMap(({ specifier, typeOnly, line }) => {
      const path = resolveRelative(from.path, specifier)
      if (path === undefined) return []
      if (!path.endsWith('.ts') || !tree.has(path)) {
        return path.endsWith('.json') ? [] : `${from.path}:${line}: ${specifier} is no file. Write the path with .js`
      }
      const to = placeOf(path)
      if (to?.package !== from.package)
        return `${from.path}:${line}: reaches out of its package. Import by the package's name`
      if (isGenerated(path)) return []
      const wrong = judge(from, to, typeOnly, plan)
      return wrong === undefined ? [] : `${from.path}:${line}: ${wrong}`
    })
  })
}

const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  runtime: ['core'],
  salesforce: ['core'],
  emulators: ['core'],
}
const belowDomain = ['core', 'salesforce']
/** A mock stands on the vendors that run here; nothing that is hosted does. */
const belowMock = [...belowDomain, 'emulators']

/** The one rule: core knows no domain, domain packages know core and vendor clients, never one another. */
export function findSidewaysImports(tree: Tree): Finding[] {
  return sources(tree).flatMap((from) => {
    const below = layers[from.package] ?? (from.room === 'testing' ? belowMock : belowDomain)
    return importsOf(from.path, tree.get(from.path) ?? '').flatMap(({ specifier, line }) => {
      const name = packageOf(specifier)?.match(/^@waymark\/(.+)$/)?.[1]
      if (name === undefined || below.includes(name)) return []
      if (name === from.package)
        return `${from.path}:${line}: imports its own package by name. Import the room with a relative path`
      return `${from.path}:${line}: ${from.package} imports ${specifier}, and may import ${list(below, 'no other package')}. Declare a port in service/ and let the platform plug it in`
    })
  })
}
