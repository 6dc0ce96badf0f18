// the checks of the resilience contract, kept by our client and by the clients of others
import { startChild } from '../harness/child.mjs'
import { createRows } from '../harness/rows.mjs'

const subjects = [
  { subject: '@waymark/cases', file: 'cases' },
  { subject: 'stripe', file: 'stripe' },
  { subject: '@slack/web-api', file: 'slack' },
  { subject: 'octokit', file: 'octokit' },
  { subject: 'openapi-fetch', file: 'openapi-fetch' },
  { subject: 'ky', file: 'ky' },
]
// They wait more than they work, but an abort is measured in milliseconds.
const atOnce = 3

export default async function resilience() {
  const outcomes = new Map()
  const waiting = [...subjects]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { message, stop } = await startChild('resilience/try-one.mjs', [next.file])
      stop()
      outcomes.set(next.subject, message)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))

  const { rows, add } = createRows()
  for (const { subject } of subjects) {
    const checks = outcomes.get(subject)
    for (const { name, result, why } of checks) {
      if (result !== 'passed_over') add(subject, name, result === 'passed' ? 1 : 0, 'pass', why)
    }
    for (const result of ['passed', 'failed', 'passed_over']) {
      add(
        subject,
        `checks ${result.replace('_', ' ')}`,
        checks.filter((check) => check.result === result).length,
        'checks',
      )
    }
  }
  return { rows }
}
