import { describe, expect, it } from 'vitest'
import { startSearchOrg } from '../../../fixtures/start-search-org.js'

const nora = 'nora@acme.example'
const host = 'https://acme.my.salesforce.com'
const states = (answers: Readonly<Record<string, { state: string; reason?: string | undefined }>>) =>
  Object.fromEntries(Object.entries(answers).map(([kind, { state, reason }]) => [kind, reason ?? state]))
const allAre = (state: string, but: Readonly<Record<string, string>> = {}) => ({
  account: state,
  contact: state,
  lead: state,
  opportunity: state,
  case: state,
  file: state,
  report: state,
  dashboard: state,
  ...but,
})
const twoCalls = [
  ['search', 200],
  ['compositeBatch', 200],
]

describe('what is found', () => {
  it('WORK-01: every kind with its fields, its last change and a link that opens it', async () => {
    const org = startSearchOrg()
    const { emulator } = org
    emulator.seed({ records: 300 })
    const [account = ''] = emulator.insert('Account', [{ Name: 'Nordic Zebra', Type: 'Prospect' }], nora)
    const [contact] = emulator.insert('Contact', [{ LastName: 'Zebra', FirstName: 'Nordic', AccountId: account }], nora)
    const [lead] = emulator.insert('Lead', [{ LastName: 'Zebra', FirstName: 'Nordic', Company: 'Stripes' }], nora)
    const deal = { Name: 'Nordic Zebra deal', StageName: 'Prospecting', CloseDate: '2026-06-01' }
    const [opportunity] = emulator.insert('Opportunity', [deal], nora)
    const [problem = ''] = emulator.insert('Case', [{ Subject: 'Nordic Zebra is late', Status: 'New' }], nora)
    const file = { Title: 'Nordic Zebra', PathOnClient: 'nordic zebra.PDF', VersionData: btoa('12345') }
    emulator.insert('ContentVersion', [file], nora)
    const [document] = emulator.query(`SELECT Id FROM ContentDocument WHERE Title = 'Nordic Zebra'`)
    const [report] = emulator.query(`SELECT Id, FolderName FROM Report WHERE Name = 'Nordic Pipeline'`)
    const [board] = emulator.query(`SELECT Id, FolderName FROM Dashboard WHERE Title = 'Acme and Nordic Sales'`)
    const [known] = emulator.query(`SELECT CaseNumber FROM Case WHERE Id = '${problem}'`)

    const answers = await org.ask('nordic zebra')
    const shelf = await org.ask('nordic', { kinds: ['report', 'dashboard'] })
    const changedAt = emulator.clock.now()
    const at = (object: string, id: unknown) => `${host}/lightning/r/${object}/${id}/view`
    const one = (kind: string, object: string, recordId: unknown, fields: object) => [
      { kind, recordId, fields, link: at(object, recordId), changedAt },
    ]
    expect(Object.fromEntries(Object.values(answers).map(({ kind, records }) => [kind, records]))).toEqual({
      account: one('account', 'Account', account, { name: 'Nordic Zebra', type: 'Prospect' }),
      contact: one('contact', 'Contact', contact, { name: 'Nordic Zebra', accountName: 'Nordic Zebra' }),
      lead: one('lead', 'Lead', lead, { name: 'Nordic Zebra', company: 'Stripes', status: 'Open - Not Contacted' }),
      opportunity: one('opportunity', 'Opportunity', opportunity, { name: 'Nordic Zebra deal', stage: 'Prospecting' }),
      case: one('case', 'Case', problem, {
        number: known?.CaseNumber,
        subject: 'Nordic Zebra is late',
        status: 'New',
      }),
      file: one('file', 'ContentDocument', document?.Id, {
        title: 'Nordic Zebra',
        fileType: 'PDF',
        extension: 'pdf',
        bytes: 5,
      }),
      report: [],
      dashboard: [],
    })
    expect(shelf.report?.records).toMatchObject([
      { fields: { name: 'Nordic Pipeline', folder: report?.FolderName }, link: at('Report', report?.Id) },
    ])
    expect(shelf.dashboard?.records).toMatchObject([
      { fields: { name: 'Acme and Nordic Sales', folder: board?.FolderName }, link: at('Dashboard', board?.Id) },
    ])
    expect([report?.FolderName, board?.FolderName, states(answers)]).toEqual([
      expect.any(String),
      expect.any(String),
      allAre('ok'),
    ])
  })

  it('WORK-06: a converted lead says what it became', async () => {
    const org = startSearchOrg()
    const { emulator } = org
    const [lead] = emulator.insert('Lead', [{ LastName: 'Ohm', FirstName: 'Georg', Company: 'Resistors' }], nora)
    const { accessToken } = emulator.signIn(nora)
    const asked = `<leadId>${lead}</leadId><convertedStatus>Closed - Converted</convertedStatus>`
    const answer = await emulator.fetch(`${host}/services/Soap/u/66.0`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml', soapaction: '""' },
      body: `<Envelope><Header><SessionHeader><sessionId>${accessToken}</sessionId></SessionHeader></Header><Body><convertLead><leadConverts>${asked}<doNotCreateOpportunity>false</doNotCreateOpportunity><opportunityName>Wires</opportunityName></leadConverts></convertLead></Body></Envelope>`,
    })
    expect(await answer.text()).toContain('<success>true</success>')
    const found = await org.ask('georg', { kinds: ['lead'] })
    expect(found.lead?.records.map(({ fields }) => fields)).toEqual([
      {
        name: 'Georg Ohm',
        company: 'Resistors',
        status: 'Closed - Converted',
        converted: { contactName: 'Georg Ohm', accountName: 'Resistors', opportunityName: 'Wires' },
      },
    ])
  })

  it('WORK-02: finds by fields that only SOSL looks at, and by the middle of a name; a case by its number without zeros', async () => {
    const org = startSearchOrg()
    const { emulator } = org
    emulator.insert('Account', [{ Name: 'Umbrella', Description: 'makes parasols' }, { Name: 'North (Umb)' }], nora)
    const [late = ''] = emulator.insert('Case', [{ Subject: 'Late' }], nora)
    const [known] = emulator.query(`SELECT CaseNumber FROM Case WHERE Id = '${late}'`)
    const names = async (text: string) =>
      (await org.ask(text)).account?.records.map(({ fields }) => 'name' in fields && fields.name)
    expect(await names('parasols')).toEqual(['Umbrella'])
    expect(await names('umb')).toEqual(expect.arrayContaining(['Umbrella', 'North (Umb)']))
    const byNumber = await org.ask(String(known?.CaseNumber).replace(/^0+/, ''))
    expect(byNumber.case?.records.map(({ recordId }) => recordId)).toEqual([late])
  })

  it('WORK-02: an exact name is found behind hundreds of newer ones that begin so', async () => {
    const org = startSearchOrg()
    const [exact] = org.emulator.insert('Account', [{ Name: 'Acme' }], nora)
    await org.emulator.clock.advance('1 day')
    const newer = Array.from({ length: 300 }, (_, at) => ({ Name: `Acme ${at}` }))
    org.emulator.insert('Account', newer, nora)
    const { account } = await org.ask('ACME', { kinds: ['account'] })
    expect([account?.state, account?.records.some(({ recordId }) => recordId === exact)]).toEqual(['cut', true])
    expect(account?.records.length).toBeLessThanOrEqual(13)
  })

  it('WORK-04: more of one kind is asked of that kind alone, 500 at the most', async () => {
    const org = startSearchOrg()
    org.emulator.insert(
      'Account',
      Array.from({ length: 600 }, (_, at) => ({ Name: `Acme ${at}` })),
      nora,
    )
    const more = await org.ask('acme', { kinds: ['account'], limit: 500, skip: 475 })
    expect([Object.keys(more), more.account?.state, (more.account?.records.length ?? 0) >= 500]).toEqual([
      ['account'],
      'cut',
      true,
    ])
    const whole = await org.ask('acme 599', { kinds: ['account'], limit: 30 })
    expect([whole.account?.state, whole.account?.records.length]).toEqual(['ok', 1])
  })

  it('words stand for all of themselves, phrases for one behind the other', async () => {
    const org = startSearchOrg()
    const names = ['Acme North', 'North Acme', 'Acme', 'Not Acme', '100% Acme_Co', '😀 Smiling', 'שלום עולם']
    org.emulator.insert(
      'Account',
      names.map((Name) => ({ Name })),
      nora,
    )
    const found = async (text: string) =>
      new Set(
        (await org.ask(text, { limit: 25 })).account?.records.map(({ fields }) => 'name' in fields && fields.name),
      )
    expect(await found('acme north')).toEqual(new Set(['Acme North', 'North Acme']))
    expect(await found('"acme north"')).toEqual(new Set(['Acme North']))
    expect(await found('not acme')).toEqual(new Set(['Not Acme']))
    expect(await found('ac*e')).toEqual(new Set())
    expect(await found('100%')).toEqual(new Set(['100% Acme_Co']))
    expect(await found('😀😀')).toEqual(new Set())
    expect(await found('😀 sm')).toEqual(new Set(['😀 Smiling']))
    expect(await found('\u200fשלום\u202c')).toEqual(new Set(['שלום עולם']))
    expect(await found('x'.repeat(500))).toEqual(new Set())
    expect(await found('%%')).toEqual(new Set())
  })
})

describe('what the user may see', () => {
  it('WORK-02: three records are found behind 5,000 that the user may not see', async () => {
    const org = startSearchOrg()
    const { emulator } = org
    emulator.settings.searchCrowding = true
    const hidden = Array.from({ length: 5_000 }, (_, at) => ({ Name: `Zebra ${at}` }))
    emulator.insert('Account', hidden)
    const mine = emulator.insert('Account', [{ Name: 'Zebra A' }, { Name: 'Zebra B' }, { Name: 'Big Zebra' }], nora)
    const { account } = await org.ask('zebra')
    expect([account?.state, new Set(account?.records.map(({ recordId }) => recordId))]).toEqual(['ok', new Set(mine)])
    expect(org.calls()).toEqual(twoCalls)
  })

  it('WORK-24: never finds a report or dashboard of a folder that is closed to the user', async () => {
    const org = startSearchOrg()
    org.emulator.seed({ records: 2_000 })
    const everything = (object: string, name: string, as?: string) =>
      org.emulator.query(`SELECT Id, ${name} FROM ${object}`, as).map(({ Id }) => String(Id))
    const all = { report: everything('Report', 'Name'), dashboard: everything('Dashboard', 'Title') }
    const open = { report: everything('Report', 'Name', nora), dashboard: everything('Dashboard', 'Title', nora) }
    const words = [
      'case',
      'pipeline',
      'account',
      'overview',
      'board',
      'renewals',
      'leads',
      'executive',
      'won',
      'nordic',
    ]
    const seen = new Set<string>()
    for (const word of words) {
      for (const { records } of await org.say(word, { limit: 500 }))
        for (const { recordId } of records) seen.add(recordId)
    }
    const found = (ids: readonly string[]) => ids.filter((id) => seen.has(id)).length
    const closed = [...all.report, ...all.dashboard].filter((id) => ![...open.report, ...open.dashboard].includes(id))
    expect([closed.length > 3, found(closed), found(open.report) > 3, found(open.dashboard) > 0]).toEqual([
      true,
      0,
      true,
      true,
    ])
  })

  it('WORK-02: a kind that is forbidden does not spoil the rest, and the next search knows it', async () => {
    const objects = { Case: { read: false } }
    const org = startSearchOrg('clerk', { name: 'Clerk', objects })
    org.emulator.insert('Account', [{ Name: 'Acme' }], 'clerk@acme.example')
    expect(states(await org.ask('acme'))).toEqual(allAre('ok', { case: 'forbidden' }))
    expect(org.calls()).toEqual([
      ['search', 400],
      ['compositeBatch', 200],
      ['search', 200],
    ])
    expect(states(await org.ask('acme'))).toEqual(allAre('ok', { case: 'forbidden' }))
    expect(org.calls()).toEqual(twoCalls)
    // What is allowed again is searched again, in one more call.
    objects.Case.read = true
    expect(states(await org.ask('acme'))).toEqual(allAre('ok'))
    expect(org.calls()).toEqual([...twoCalls, ['search', 200]])
    expect(states(await org.ask('acme'))).toEqual(allAre('ok'))
    expect(org.calls()).toEqual(twoCalls)
  })

  it('WORK-02: hidden fields stay empty, also those behind a kind that is forbidden', async () => {
    const hiddenFields = ['Account.Type', 'Case.Subject', 'Lead.Status']
    const org = startSearchOrg('clerk', { name: 'Clerk', hiddenFields, objects: { Contact: { read: false } } })
    const clerk = 'clerk@acme.example'
    org.emulator.insert('Account', [{ Name: 'Acme', Type: 'Prospect' }])
    const [account = ''] = org.emulator.insert('Account', [{ Name: 'Acme' }], clerk)
    const [lead] = org.emulator.insert('Lead', [{ LastName: 'Acme', Company: 'Acme' }], clerk)
    const answers = await org.ask('acme')
    expect(states(answers)).toEqual(allAre('ok', { contact: 'forbidden' }))
    expect([answers.account?.records, answers.lead?.records]).toMatchObject([
      [{ recordId: account, fields: { name: 'Acme', type: null } }],
      [{ recordId: lead, fields: { name: 'Acme', company: 'Acme', status: null } }],
    ])
    expect(org.calls().length).toBe(5)
    expect(states(await org.ask('acme'))).toEqual(allAre('ok', { contact: 'forbidden' }))
    expect(org.calls()).toEqual(twoCalls)
  })
})

describe('calls', () => {
  it('WORK-02: both are sent at once, and what comes first is given at once', async () => {
    const org = startSearchOrg()
    org.emulator.insert('Account', [{ Name: 'Acme' }], nora)
    org.emulator.faults.add({ operation: 'search', nth: 1, do: { slow: 2_000 } })
    const said = org.say('acme')
    await new Promise(setImmediate)
    expect(org.calls()).toEqual([
      ['search', undefined],
      ['compositeBatch', 200],
    ])
    await org.emulator.clock.advance('3 seconds')
    const [first, ...rest] = await said
    expect([first, rest.every(({ isFinal }) => isFinal), rest.length]).toMatchObject([
      { kind: 'account', state: 'ok', isFinal: false, records: [{ fields: { name: 'Acme' } }] },
      true,
      8,
    ])
  })

  it('WORK-02: only the kinds that are wanted are asked for, and none for an item', async () => {
    const org = startSearchOrg()
    expect(Object.keys(await org.ask('acme', { kinds: ['item', 'case', 'account'] }))).toEqual(['account', 'case'])
    const [search] = org.emulator.calls
    expect(JSON.stringify(search?.query)).toMatch(/RETURNING Account\([^()]*\), Case\([^()]*\)"/)
    org.calls()
    expect([await org.say('acme', { kinds: ['item'] }), org.calls()]).toEqual([[], []])
  })

  it('ends with the signal, and says no more', async () => {
    const org = startSearchOrg()
    org.emulator.faults.add({ do: 'timeout' })
    const leaving = new AbortController()
    const said = org.say('acme', {}, leaving.signal)
    await new Promise(setImmediate)
    leaving.abort()
    expect(await said).toEqual([])
  })
})

describe('failures', () => {
  const start = () => {
    const org = startSearchOrg()
    org.emulator.insert('Account', [{ Name: 'Acme', Description: 'rare' }], nora)
    return org
  }

  it.each([
    ['search', 503],
    ['search', 500],
    ['compositeBatch', 503],
    ['compositeBatch', 403],
  ] as const)(
    'WORK-02: when %s is answered with %i, the other one stands, and there may be more',
    async (operation, status) => {
      const org = start()
      org.emulator.faults.add({ operation, do: { status } })
      const answers = await org.ask('acme')
      expect([states(answers), answers.account?.records.length]).toEqual([allAre('cut'), 1])
    },
  )

  it.each([
    [{ status: 503 }, 'application_unavailable'],
    [{ status: 403 }, 'application_limit_reached'],
    ['reset', 'application_unavailable'],
    ['broken_json', 'application_unavailable'],
  ] as const)('WORK-02: when both fail with %j, each kind has failed: %s', async (effect, reason) => {
    const org = start()
    org.emulator.faults.add({ operation: ['search', 'compositeBatch'], do: effect })
    expect(states(await org.ask('acme'))).toEqual(allAre(reason))
  })

  it('WORK-02: a body that breaks off is no answer, and the other one stands', async () => {
    const org = start()
    org.emulator.faults.add({ operation: 'search', do: 'cut_off' })
    const answers = await org.ask('acme')
    expect([states(answers), answers.account?.records.length]).toEqual([allAre('cut'), 1])
  })

  it('WORK-02: a part of the batch that fails spoils its own kind alone', async () => {
    const org = start()
    org.between.answer = async (response, address) => {
      if (!address.includes('/composite/batch')) return response
      const { results } = (await response.json()) as { results: object[] }
      const broken = { statusCode: 400, result: [{ errorCode: 'QUERY_TIMEOUT', message: 'Acme took too long' }] }
      return Response.json({ hasErrors: true, results: results.map((one, at) => (at < 2 ? broken : one)) })
    }
    expect(states(await org.ask('acme'))).toEqual(allAre('ok', { account: 'cut' }))
  })

  it('a session that ends in between is renewed once for both', async () => {
    const org = start()
    org.emulator.expireSession(org.accessToken)
    const answers = await org.ask('acme')
    expect([states(answers), answers.account?.records.length]).toEqual([allAre('ok'), 1])
    expect(org.calls().filter(([operation]) => operation === 'token')).toHaveLength(1)
  })

  it('a sign-in that was ended says so for every kind', async () => {
    const org = start()
    org.emulator.revokeAccess(nora, '3MVG9emulator.web')
    expect(states(await org.ask('acme'))).toEqual(allAre('reconnect_required'))
  })

  it('WORK-03: no answer, however it fails, holds what was searched for', async () => {
    const org = start()
    org.emulator.faults.add({ operation: 'search', do: { status: 500 } })
    org.between.answer = (response, address) =>
      address.includes('batch')
        ? Response.json([{ errorCode: 'INVALID_FIELD', message: 'canary-text is no field' }], { status: 400 })
        : response
    expect(JSON.stringify(await org.say('canary-text'))).not.toContain('canary')
  })
})
