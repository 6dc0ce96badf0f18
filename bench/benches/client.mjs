// requests a second through a client, at concurrency 1 and 50, against raw fetch, ky and peers
import { subjectsAt } from '../client/subjects.mjs'
import { startChild } from '../harness/child.mjs'
import { createRows } from '../harness/rows.mjs'
import { interleave, median, perSecond, ratioOf } from '../harness/rounds.mjs'

const ours = '@waymark/cases'
const [raw, sameDeadline] = ['raw fetch', 'ky, same deadline']
const rounds = 9
const settings = [
  { concurrency: 1, milliseconds: 250, held: { budget: 0.55, aim: 0.85, atMost: false } },
  { concurrency: 50, milliseconds: 350, held: { budget: 0.45, aim: 0.85, atMost: false } },
]

export default async function client() {
  const { message, stop } = await startChild('client/answer-server.mjs')
  const subjects = subjectsAt(message.port)
  for (const { name, call } of subjects) {
    if ((await call())?.id === undefined) throw new Error(`${name} does not give the case`)
  }

  const { rows, add, addHeld } = createRows()
  for (const { concurrency, milliseconds, held } of settings) {
    const figures = await interleave(subjects, rounds, ({ call }) => perSecond(call, { concurrency, milliseconds }))
    const of = (base) => `of ${base}, ${concurrency} at a time`
    for (const { name } of subjects) {
      add(name, `requests, ${concurrency} at a time`, median(figures.get(name)), '1/s')
      if (name === ours) {
        addHeld(name, of(raw), ratioOf(figures, name, raw), 'ratio', held)
        addHeld(name, of(sameDeadline), ratioOf(figures, name, sameDeadline), 'ratio', { budget: 0.85, atMost: false })
      } else {
        add(name, of(raw), ratioOf(figures, name, raw), 'ratio')
        add(name, of(sameDeadline), ratioOf(figures, name, sameDeadline), 'ratio')
      }
    }
  }
  stop()
  return { rows }
}
