// start of a mock, and requests a second of its handler, in process, behind nock and MSW, and on a port, against Prism
import { startChild } from '../harness/child.mjs'
import { interleave, measureCalls, median } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'
import { mountedSubjects } from '../mock/mounted.mjs'
import { programs, startProgram } from '../mock/programs.mjs'
import { subjectOn } from '../mock/reading.mjs'

const budgets = { 'ours, handler': 20_000, 'ours, client in process': 7_000 }
const pace = { concurrency: 10, milliseconds: 250 }

export default async function mock() {
  const { rows, add, addHeld } = createRows()
  await addStarts(add)
  for (const [name, figures] of await measureDirect()) {
    const requests = median(figures.map(({ perSecond }) => perSecond))
    addHeld(name, 'requests', requests, '1/s', { budget: budgets[name], atMost: false })
    add(name, 'CPU', median(figures.map(({ cpu }) => cpu)), 'µs')
  }
  for (const [name, figures] of await measureMounted()) {
    add(name, 'requests', median(figures.map(({ perSecond }) => perSecond)), '1/s')
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

async function measureDirect() {
  const found = new Map()
  for (let process = 0; process < 3; process += 1) {
    const parameters = [pace, 6].map((parameter) => JSON.stringify(parameter))
    const { message, stop } = await startChild('mock/direct.mjs', parameters)
    stop()
    for (const [name, figures] of Object.entries(message)) found.set(name, [...(found.get(name) ?? []), ...figures])
  }
  return found
}

async function measureMounted() {
  const subjects = await mountedSubjects()
  const running = []
  try {
    for (const program of programs) {
      const { baseUrl, stop } = await startProgram(program)
      running.push(stop)
      subjects.push(await subjectOn(program, baseUrl))
    }
    return await interleave(subjects, 7, async ({ call, open }) => {
      const close = open?.()
      await call()
      const figure = await measureCalls(call, pace)
      close?.()
      return figure
    })
  } finally {
    for (const stop of running) await stop()
  }
}
