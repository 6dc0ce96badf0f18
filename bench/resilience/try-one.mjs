import { runResilience } from '@waymark/core/testing'

const [file] = process.argv.slice(2)
const { subject } = await import(`./${file}.mjs`)

// A client may leave a promise to itself that fails after its check; that is no verdict on the next one.
process.on('unhandledRejection', () => undefined)

const outcomes = await runResilience(subject)
process.send(outcomes.map(({ name, result, error }) => ({ name, result, why: error && reasonOf(error) })))

function reasonOf(error) {
  const [line] = String(error?.message ?? error).split('\n')
  if (error.code !== 'ERR_ASSERTION') return `${error.constructor.name}: ${line}`
  const { actual, expected, generatedMessage } = error
  return generatedMessage ? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}` : line
}
