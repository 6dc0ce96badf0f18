import { askMeter, peakMemory } from '../harness/own-process.mjs'
import { texts } from './texts.mjs'

// One subject searches in a process of its own, so that its memory is nobody else's.
const [{ file, way, org, warm, repeats, slow, only }] = process.argv.slice(2).map((parameter) => JSON.parse(parameter))

const subject = await (await import(file)).subjectAt(org, way)
const asked = texts.slice(0, only)
for (let at = 0; at < warm; at += 1) {
  for (const { text } of asked) {
    await subject.search(text)
    await subject.beside?.(text)
  }
}
await askMeter(org, slow)

const searches = []
for (let at = 0; at < repeats; at += 1) {
  for (const { text, isThere } of asked) {
    const { result, ...took } = await timed(() => subject.search(text))
    if (result.found > 0 !== isThere) throw new Error(`${file} (${way}) finds ${result.found} for ${text}`)
    const beside = subject.beside && (await timed(() => subject.beside(text)))
    searches.push({ text, ...took, ...result, beside: beside?.milliseconds })
  }
}
const { calls, bytes, cpu } = await askMeter(org)
const each = (sum) => sum / searches.length
process.send({ searches, memory: peakMemory(), calls: each(calls), bytes: each(bytes), orgCpu: each(cpu) })

async function timed(work) {
  const before = process.cpuUsage()
  const started = performance.now()
  const result = await work()
  const milliseconds = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return { result, milliseconds, cpu: user + system }
}
