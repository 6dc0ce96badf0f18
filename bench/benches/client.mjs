// requests a second through a client, at concurrency 1 and 50, against raw fetch, ky and peers
import { startChild } from '../harness/child.mjs'
import { median, ratioOf } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'

const ours = '@waymark/cases'
const [raw, sameDeadline] = ['raw fetch', 'ky, same deadline']
const settings = [
  { concurrency: 50, milliseconds: 160, held: { budget: 0.45, aim: 0.85, atMost: false } },
  { concurrency: 1, milliseconds: 140, held: { budget: 0.55, aim: 0.85, atMost: false } },
]
// What V8 makes of the same code differs from process to process by more than from round to round.
const processes = 4
const rounds = 6

export default async function client() {
  const { message, stop } = await startChild('client/answer-server.mjs')
  const found = []
  for (let at = 0; at < processes; at += 1) {
    const child = await startChild(
      'client/one-process.mjs',
      [message.port, settings, rounds].map((one) => JSON.stringify(one)),
    )
    child.stop()
    found.push(child.message)
  }
  stop()

  const { rows, add, addHeld } = createRows()
  for (const [at, { concurrency, held }] of [...settings.entries()].reverse()) {
    const names = Object.keys(found[0][at])
    const pick = (key) =>
      new Map(names.map((name) => [name, found.flatMap((measured) => measured[at][name].map((figure) => figure[key]))]))
    const [rates, cpu] = [pick('perSecond'), pick('cpu')]
    for (const name of names) {
      add(name, `requests (${concurrency})`, median(rates.get(name)), '1/s')
      add(name, `CPU (${concurrency})`, median(cpu.get(name)), 'µs')
      const ratio = ratioOf(rates, name, raw)
      if (name === ours) addHeld(name, `of ${raw} (${concurrency})`, ratio, 'ratio', held)
      else add(name, `of ${raw} (${concurrency})`, ratio, 'ratio')
    }
    const ratio = ratioOf(rates, ours, sameDeadline)
    addHeld(ours, `of ${sameDeadline} (${concurrency})`, ratio, 'ratio', { budget: 0.85, atMost: false })
  }
  return { rows }
}
