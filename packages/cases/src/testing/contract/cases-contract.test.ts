import { describeChecks } from '@waymark/core/testing'
import { describe, it } from 'vitest'
import { mockCases } from '../mock-cases.js'
import { timedCasesContract } from './cases-contract.js'
import { mockSubject } from './mock-subject.js'

describeChecks('the mock keeps the contract, in process', timedCasesContract, async () => mockSubject(mockCases()), {
  describe,
  it,
})

describeChecks(
  'the mock keeps the contract, on a port',
  timedCasesContract,
  async () => {
    const mock = mockCases()
    const { url } = await mock.listen()
    return { ...mockSubject(mock), baseUrl: url, fetch: globalThis.fetch }
  },
  { describe, it },
)
