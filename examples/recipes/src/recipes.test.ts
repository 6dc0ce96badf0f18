import { expect, it } from 'vitest'

it('files a case with a PDF and follows it live to its end', async () => {
  const { outcome } = await import('./file-a-case-and-follow-it.js')
  expect(outcome).toEqual({ seen: [], mailed: [] })
})

it('reopens a case to the last instant, and takes it further a millisecond later', async () => {
  const { outcome } = await import('./reopen-or-supersede.js')
  expect(outcome).toEqual({ reopened: 'CS-000001', next: 'CS-000002', at: new Date('2026-02-04T09:00:00.001Z') })
})

it('mocks cases behind nock, with a plan of what goes wrong', async () => {
  const { outcome } = await import('./mock-cases-in-a-test.js')
  expect(outcome).toEqual({ code: 'unavailable', attempts: 3, subjects: ['Orders is down'] })
})

it('reads and writes cases through TanStack Query', async () => {
  const { outcome } = await import('./with-tanstack-query.js')
  expect(outcome).toEqual({ list: ['CS-000001'], asked: 1, stale: true })
})
