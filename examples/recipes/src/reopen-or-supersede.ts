// An answer reopens a closed case for 15 days; after that the problem goes on in a new case, and the two cite one another.
// The mock's clock is moved instead of waited for: to the last instant, and to the millisecond behind it.
import assert from 'node:assert/strict'
import { type Case, type CasesClient, reopenWindow } from '@waymark/cases'
import { mockCases, sampleCase } from '@waymark/cases/testing'
import { isRefused } from '@waymark/core'

const mock = mockCases()
const requester = mock.client('ada')
const engineer = mock.client('erin')

/** Says that it happens again: in the case while an answer still reopens it, in a new case that takes it further after that. */
async function sayThatItIsBack(client: CasesClient, closed: Case, text: string): Promise<Case> {
  try {
    await client.messages.post(closed.id, { text })
    return await client.cases.get(closed.id)
  } catch (error) {
    if (!isRefused(error) || error.code !== 'reopen_window_over') throw error
    const report = { overview: text, environment: 'production' } as const
    const supersedes = String(error.facts.supersedes)
    return client.cases.create({ subject: closed.subject, priority: 'p2', report, supersedes })
  }
}

const filed = await requester.cases.create(sampleCase())
const resolution = 'The element was reselected.'
const closed = await engineer.cases.changeState(filed.id, { to: 'closed', resolution })

// 15 times 24 hours later, to the millisecond, an answer still reopens the case.
await mock.clock.advance(reopenWindow)
assert.deepEqual(mock.clock.now(), closed.reopenUntil)
const reopened = await sayThatItIsBack(requester, closed, 'It is back this morning.')
assert.equal(reopened.id, filed.id)
assert.equal(reopened.state, 'open')

// Closed again, and one millisecond more: there is a new case.
const closedAgain = await engineer.cases.changeState(filed.id, { to: 'closed', resolution })
await mock.clock.advance(reopenWindow)
await mock.clock.advance('1 millisecond')
const next = await sayThatItIsBack(requester, closedAgain, 'It is back once more.')
assert.deepEqual(next.supersedes, { id: filed.id, number: filed.number })

const old = await requester.cases.get(filed.id)
assert.equal(old.state, 'closed')
assert.deepEqual(old.supersededBy, { id: next.id, number: next.number })

await mock.close()
export const outcome = { reopened: reopened.number, next: next.number, at: mock.clock.now() }
console.log(outcome)
