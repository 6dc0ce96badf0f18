import type { Disposable } from '@waymark/core/testing'
import type { MockCases } from '../mock-cases.js'
import type { TimedCasesSubject } from './subject.js'

/** A mock as what the contract is run on, in this process. */
export function mockSubject(mock: MockCases): TimedCasesSubject & Disposable {
  return {
    baseUrl: mock.baseUrl,
    fetch: mock.fetch,
    tokens: { requester: 'ada', colleague: 'ben', stranger: 'dmitri', engineer: 'farid' },
    advance: (duration) => mock.clock.advance(duration),
    dispose: () => mock.close(),
  }
}
