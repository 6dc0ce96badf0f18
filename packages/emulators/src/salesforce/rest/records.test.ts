import { beforeEach, describe, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'

let org: Org
beforeEach(() => {
  org = startOrg()
})

const failure = (status: number, errorCode: string) => ({ status, body: [expect.objectContaining({ errorCode })] })

describe('a record', () => {
  it('is created, read, changed and deleted', async () => {
    const made = await org.ask('POST', '/sobjects/Case', { Subject: 'Pump', Status: 'New' })
    const { id } = made.body as { id: string }
    expect([made.status, made.headers.get('location')]).toEqual([201, `/services/data/v66.0/sobjects/Case/${id}`])
    expect(await org.ask('PATCH', `/sobjects/case/${id.slice(0, 15)}`, { Status: 'Closed' })).toMatchObject({
      status: 204,
      body: '',
    })
    expect(
      (await org.ask('GET', `/sobjects/Case/${id}?fields=CaseNumber,IsClosed,ClosedDate,Owner.Name`)).body,
    ).toEqual({
      attributes: { type: 'Case', url: `/services/data/v66.0/sobjects/Case/${id}` },
      CaseNumber: '00001001',
      IsClosed: true,
      ClosedDate: '2026-01-05T09:00:00.000+0000',
      Owner: { attributes: { type: 'User', url: expect.stringContaining('/User/005') }, Name: 'Ada Norell' },
    })
    await org.ask('PATCH', `/sobjects/Case/${id}`, { Status: 'Working' })
    expect((await org.ask('GET', `/sobjects/Case/${id}?fields=ClosedDate`)).body).toMatchObject({ ClosedDate: null })
    expect((await org.ask('DELETE', `/sobjects/Case/${id}`)).status).toBe(204)
    expect(await org.ask('GET', `/sobjects/Case/${id}`)).toMatchObject(failure(404, 'ENTITY_IS_DELETED'))
    const deleted = await org.ask(
      'GET',
      `/queryAll?q=${encodeURIComponent('SELECT Id FROM Case WHERE IsDeleted = true')}`,
    )
    expect(deleted.body).toMatchObject({ totalSize: 1 })
  })

  it.each([
    ['Contact', {}, 'REQUIRED_FIELD_MISSING'],
    ['Contact', { LastName: 'A', Foo: 1 }, 'INVALID_FIELD'],
    ['Contact', { LastName: 'A'.repeat(81) }, 'STRING_TOO_LONG'],
    ['Contact', { LastName: 'A', Email: 'nobody' }, 'INVALID_EMAIL_ADDRESS'],
    ['Contact', { LastName: 'A', AccountId: '003Em0000000001IAA' }, 'MALFORMED_ID'],
    ['Contact', { LastName: 'A', AccountId: 'nonsense' }, 'MALFORMED_ID'],
    ['Contact', { LastName: 'A', AccountId: '001Em0000000999IAA'.slice(0, 15) }, 'INVALID_CROSS_REFERENCE_KEY'],
    ['Contact', { LastName: 'A', CreatedDate: '2020-01-01T00:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    ['Contact', { LastName: 'A', CleanStatus: 'Nothing' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    ['Account', { Name: 'A', AnnualRevenue: 'many' }, 'JSON_PARSER_ERROR'],
    ['CaseStatus', { MasterLabel: 'x' }, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
  ])('%s %j is refused', async (object, body, code) => {
    expect(await org.ask('POST', `/sobjects/${object}`, body)).toMatchObject(failure(400, code))
  })

  it('is asked for strictly', async () => {
    expect(await org.ask('GET', '/sobjects/Quote/describe')).toMatchObject(failure(404, 'NOT_FOUND'))
    expect(await org.ask('PUT', '/sobjects/Account', {})).toMatchObject(failure(405, 'METHOD_NOT_ALLOWED'))
    expect(await org.ask('POST', '/sobjects/Account', 'Name=A', { 'content-type': 'text/plain' })).toMatchObject(
      failure(415, 'UNSUPPORTED_MEDIA_TYPE'),
    )
    expect(
      await org.ask('POST', '/sobjects/Account', '{"Name":', { 'content-type': 'application/json' }),
    ).toMatchObject(failure(400, 'JSON_PARSER_ERROR'))
    expect(await org.ask('GET', '/services/data/v99.0/limits')).toMatchObject(failure(404, 'NOT_FOUND'))
    expect((await org.ask('GET', '/services/data/v25.0/limits')).status).toBe(410)
    org.emulator.settings.features.quotes = true
    expect((await org.ask('GET', '/sobjects/Quote/describe')).status).toBe(200)
  })

  it('is upserted: 201, 200, 300, and 404 for what is no key', async () => {
    const upsert = (body: object, path = 'Contact/Email/a@b.example') => org.ask('PATCH', `/sobjects/${path}`, body)
    const made = await upsert({ LastName: 'A' })
    expect(made).toMatchObject({ status: 201, body: { created: true, success: true, errors: [] } })
    expect(await upsert({ FirstName: 'B' })).toMatchObject({
      status: 200,
      body: { created: false, id: (made.body as { id: string }).id },
    })
    await org.ask('POST', '/sobjects/Contact', { LastName: 'C', Email: 'a@b.example' })
    expect(await upsert({ FirstName: 'B' })).toMatchObject({
      status: 300,
      body: [expect.stringContaining('/sobjects/Contact/003'), expect.any(String)],
    })
    expect(await upsert({ Site: 'x' }, 'Account/Site/x')).toMatchObject(failure(404, 'NOT_FOUND'))
  })

  it('follows the rules of the org', async () => {
    const { emulator } = org
    emulator.addValidationRule({
      object: 'Account',
      refuses: (row) => row.Name === 'Bad',
      message: 'No bad names',
      field: 'Name',
    })
    expect(await org.ask('POST', '/sobjects/Account', { Name: 'Bad' })).toMatchObject({
      body: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No bad names', fields: ['Name'] }],
    })
    emulator.addDuplicateRule({ object: 'Account', fields: ['Name'] })
    const { id } = (await org.ask('POST', '/sobjects/Account', { Name: 'Twin' })).body as { id: string }
    expect(await org.ask('POST', '/sobjects/Account', { Name: 'twin' })).toMatchObject({
      body: [
        {
          errorCode: 'DUPLICATES_DETECTED',
          duplicateResut: { allowSave: true, matchResults: [{ matchRecords: [{ record: { Id: id } }] }] },
        },
      ],
    })
    const insisted = await org.ask(
      'POST',
      '/sobjects/Account',
      { Name: 'Twin' },
      { 'sforce-duplicate-rule-header': 'allowSave=true' },
    )
    expect(insisted.status).toBe(201)
    emulator.planWriteFailure({ object: 'Account', kind: 'update', times: 2 })
    const change = () =>
      org.ask('PATCH', `/sobjects/Account/${id}`, { Site: 'x' }, { 'sforce-duplicate-rule-header': 'allowSave=true' })
    expect(await change()).toMatchObject(failure(400, 'UNABLE_TO_LOCK_ROW'))
    expect(await change()).toMatchObject(failure(400, 'UNABLE_TO_LOCK_ROW'))
    expect((await change()).status).toBe(204)
  })
})

describe('files', () => {
  it('are a version, a document and links, seen by those who see where they are', async () => {
    const { emulator } = org
    emulator.settings.sharing.Account = 'Private'
    const [account = ''] = emulator.insert('Account', [{ Name: 'A' }])
    const body = { Title: 'Plan', PathOnClient: 'plan.pdf', VersionData: 'aGVsbG8=', FirstPublishLocationId: account }
    const { id } = (await org.ask('POST', '/sobjects/ContentVersion', body)).body as { id: string }
    expect((await org.ask('GET', `/sobjects/ContentVersion/${id}/VersionData`)).body).toBe('hello')
    const [version] = emulator.query(
      `SELECT ContentDocumentId, FileType, ContentSize, IsLatest FROM ContentVersion WHERE Id = '${id}'`,
    )
    expect(version).toMatchObject({ FileType: 'PDF', ContentSize: 5, IsLatest: true })
    const files = 'SELECT Title FROM ContentDocument'
    expect(emulator.query(files, 'nora@acme.example')).toEqual([])
    emulator.share(account, 'nora@acme.example', 'Read')
    expect(emulator.query(files, 'nora@acme.example')).toMatchObject([{ Title: 'Plan' }])
    expect((await org.ask('DELETE', `/sobjects/ContentVersion/${id}`)).status).toBe(403)
    expect((await org.ask('DELETE', `/sobjects/ContentDocument/${version?.ContentDocumentId}`)).status).toBe(204)
  })
})

describe('who may', () => {
  it('read, write and delete follows the profile and the owner', async () => {
    const { emulator } = org
    emulator.settings.sharing.Opportunity = 'Private'
    const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-02-01' }
    const [id = ''] = emulator.insert('Opportunity', [deal], 'nora@acme.example')
    const path = `/sobjects/Opportunity/${id}`
    expect(await org.as('ravi@acme.example').ask('GET', path)).toMatchObject(failure(404, 'NOT_FOUND'))
    expect((await org.as('tom@acme.example').ask('GET', path)).status).toBe(200)
    emulator.share(id, 'ravi@acme.example', 'Read')
    expect(await org.as('ravi@acme.example').ask('PATCH', path, { Amount: 5 })).toMatchObject(
      failure(403, 'INSUFFICIENT_ACCESS_OR_READONLY'),
    )
    emulator.share(id, 'ravi@acme.example', 'Edit')
    expect((await org.as('ravi@acme.example').ask('PATCH', path, { Amount: 5 })).status).toBe(204)
    expect(
      await org.as('olga@acme.example').ask('POST', '/sobjects/Lead', { LastName: 'A', Company: 'B' }),
    ).toMatchObject({ status: 400 })
    expect(await org.as('kim@acme.example').ask('GET', '/sobjects/Opportunity/describe')).toMatchObject(
      failure(404, 'NOT_FOUND'),
    )
    expect(await org.as('kim@acme.example').search('FIND {deal} RETURNING Opportunity(Id)')).toMatchObject(
      failure(400, 'INVALID_TYPE'),
    )
  })

  it('see a new field is whom a permission set lets', async () => {
    const FullName = 'Account.Key__c'
    const Metadata = { type: 'Text', label: 'Key', length: 80, unique: true, externalId: true }
    expect(await org.ask('POST', '/tooling/sobjects/CustomField', { FullName, Metadata })).toMatchObject({
      status: 201,
      body: { success: true },
    })
    expect(await org.ask('POST', '/tooling/sobjects/CustomField', { FullName, Metadata })).toMatchObject(
      failure(400, 'DUPLICATE_DEVELOPER_NAME'),
    )
    expect(await org.query('SELECT Key__c FROM Account')).toMatchObject(failure(400, 'INVALID_FIELD'))
    const [set] = org.emulator.query("SELECT Id FROM PermissionSet WHERE Profile.Name = 'System Administrator'")
    const granted = {
      ParentId: set?.Id,
      SobjectType: 'Account',
      Field: FullName,
      PermissionsRead: true,
      PermissionsEdit: true,
    }
    expect((await org.ask('POST', '/sobjects/FieldPermissions', granted)).status).toBe(201)
    expect((await org.query('SELECT Key__c FROM Account')).status).toBe(200)
    expect(await org.as('nora@acme.example').query('SELECT Key__c FROM Account')).toMatchObject(
      failure(400, 'INVALID_FIELD'),
    )
    expect((await org.ask('PATCH', '/sobjects/Account/Key__c/7', { Name: 'Seven' })).status).toBe(201)
  })
})

describe('the edge', () => {
  it('counts calls, tells of them, and refuses when the day is used up', async () => {
    org.emulator.settings.limits.dailyApiRequests = 2
    const first = await org.ask('GET', '/limits')
    expect([
      first.headers.get('sforce-limit-info'),
      (first.body as { DailyApiRequests: object }).DailyApiRequests,
    ]).toEqual(['api-usage=1/2', { Max: 2, Remaining: 1 }])
    await org.ask('GET', '/limits')
    expect(await org.ask('GET', '/limits')).toMatchObject(failure(403, 'REQUEST_LIMIT_EXCEEDED'))
    await org.emulator.clock.advance('25 hours')
    expect((await org.as('admin@acme.example').ask('GET', '/limits')).status).toBe(200)
    org.emulator.refuseConcurrent(1)
    expect(await org.as('admin@acme.example').ask('GET', '/limits')).toMatchObject({
      body: [{ message: 'ConcurrentPerOrgLongTxn Limit exceeded.' }],
    })
  })

  it('answers 304 until something about objects changed', async () => {
    const first = await org.ask('GET', '/sobjects/Account/describe')
    const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' }
    expect((await org.ask('GET', '/sobjects/Account/describe', undefined, since)).status).toBe(304)
    await org.emulator.clock.advance('1 minute')
    org.emulator.addField('Account', { name: 'New__c', type: 'string' })
    const after = await org.ask('GET', '/sobjects/Account/describe', undefined, since)
    const { fields } = after.body as { fields: object[] }
    expect([after.status, Object.keys(fields[0] ?? {}).length, Object.keys(after.body as object).length]).toEqual([
      200, 57, 45,
    ])
    expect(fields).toContainEqual(expect.objectContaining({ name: 'New__c', custom: true }))
  })
})
