import { expect, it } from 'vitest'

// Each program asserts what it does by itself; this asserts what came of it. The first import compiles the packages.
const limit = 30_000

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
