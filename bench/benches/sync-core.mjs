// Salesforce rows a second, CPU, calls and memory: collections, Bulk 2.0 and paged queries on one emulator, against jsforce
// builds @waymark/salesforce, @waymark/emulators
import { startChild } from '../harness/child.mjs'
import { interleave, median, ratioOf } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'

const [ours, peer, peerArray, raw] = ['@waymark/salesforce', 'jsforce', 'jsforce, rows as an array', 'raw fetch']
const files = { [ours]: './ours.mjs', [peer]: './jsforce.mjs', [peerArray]: './jsforce.mjs', [raw]: './raw-fetch.mjs' }
const rounds = 3
const inOrg = 80_000
const million = 1_000_000
const greatestMemory = 250
// Both look at a job at once and then so often. The emulator's jobs are done at the first look.
const interval = 100

/** `least`: the fewest calls that the API allows for so many rows. `warm`: rows that are done before the clock starts. */
const works = [
  {
    work: 'collections',
    title: 'upsert by collections',
    count: 20_000,
    warm: 6_000,
    least: (count) => Math.ceil(count / 200),
    names: [ours, peer, raw],
  },
  {
    work: 'ingest',
    title: 'upsert by Bulk',
    count: 40_000,
    warm: 10_000,
    // Open, upload, close, look.
    least: () => 4,
    names: [ours, peer, peerArray],
    note: 'CSV as a stream, from its own serializer',
  },
  {
    work: 'bulkQuery',
    title: 'query by Bulk',
    count: inOrg,
    warm: 10_000,
    // Open, look, and a part for every 50,000 rows, as the emulator cuts them.
    least: (count) => 2 + Math.ceil(count / 50_000),
    names: [ours, peer],
    note: 'it hands out the header of every further part as one more row, which is not counted',
  },
  {
    work: 'pages',
    title: 'query by pages',
    count: inOrg,
    warm: 10_000,
    least: (count) => Math.ceil(count / 2_000),
    names: [ours, peer, raw],
  },
]

export default async function syncCore() {
  const collected = createRows()
  const memories = new Map()
  const org = await startChild('sync-core/org.mjs', [inOrg])
  for (const one of works) memories.set(one.work, addWork(collected, one, await measure(one, org.message)))
  org.stop()
  await addMillion(collected, memories)
  return { rows: collected.rows }
}

function measure({ work, count, warm, names }, org) {
  const subjects = names.map((name) => ({ name }))
  return interleave(subjects, rounds, ({ name }) =>
    runOne({ file: files[name], work: name === peerArray ? 'ingestArray' : work, count, warm, org }),
  )
}

async function runOne(task) {
  const parameter = JSON.stringify({ ...task, org: { ...task.org, interval } })
  const { message, stop } = await startChild('sync-core/one-sync.mjs', [parameter])
  stop()
  return { ...message, rate: task.count / message.seconds, perCpu: task.count / message.cpu }
}

/** Adds what was found of one piece of work, and gives the megabytes that ours took. */
function addWork({ add, addHeld }, { title, count, least, names, note }, found) {
  const pick = (key) => new Map(names.map((name) => [name, found.get(name).map((figures) => figures[key])]))
  const middle = (name, key) => median(pick(key).get(name))
  for (const name of names) {
    add(name, `${title}: rows`, middle(name, 'rate'), '1/s', name === peer ? note : undefined)
    add(name, `${title}: CPU of a row`, (middle(name, 'cpu') * 1_000) / count, 'ns')
    add(name, `${title}: the emulator's CPU of a row`, (middle(name, 'orgCpu') * 1_000) / count, 'ns')
    const calls = { budget: name === ours ? least(count) : undefined }
    addHeld(name, `${title}: calls for ${count.toLocaleString('en-US')} rows`, middle(name, 'calls'), 'calls', calls)
    const memory = { budget: name === ours ? greatestMemory : undefined }
    addHeld(name, `${title}: peak memory`, middle(name, 'memory') / 1e6, 'MB', memory)
  }

  const budget = { budget: 2, atMost: false }
  for (const name of names.filter((one) => one !== peer)) {
    const held = name === ours ? budget : {}
    addHeld(name, `${title}: rows a second of jsforce`, ratioOf(pick('rate'), name, peer), 'ratio', held)
    addHeld(name, `${title}: rows for the same CPU of jsforce`, ratioOf(pick('perCpu'), name, peer), 'ratio', held)
  }
  const bound = median(found.get(peer).map(({ seconds }, at) => seconds / found.get(ours)[at].orgBusy))
  const why = 'what a client that takes no time would reach: the emulator, which is one thread, is the limit'
  add(ours, `${title}: rows a second of jsforce at best`, bound, 'ratio', why)
  return middle(ours, 'memory') / 1e6
}

/** Ours alone, once: whether many times the rows take more memory. The ingest fills an empty org for the query. */
async function addMillion({ add, addHeld }, memories) {
  const org = await startChild('sync-core/org.mjs', [0])
  for (const { work, title, least } of works.filter((one) => ['ingest', 'bulkQuery'].includes(one.work))) {
    const { rate, calls, memory } = await runOne({ file: files[ours], work, count: million, warm: 0, org: org.message })
    const metric = `${title}, 1 million rows`
    add(ours, `${metric}: rows`, rate, '1/s')
    addHeld(ours, `${metric}: calls`, calls, 'calls', { budget: least(million) })
    addHeld(ours, `${metric}: peak memory`, memory / 1e6, 'MB', { budget: greatestMemory })
    const { count } = works.find((one) => one.work === work)
    const few = `that of ${count.toLocaleString('en-US')}`
    add(ours, `${metric}: peak memory of ${few}`, memory / 1e6 / memories.get(work), 'ratio')
  }
  org.stop()
}
