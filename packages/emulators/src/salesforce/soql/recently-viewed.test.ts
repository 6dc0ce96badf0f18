import { beforeEach, describe, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'

interface Found {
  readonly [field: string]: unknown
}

let org: Org
let nora: Org
beforeEach(() => {
  org = startOrg()
  nora = org.as('nora@acme.example')
})

async function records(asked: Org, soql: string): Promise<Found[]> {
  const { status, body } = await asked.query(soql)
  expect(status).toBe(200)
  return (body as { records: Found[] }).records.map(({ attributes, ...rest }) => rest)
}
async function recent(asked: Org, query = ''): Promise<unknown[]> {
  return ((await asked.ask('GET', `/recent${query}`)).body as Found[]).map(({ Id }) => Id)
}
const look = (asked: Org, object: string, id: unknown, how = 'VIEW') =>
  records(asked, `SELECT Id FROM ${object} WHERE Id = '${id}' FOR ${how}`)

describe('FOR VIEW and FOR REFERENCE', () => {
  it('put what they find into the recently viewed of who asks, latest first', async () => {
    const [account] = org.emulator.insert('Account', [{ Name: 'Acme' }])
    const [lead] = org.emulator.insert('Lead', [{ LastName: 'Lind', Company: 'Acme' }])
    const [contact] = org.emulator.insert('Contact', [{ LastName: 'Okafor', Email: 'okafor@acme.example' }])
    await look(nora, 'Account', account)
    await org.emulator.clock.advance('1 minute')
    await look(nora, 'Lead', lead)
    await org.emulator.clock.advance('1 minute')
    await look(nora, 'Contact', contact, 'REFERENCE')
    const now = org.emulator.clock.now().getTime()
    const ago = (minutes: number) => `${new Date(now - minutes * 60_000).toISOString().slice(0, 19)}.000+0000`
    expect(await recent(nora)).toEqual([contact, lead, account])
    expect(await recent(nora, '?limit=1')).toEqual([contact])
    expect(await recent(org)).toEqual([])
    expect(
      await records(nora, 'SELECT Id, Name, Type, Email, LastViewedDate, LastReferencedDate FROM RecentlyViewed'),
    ).toEqual([
      {
        Id: contact,
        Name: 'Okafor',
        Type: 'Contact',
        Email: 'okafor@acme.example',
        LastViewedDate: null,
        LastReferencedDate: ago(0),
      },
      { Id: lead, Name: 'Lind', Type: 'Lead', Email: null, LastViewedDate: ago(1), LastReferencedDate: null },
      { Id: account, Name: 'Acme', Type: 'Account', Email: null, LastViewedDate: ago(2), LastReferencedDate: null },
    ])
    await look(nora, 'Account', account)
    expect(await recent(nora)).toEqual([account, contact, lead])
  })

  it('set the dates that each user sees of a record, which queries filter and sort by', async () => {
    const [first, second, third] = org.emulator.insert(
      'Account',
      ['A', 'B', 'C'].map((Name) => ({ Name })),
    )
    await look(nora, 'Account', first)
    await org.emulator.clock.advance('1 hour')
    await look(nora, 'Account', third)
    const mine = 'SELECT Id FROM Account WHERE LastViewedDate != null ORDER BY LastViewedDate DESC'
    expect(await records(nora, mine)).toEqual([{ Id: third }, { Id: first }])
    expect(await records(org, mine)).toEqual([])
    expect(await records(nora, `SELECT LastViewedDate FROM Account WHERE Id = '${second}'`)).toEqual([
      { LastViewedDate: null },
    ])
  })

  it('are refused for UPDATE, and are part of the grammar in their place only', async () => {
    for (const soql of ['SELECT Id FROM Lead FOR UPDATE', 'SELECT Id FROM Lead FOR VIEW LIMIT 1']) {
      expect(await nora.query(soql)).toMatchObject({ status: 400, body: [{ errorCode: 'MALFORMED_QUERY' }] })
    }
  })

  it('stay in a snapshot', async () => {
    const [account] = org.emulator.insert('Account', [{ Name: 'Acme' }])
    await look(nora, 'Account', account)
    const snapshot = await org.emulator.snapshot()
    await look(nora, 'User', org.emulator.userId('tom@acme.example'))
    await org.emulator.restore(snapshot)
    expect(await recent(nora)).toEqual([account])
  })

  it('keep the latest 200 of an object', async () => {
    const ids = org.emulator.insert(
      'Account',
      Array.from({ length: 210 }, (_, at) => ({ Name: `A${at}` })),
    )
    const [lead] = org.emulator.insert('Lead', [{ LastName: 'L', Company: 'C' }])
    await look(nora, 'Lead', lead)
    for (const id of ids) await look(nora, 'Account', id)
    expect(await records(nora, "SELECT Id FROM RecentlyViewed WHERE Type = 'Account'")).toHaveLength(200)
    expect(await records(nora, "SELECT Id FROM RecentlyViewed WHERE Type = 'Lead'")).toEqual([{ Id: lead }])
  })
})

describe('the recently viewed', () => {
  it.each(['/recent', '/sobjects/Account', 'SELECT Id FROM RecentlyViewed'])(
    'by %s show nothing that the user may no longer see',
    async (way) => {
      org.emulator.addProfile({ name: 'Seller' })
      org.emulator.addUser({
        username: 'sam@acme.example',
        firstName: 'Sam',
        lastName: 'Roe',
        profile: 'Seller',
        title: '',
      })
      const sam = org.as('sam@acme.example')
      const shown = async () => {
        if (way.startsWith('SELECT')) return (await records(sam, way)).length
        const { body } = await sam.ask('GET', way)
        return Array.isArray(body) ? body.length : (body as { recentItems: unknown[] }).recentItems.length
      }
      const [shared, deleted] = org.emulator.insert('Account', [{ Name: 'Shared' }, { Name: 'Deleted' }])
      await records(sam, 'SELECT Id FROM Account FOR VIEW')
      expect(await shown()).toBe(2)
      await org.ask('DELETE', `/sobjects/Account/${deleted}`)
      expect(await shown()).toBe(1)
      org.emulator.settings.sharing.Account = 'Private'
      expect(await shown()).toBe(0)
      org.emulator.share(String(shared), 'sam@acme.example', 'Read')
      expect(await shown()).toBe(1)
    },
  )

  it('hold nothing of an object that the profile does not read, and no name that it does not see', async () => {
    org.emulator.addProfile({ name: 'Half', objects: { Lead: { read: false } }, hiddenFields: ['Case.CaseNumber'] })
    org.emulator.addUser({
      username: 'hal@acme.example',
      firstName: 'Hal',
      lastName: 'Roe',
      profile: 'Half',
      title: '',
    })
    const hal = org.as('hal@acme.example')
    const [issue] = org.emulator.insert('Case', [{ Subject: 'Pump' }])
    await look(hal, 'Case', issue)
    expect(await hal.query('SELECT Id FROM Lead FOR VIEW')).toMatchObject({ body: [{ errorCode: 'INVALID_TYPE' }] })
    expect(await records(hal, 'SELECT Id, Name, Type FROM RecentlyViewed')).toEqual([
      { Id: issue, Name: null, Type: 'Case' },
    ])
    expect(await hal.ask('GET', '/recent')).toMatchObject({ body: [{ Id: issue }] })
  })

  it('cannot be read or written as records, and are not searched', async () => {
    const [account] = org.emulator.insert('Account', [{ Name: 'Acme' }])
    await look(org, 'Account', account)
    expect((await org.ask('GET', `/sobjects/RecentlyViewed/${account}`)).status).toBe(404)
    expect((await org.ask('POST', '/sobjects/RecentlyViewed', { Name: 'x' })).status).toBe(400)
    expect(await org.search('FIND {acme} RETURNING RecentlyViewed(Id)')).toMatchObject({
      body: [{ errorCode: 'INVALID_TYPE' }],
    })
    expect(await org.ask('GET', '/sobjects/RecentlyViewed/describe')).toMatchObject({ body: { keyPrefix: null } })
  })
})
