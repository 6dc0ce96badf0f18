// requests a second through a client, at concurrency 1 and 50, against raw fetch, ky and peers
import { subjectsAt } from '../client/subjects.mjs'
import { startChild } from '../harness/child.mjs'
import { interleave, measureCalls, median, ratioOf } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'

const ours = '@waymark/cases'
const [raw, sameDeadline] = ['raw fetch', 'ky, same deadline']
const rounds = 21
const settings = [
  { concurrency: 1, milliseconds: 120, held: { budget: 0.55, aim: 0.85, atMost: false } },
  { concurrency: 50, milliseconds: 180, held: { budget: 0.45, aim: 0.85, atMost: false } },
]

export default async function client() {
  const { message, stop } = await startChild('client/answer-server.mjs')
  const subjects = subjectsAt(message.port)
  for (const { name, call } of subjects) {
    if ((await call())?.id === undefined) throw new Error(`${name} does not give the case`)
  }

  const { rows, add, addHeld } = createRows()
  for (const { concurrency, milliseconds, held } of settings) {
    const measured = await interleave(subjects, rounds, ({ call }) => measureCalls(call, { concurrency, milliseconds }))
    const pick = (key) => new Map([...measured].map(([name, figures]) => [name, figures.map((figure) => figure[key])]))
    const [rates, cpu] = [pick('perSecond'), pick('cpu')]
    for (const { name } of subjects) {
      add(name, `requests (${concurrency})`, median(rates.get(name)), '1/s')
      add(name, `CPU (${concurrency})`, median(cpu.get(name)), 'µs')
      const ratio = ratioOf(rates, name, raw)
      if (name === ours) addHeld(name, `of ${raw} (${concurrency})`, ratio, 'ratio', held)
      else add(name, `of ${raw} (${concurrency})`, ratio, 'ratio')
    }
    const ratio = ratioOf(rates, ours, sameDeadline)
    addHeld(ours, `of ${sameDeadline} (${concurrency})`, ratio, 'ratio', { budget: 0.85, atMost: false })
  }
  stop()
  return { rows }
}
