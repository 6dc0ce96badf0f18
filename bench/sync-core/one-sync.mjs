import { askMeter, peakMemory } from '../harness/own-process.mjs'

// One subject does one piece of work in a process of its own, so that its memory is nobody else's.
const [{ file, work, count, warm, org }] = process.argv.slice(2).map((parameter) => JSON.parse(parameter))

const subject = (await import(file)).subjectAt(org)
if (warm > 0) await subject[work](warm)
await askMeter(org)

const before = process.cpuUsage()
const started = performance.now()
const done = await subject[work](count)
const seconds = (performance.now() - started) / 1_000
const { user, system } = process.cpuUsage(before)
const { calls, cpu, busy } = await askMeter(org)
if (done !== count) throw new Error(`${done} of ${count} rows went well`)
process.send({ seconds, cpu: user + system, memory: peakMemory(), calls, orgCpu: cpu, orgBusy: busy })
