import { expect, it } from 'vitest'

// Each program asserts what it does by itself; this asserts what came of it. The first import compiles the packages.
const limit = 60_000

it(
  'files a case with a PDF and follows it live to its end',
  async () => {
    const { outcome } = await import('./file-a-case-and-follow-it.js')
    expect(outcome).toEqual({
      seen: [
        'Ada Lindqvist: filed to new',
        'Ada Lindqvist: file_attached to steps.pdf',
        'Erin Walsh: assigned to Erin Walsh',
        'Erin Walsh: state_changed to open',
        'Erin Walsh: answered',
        'Erin Walsh: state_changed to closed',
      ],
      mailed: [
        '[CS-000001] The onboarding walk-thru stops at step 3',
        '[CS-000001] The onboarding walk-thru stops at step 3',
      ],
    })
  },
  limit,
)

it(
  'reopens a case to the last instant, and takes it further a millisecond later',
  async () => {
    const { outcome } = await import('./reopen-or-supersede.js')
    expect(outcome).toEqual({ reopened: 'CS-000001', next: 'CS-000002', at: new Date('2026-02-04T09:00:00.001Z') })
  },
  limit,
)

it(
  'mocks cases behind nock, with a plan of what goes wrong',
  async () => {
    const { outcome } = await import('./mock-cases-in-a-test.js')
    expect(outcome).toEqual({ code: 'unavailable', attempts: 3, subjects: ['Orders is down'] })
  },
  limit,
)

it(
  'reads and writes cases through TanStack Query',
  async () => {
    const { outcome } = await import('./with-tanstack-query.js')
    expect(outcome).toEqual({ list: ['CS-000001'], asked: ['getCase'], stale: true })
  },
  limit,
)

it(
  'keeps files in a store of its own, which passes the suite of the port',
  async () => {
    const { outcome } = await import('./bring-your-own-store.js')
    expect(outcome).toEqual({ checks: 12, failed: 0, size: 36_000 })
  },
  limit,
)

it(
  'receives answers by mail, and refuses those of strangers',
  async () => {
    const { outcome } = await import('./receive-answers-by-mail.js')
    expect(outcome).toEqual({ outcomes: ['posted', 'ignored', 'refused'], refused: 550, author: 'zoe@partner.example' })
  },
  limit,
)

it(
  'searches with everybody’s own rights, and says when a kind fails',
  async () => {
    const { outcome } = await import('./search-with-ones-own-rights.js')
    expect(outcome).toEqual({ account: 'failed', ben: 'reconnect_required' })
  },
  limit,
)

it(
  'lets an application of one’s own join the search',
  async () => {
    const { outcome } = await import('./join-the-search.js')
    expect(outcome.sources).toEqual(['Salesforce', 'Wiki'])
    expect(outcome.kinds).toContain('item')
    expect(outcome.kinds).toContain('opportunity')
  },
  limit,
)

it(
  'brings rows to Salesforce in a stream, twice, and doubles nothing',
  async () => {
    const { outcome } = await import('./sync-to-salesforce.js')
    expect(outcome).toEqual({
      state: 'JobComplete',
      failed: ['C-4711: FIELD_CUSTOM_VALIDATION_EXCEPTION:Name somebody: --'],
      names: ['Customer 1', 'Customer 2'],
    })
  },
  limit,
)
