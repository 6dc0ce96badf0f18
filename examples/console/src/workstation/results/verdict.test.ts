import { expect, it } from 'vitest'
import { sampleGroup, sampleResult } from './sample-results.js'
import { verdictOf } from './verdict.js'

const empty = sampleGroup('account', [{}])
const failed = sampleGroup('lead', [{ state: 'failed', reason: 'timeout' }])
const full = sampleGroup('account', [{}], { results: [sampleResult('account', { name: 'Acme', type: null })] })

it.each([
  ['done', [full, failed], 'none_found', 'results'],
  ['done', [empty, failed], 'results', 'none_found'],
  ['done', [failed], 'results', 'none_searched'],
  ['done', [], 'results', 'none_found'],
  ['failed', [failed], 'none_searched', 'results'],
  ['waiting', [empty], 'none_found', 'none_found'],
  ['searching', [failed], 'results', 'results'],
  ['searching', [], 'none_searched', 'none_searched'],
  ['searching', [full], 'none_found', 'results'],
] as const)('WORK-04: %s, %j, after %s: %s', (phase, groups, last, verdict) => {
  expect(verdictOf(phase, groups, last)).toBe(verdict)
})
