import { beforeEach, describe, expect, it } from 'vitest'
import { startTestOrg, type TestOrg, unending } from '../../../fixtures/start-test-org.js'
import type { SearchKind } from '../../model/kind.js'
import { listRecent, markRecordViewed } from './records.js'

let org: TestOrg
beforeEach(() => {
  org = startTestOrg()
})

const open = (kind: SearchKind, recordId: string, as = 'nora') =>
  markRecordViewed(org.as(as), { kind, recordId }, unending)
const recent = async (limit = 20, as = 'nora') =>
  (await listRecent(org.as(as), org.instanceUrl, limit, unending)).map(({ kind, name }) => `${kind} ${name}`)

async function openInOrder(records: readonly (readonly [SearchKind, string])[]) {
  for (const [kind, id] of records) {
    await open(kind, id)
    await org.emulator.clock.advance('1 minute')
  }
}

describe('a record that was opened (WORK-04)', () => {
  it('is first among the user’s recently viewed, and nobody else’s', async () => {
    const [a, b] = org.emulator.insert('Account', [{ Name: `A's "first" <b>` }, { Name: 'B' }]) as [string, string]
    const [person] = org.emulator.insert('Contact', [{ LastName: 'Ohm' }]) as [string]
    const [ticket] = org.emulator.insert('Case', [{ Subject: 'Printer' }]) as [string]
    org.calls()
    await openInOrder([
      ['account', a],
      ['contact', person],
      ['case', ticket],
      ['account', b],
      ['account', a],
    ])
    expect(org.calls()).toEqual(Array(5).fill('query'))
    const [{ CaseNumber }] = org.emulator.query('SELECT CaseNumber FROM Case') as [{ CaseNumber: string }]
    expect(await recent()).toEqual([`account A's "first" <b>`, 'account B', `case ${CaseNumber}`, 'contact Ohm'])
    expect(await recent(2)).toEqual([`account A's "first" <b>`, 'account B'])
    expect(org.calls()).toEqual(['query', 'query'])
    expect(await recent(20, 'ravi')).toEqual([])
    expect(await listRecent(org.as('nora'), org.instanceUrl, 1, unending)).toEqual([
      {
        kind: 'account',
        recordId: a,
        name: `A's "first" <b>`,
        link: `${org.instanceUrl}/lightning/r/Account/${a}/view`,
      },
    ])
  })

  it('is remembered of every kind that Salesforce has', async () => {
    org.emulator.seed({ records: 400 })
    const objects = {
      account: 'Account',
      contact: 'Contact',
      lead: 'Lead',
      opportunity: 'Opportunity',
      case: 'Case',
      file: 'ContentDocument',
      report: 'Report',
      dashboard: 'Dashboard',
    } as const
    for (const [kind, object] of Object.entries(objects)) {
      const [{ Id }] = org.emulator.query(`SELECT Id FROM ${object} LIMIT 1`, 'admin@acme.example') as [{ Id: string }]
      expect([kind, await open(kind as SearchKind, Id, 'admin')]).toEqual([kind, true])
      await org.emulator.clock.advance('1 minute')
    }
    const kinds = (await listRecent(org.as('admin'), org.instanceUrl, 20, unending)).map(({ kind }) => kind)
    expect(kinds).toEqual(Object.keys(objects).reverse())
  })

  it('is not found when it is gone or out of sight, and an id of another kind is refused', async () => {
    org.emulator.settings.sharing.Account = 'Private'
    const [id] = org.emulator.insert('Account', [{ Name: 'Secret' }]) as [string]
    await expect(open('account', id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(open('account', '001000000000000')).rejects.toMatchObject({ code: 'not_found' })
    org.calls()
    for (const [kind, recordId] of [
      ['contact', id],
      ['account', `${id}0`],
      ['account', id.slice(0, 14)],
      ['account', `001' OR Name LIKE '%`],
    ] as const) {
      await expect(open(kind, recordId)).rejects.toMatchObject({
        code: 'validation_failed',
        faults: [{ in: 'body', path: '/recordId', message: `must be the id of a ${kind}` }],
      })
    }
    expect(org.calls()).toEqual([])
    expect(await recent()).toEqual([])
  })

  it('of a kind without rights is forbidden, and of a kind that Salesforce does not have not remembered', async () => {
    const [id] = org.emulator.insert('Account', [{ Name: 'A' }]) as [string]
    await expect(open('account', id, 'kim')).rejects.toMatchObject({ code: 'kind_forbidden' })
    org.calls()
    expect([await open('item', 'page-1'), org.calls()]).toEqual([false, []])
  })

  it('disappears for who may not see it any more', async () => {
    const [id] = org.emulator.insert('Account', [{ Name: 'A' }]) as [string]
    await open('account', id)
    org.emulator.settings.sharing.Account = 'Private'
    expect(await recent()).toEqual([])
  })

  it('is not there when it was only referred to', async () => {
    const [id] = org.emulator.insert('Account', [{ Name: 'A' }]) as [string]
    org.emulator.query(`SELECT Id FROM Account WHERE Id = '${id}' FOR REFERENCE`, 'nora@acme.example')
    expect(await recent()).toEqual([])
  })

  it('is not remembered where Salesforce does not take it for the kind', async () => {
    const body = [{ errorCode: 'MALFORMED_QUERY', message: 'FOR VIEW is not allowed here' }]
    const connection = org.as('nora', async () => Response.json(body, { status: 400 }))
    const record = { kind: 'file', recordId: '069000000000000' } as const
    expect(await markRecordViewed(connection, record, unending)).toBe(false)
  })

  it('the newest come first, whichever order the org keeps them in', async () => {
    const asked: string[] = []
    const connection = org.as('nora', async (input, init) => {
      asked.push(new URL(input instanceof Request ? input.url : input).searchParams.get('q') ?? '')
      return await org.emulator.fetch(input, init)
    })
    await listRecent(connection, org.instanceUrl, 5, unending)
    expect(asked).toEqual([expect.stringMatching(/ ORDER BY LastViewedDate DESC LIMIT 5$/)])
  })

  it('is not pushed out by what is of no kind of ours', async () => {
    const [id] = org.emulator.insert('Account', [{ Name: 'A' }]) as [string]
    await open('account', id)
    await org.emulator.clock.advance('1 minute')
    org.emulator.insert('Product2', [{ Name: 'P' }])
    org.emulator.query('SELECT Id FROM Product2 FOR VIEW', 'nora@acme.example')
    expect(await recent(1)).toEqual(['account A'])
  })
})
