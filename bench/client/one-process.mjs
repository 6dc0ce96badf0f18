import { interleave, measureCalls } from '../harness/rounds.mjs'
import { subjectsAt } from './subjects.mjs'

const [port, settings, rounds] = process.argv.slice(2).map((parameter) => JSON.parse(parameter))

const subjects = subjectsAt(port)
for (const { name, call } of subjects) {
  if ((await call())?.id === undefined) throw new Error(`${name} does not give the case`)
}
const measured = []
for (const pace of settings) {
  measured.push(Object.fromEntries(await interleave(subjects, rounds, ({ call }) => measureCalls(call, pace))))
}
process.send(measured)
