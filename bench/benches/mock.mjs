// start of a mock, and requests a second of its handler, in process, behind nock and MSW, and on a port, against Prism
import { startChild } from '../harness/child.mjs'
import { interleave, measureCalls, median } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'
import { programs, startProgram } from '../mock/programs.mjs'
import { subjectOn, subjectsInProcess } from '../mock/subjects.mjs'

const budgets = { 'ours, handler': 20_000, 'ours, client in process': 7_000 }
const rounds = 9
const pace = { concurrency: 10, milliseconds: 250 }

export default async function mock() {
  const { rows, add, addHeld } = createRows()
  await addStarts(add)
  const running = []
  try {
    const subjects = await subjectsInProcess()
    for (const program of programs) {
      const { baseUrl, stop } = await startProgram(program)
      running.push(stop)
      subjects.push(await subjectOn(program, baseUrl))
    }
    const figures = await interleave(subjects, rounds, async ({ call, open, close }) => {
      open?.()
      await call()
      const figure = await measureCalls(call, pace)
      close?.()
      return figure
    })
    for (const { name } of subjects) {
      const middle = (key) => median(figures.get(name).map((figure) => figure[key]))
      add(name, 'requests', middle('perSecond'), '1/s')
      // What answers in this process is held to what a core of its own gives it; others may be using this machine's.
      if (name.endsWith('on a port')) continue
      addHeld(name, 'requests of one core', 1e6 / middle('cpu'), '1/s', { budget: budgets[name], atMost: false })
    }
  } finally {
    for (const stop of running) await stop()
  }
  return { rows }
}

async function addStarts(add) {
  const starts = await interleave([{ name: 'ours' }], 7, async () => (await startChild('mock/start.mjs')).message)
  const middle = (key) => median(starts.get('ours').map((times) => times[key]))
  add('ours, in a fresh process', 'start after import', middle('start'), 'ms')
  add('ours, in a fresh process', 'first case filed after import', middle('filed'), 'ms')
  const programStarts = await interleave(programs, 3, async (program) => {
    const { start, stop } = await startProgram(program)
    await stop()
    return start
  })
  for (const { name } of programs) add(name, 'command to first answer', median(programStarts.get(name)), 'ms')
}
