import ts from 'typescript'
import { lineOf, nodes, parse } from './syntax.js'
import { type Finding, isTest, type Tree } from './tree.js'

/** Files that may do what others may not, each with its reason. */
interface Exception {
  readonly path: RegExp
  readonly reason: string
}

/** Something that is always within reach and must be passed in instead. */
interface Ban {
  readonly what: string
  /** The files that are held to it. */
  readonly in: RegExp
  readonly exceptions: readonly Exception[]
  readonly wayOut: string
  readonly matches: (node: ts.Node) => boolean
}

const textOf = (node: ts.Node) => (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? node.getText() : '')
const called = (node: ts.Node) =>
  ts.isCallExpression(node) ? textOf(node.expression).replace(/^globalThis\./, '') : ''

const readsTime = (node: ts.Node) =>
  ['Date.now', 'performance.now', 'process.hrtime', 'process.hrtime.bigint', 'Date'].includes(called(node)) ||
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)

const waits = (node: ts.Node) =>
  ['setTimeout', 'setInterval'].includes(called(node)) ||
  (ts.isStringLiteral(node) && /^(node:)?timers(\/promises)?$/.test(node.text) && ts.isImportDeclaration(node.parent))

const sleeps = (node: ts.Node) => {
  if (!waits(node)) return false
  if (!ts.isCallExpression(node)) return true
  for (let at: ts.Node = node; at.parent !== undefined; at = at.parent) {
    if (ts.isNewExpression(at) && at.expression.getText() === 'Promise') return true
  }
  return false
}

// The resilience suite judges any client on a real port, in real time: it cannot hand a clock to somebody else's client.
const realTime: Exception = {
  path: /^packages\/core\/src\/testing\/resilience\//,
  reason: 'judges clients on a real port',
}

const shipped = /^packages\/[^/]+\/src\//
const hosted = /^(packages\/[^/]+\/src|examples)\//

const bans: readonly Ban[] = [
  {
    what: 'reads the time of day',
    in: shipped,
    exceptions: [
      { path: /^packages\/core\/src\/clock\//, reason: 'the clock itself' },
      realTime,
      {
        path: /^packages\/core\/src\/webhook\/(verify-webhook|verifier|memory-replay-guard)\.ts$/,
        reason: 'reads the time itself when no clock is passed: the system clock would double the size of verifying',
      },
    ],
    wayOut: 'Take it from the clock that is passed in',
    matches: readsTime,
  },
  {
    what: 'waits in real time',
    in: shipped,
    exceptions: [
      { path: /^packages\/runtime\/src\/sql\/real-time\.ts$/, reason: 'leases and connections keep real time' },
      { path: /^packages\/core\/src\/clock\//, reason: 'the clock itself' },
      realTime,
      { path: /^packages\/core\/src\/http\/deadline\.ts$/, reason: 'a deadline ends real sockets' },
      { path: /^packages\/core\/src\/server\/events\.ts$/, reason: 'a heartbeat keeps a real connection alive' },
    ],
    wayOut: 'Sleep on the clock that is passed in',
    matches: waits,
  },
  {
    what: 'draws a random number',
    in: shipped,
    exceptions: [],
    wayOut: 'Take it from the id maker or the seeded generator that is passed in',
    matches: (node) => called(node) === 'Math.random',
  },
  {
    what: 'reads the environment',
    in: hosted,
    exceptions: [
      { path: /^packages\/[^/]+\/src\/cli\.ts$/, reason: 'a program' },
      { path: /^examples\/[^/]+\/(src\/)?(main|environment)\.ts$/, reason: 'where an example reads and validates it' },
    ],
    wayOut: 'Take it as an option; main.ts reads and validates it',
    matches: (node) => textOf(node) === 'process.env',
  },
  {
    what: 'writes to the console',
    in: shipped,
    exceptions: [{ path: /^packages\/[^/]+\/src\/cli(\.ts|\/)/, reason: 'a program' }],
    wayOut: 'Call a hook, or throw',
    matches: (node) =>
      ts.isPropertyAccessExpression(node) && /^(globalThis\.)?console$/.test(node.expression.getText()),
  },
]

/** Tests move the clock; they do not sleep on real time. */
const sleepBan: Ban = {
  what: 'sleeps in real time',
  in: /^(packages|examples)\/.*\.test\.ts$/,
  exceptions: [realTime],
  wayOut: 'Move a virtual clock, or await the event itself',
  matches: sleeps,
}

function matching(ban: Ban, tree: Tree, wanted: (path: string) => boolean): [path: string, line: number][] {
  return [...tree].flatMap(([path, text]) => {
    if (!ban.in.test(path) || !/\.[cm]?tsx?$/.test(path) || !wanted(path)) return []
    const file = parse(path, text)
    const lines = [...nodes(file)].filter(ban.matches).map((node) => lineOf(file, node))
    return [...new Set(lines)].map((line): [string, number] => [path, line])
  })
}

/** Uses of what is banned, outside the places that have a reason for it. */
export function findAmbientUses(tree: Tree, all: readonly Ban[] = [...bans, sleepBan]): Finding[] {
  return all.flatMap((ban) => {
    const wanted = (path: string) => isTest(path) === (ban === sleepBan)
    return matching(ban, tree, wanted)
      .filter(([path]) => !ban.exceptions.some((exception) => exception.path.test(path)))
      .map(([path, line]) => `${path}:${line}: ${ban.what}. ${ban.wayOut}`)
  })
}
