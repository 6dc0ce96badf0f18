import { readFileSync } from 'node:fs'

// One subject does one piece of work in a process of its own, so that its memory is nobody else's.
const [{ file, work, count, warm, org }] = process.argv.slice(2).map((parameter) => JSON.parse(parameter))

const subject = (await import(file)).subjectAt(org)
if (warm > 0) await subject[work](warm)
await askMeter()

const before = process.cpuUsage()
const started = performance.now()
const done = await subject[work](count)
const seconds = (performance.now() - started) / 1_000
const { user, system } = process.cpuUsage(before)
const { calls, cpu, busy } = await askMeter()
if (done !== count) throw new Error(`${done} of ${count} rows went well`)
process.send({ seconds, cpu: user + system, memory: peakMemory(), calls, orgCpu: cpu, orgBusy: busy })

async function askMeter() {
  return (await fetch(org.meter)).json()
}

/** Bytes. On Linux the peak that `resourceUsage` tells is at least the parent's, so the system is asked. */
function peakMemory() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1_024
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1_024
}
