// one search over eight kinds: time, CPU, calls, bytes and memory, against jsforce on the same Salesforce emulator
// builds @waymark/workstation-search, @waymark/emulators
import { startChild } from '../harness/child.mjs'
import { interleave, median, ratioOf } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'

const ours = { name: '@waymark/workstation-search', file: './ours.mjs', way: 'service' }
const client = { name: 'ours, by client and handler', file: './ours.mjs', way: 'client' }
const raw = { name: 'raw fetch, our two calls', file: './ours.mjs', way: 'raw' }
const byHand = { name: 'jsforce, one SOSL', file: './jsforce.mjs', way: 'oneSearch' }
const inTurn = { name: 'jsforce, 8 queries in turn', file: './jsforce.mjs', way: 'inTurn' }
const atOnce = { name: 'jsforce, 8 queries at once', file: './jsforce.mjs', way: 'atOnce' }
const all = [ours, client, raw, byHand, inTurn, atOnce]

const notTheSame = new Map([
  [
    byHand,
    'finds what SOSL finds. Ours asks by name as well, which holds behind a crowd of records that the user may not see, knows a ' +
      'kind that is forbidden, asks who may search, opens the sealed connection, ranks and marks what matched, and tells each kind as it comes',
  ],
  [inTurn, 'finds titles that hold the text as it stands, and nothing else'],
  [atOnce, 'finds titles that hold the text as it stands, and nothing else'],
  [raw, 'the same two calls at once, their answers parsed, and no more'],
])

const budget = 5
const slowCalls = { search: 120, compositeBatch: 120, query: 120 }
/** `only`: the first so many of the texts. Each is asked `warm` times before the clock starts, and `repeats` times in each process. */
const situations = [
  { title: '10,000 records', org: 0, subjects: all, rounds: 3, warm: 8, repeats: 6 },
  { title: '100,000 records', org: 1, subjects: [ours, raw, byHand, inTurn], rounds: 1, warm: 3, repeats: 4 },
  {
    title: 'each call 120 ms slower',
    org: 0,
    subjects: all,
    rounds: 2,
    warm: 20,
    repeats: 1,
    only: 3,
    slow: slowCalls,
  },
  ...[
    ['SOSL 50 ms slower, the batch 120 ms', { search: 50, compositeBatch: 120 }],
    ['SOSL 120 ms slower, the batch 50 ms', { search: 120, compositeBatch: 50 }],
  ].map(([title, slow]) => ({ title, org: 0, subjects: [ours, client], rounds: 1, warm: 8, repeats: 3, slow })),
]

export default async function search() {
  const collected = createRows()
  const orgs = await Promise.all([10_000, 100_000].map((records) => startChild('search/org.mjs', [records])))
  for (const situation of situations) {
    addSituation(collected, situation, await measure(situation, orgs[situation.org].message))
  }
  for (const { stop } of orgs) stop()
  return { rows: collected.rows }
}

function measure({ subjects, rounds, warm, repeats, only, slow }, org) {
  const measureOne = async ({ file, way }) => {
    const parameter = JSON.stringify({ file, way, org, warm, repeats, only, slow })
    const { message, stop } = await startChild('search/one-process.mjs', [parameter])
    stop()
    const middle = (key) => median(message.searches.map((one) => one[key]))
    return { ...message, time: middle('milliseconds'), cpu: middle('cpu') }
  }
  // Each process warms up by itself, before the calls are made slow.
  return interleave(subjects, rounds, measureOne, { warmUps: 0 })
}

function addSituation({ add, addHeld }, { title, subjects, slow }, found) {
  const pick = (key) => new Map(subjects.map(({ name }) => [name, found.get(name).map((figures) => figures[key])]))
  const times = pick('time')
  for (const subject of subjects) {
    const { name } = subject
    const middle = (key) => median(pick(key).get(name))
    add(name, `${title}: time`, middle('time'), 'ms', slow === undefined ? notTheSame.get(subject) : undefined)
    if (subject !== byHand && subjects.includes(byHand))
      add(name, `${title}: time of ${byHand.name}`, ratioOf(times, name, byHand.name), 'ratio')
    if (subject === ours || subject === client) addBeyond(addHeld, title, name, found)
    if (slow !== undefined) continue
    add(name, `${title}: CPU`, middle('cpu'), 'µs')
    // It asks what ours asks, and ours runs beside it.
    if (subject === raw) continue
    add(name, `${title}: peak memory`, middle('memory') / 1e6, 'MB')
    addHeld(name, `${title}: calls`, middle('calls'), 'calls', { budget: subject === ours ? 2 : undefined })
    add(name, `${title}: received`, middle('bytes'), 'B')
    add(name, `${title}: the emulator's CPU`, middle('orgCpu'), 'µs')
  }
}

/** What a search takes beyond the slowest of its own calls; the budget holds for the middle of them. */
function addBeyond(addHeld, title, name, found) {
  const searchesOf = (one) => found.get(one).flatMap(({ searches }) => searches)
  const beyond = searchesOf(name).map(({ milliseconds, slowest }) => milliseconds - slowest)
  beyond.sort((a, b) => a - b)
  const metric = `${title}: beyond the slowest call`
  addHeld(name, metric, median(beyond), 'ms', { budget })
  addHeld(name, `${metric}, 95th percentile`, beyond[Math.floor(beyond.length * 0.95)], 'ms', {})
  if (name !== ours.name || !found.has(raw.name)) return
  const beyondRaw = searchesOf(raw.name).map(({ milliseconds, beside }) => beside - milliseconds)
  addHeld(name, `${title}: beyond ${raw.name}`, median(beyondRaw), 'ms', {})
}
