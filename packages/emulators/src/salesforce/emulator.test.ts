import { afterEach, describe, expect, it } from 'vitest'
import { base, startOrg } from '../../fixtures/start-org.js'
import { runEmulateCommand } from './command/run-emulate-command.js'

const closing: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((one) => one.close()))
})

describe('a snapshot', () => {
  it('brings back records, sessions and the time', async () => {
    const org = startOrg({ records: 300 })
    const before = await org.query('SELECT COUNT() FROM Lead')
    const snapshot = await org.emulator.snapshot()
    await org.ask('POST', '/sobjects/Lead', { LastName: 'After', Company: 'C' })
    await org.emulator.clock.advance('5 hours')
    expect((await org.query('SELECT COUNT() FROM Lead')).status).toBe(401)
    await org.emulator.restore(snapshot)
    expect((await org.query('SELECT COUNT() FROM Lead')).body).toEqual(before.body)
    await expect(org.emulator.restore('{}')).rejects.toThrow(TypeError)
  })
})

describe('a fault plan', () => {
  it('refuses in Salesforce’s words, and the call log tells', async () => {
    const org = startOrg({
      faults: [
        { operation: 'query', nth: 1, do: { status: 503 } },
        { operation: 'query', nth: 2, do: { status: 403 } },
      ],
    })
    const soql = 'SELECT Id FROM Lead'
    expect(await org.query(soql)).toMatchObject({ status: 503, body: expect.stringContaining('<html>') })
    expect(await org.query(soql)).toMatchObject({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] })
    expect((await org.query(soql)).status).toBe(200)
    expect(org.emulator.calls.map(({ operation, path, status }) => [operation, path, status])).toEqual([
      ['query', '/services/data/v66.0/query', 503],
      ['query', '/services/data/v66.0/query', 403],
      ['query', '/services/data/v66.0/query', 200],
    ])
    expect(() => org.emulator.faults.add({ operation: 'nonsense', do: 'reset' })).toThrow('nonsense')
  })
})

describe('composite', () => {
  it('undoes everything when one part of an all-or-none fails', async () => {
    const org = startOrg()
    const part = (referenceId: string, body: object) => ({
      method: 'POST',
      url: '/services/data/v66.0/sobjects/Account',
      referenceId,
      body,
    })
    const { body } = await org.ask('POST', '/composite', {
      allOrNone: true,
      compositeRequest: [part('a', { Name: 'A' }), part('b', {})],
    })
    expect(body).toMatchObject({
      compositeResponse: [
        { referenceId: 'a', httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
        { referenceId: 'b', httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
      ],
    })
    expect(org.emulator.query('SELECT Id FROM Account')).toEqual([])
  })

  it('collections keep their order, and roll back when all or none is asked', async () => {
    const org = startOrg()
    const record = (LastName: string) => ({ attributes: { type: 'Contact' }, LastName })
    const some = await org.ask('POST', '/composite/sobjects', { records: [record('A'), record(''), { LastName: 'C' }] })
    expect(some.body).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] },
      { success: false, errors: [{ statusCode: 'JSON_PARSER_ERROR' }] },
    ])
    const none = await org.ask('POST', '/composite/sobjects', { allOrNone: true, records: [record('D'), record('')] })
    expect(none.body).toMatchObject([
      { errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false },
    ])
    expect(org.emulator.query('SELECT LastName FROM Contact')).toMatchObject([{ LastName: 'A' }])
    const mixed = Array.from({ length: 11 }, (_, at) => ({ attributes: { type: at % 2 ? 'Lead' : 'Account' } }))
    expect((await org.ask('POST', '/composite/sobjects', { records: mixed })).status).toBe(400)
    const [contact] = org.emulator.query('SELECT Id FROM Contact')
    const read = await org.ask('POST', '/composite/sobjects/Contact', {
      ids: ['003Em0000000099IAA', contact?.Id],
      fields: ['LastName'],
    })
    expect(read.body).toMatchObject([null, { LastName: 'A' }])
  })
})

describe('emulate salesforce', () => {
  const run = async (...argv: string[]) => {
    const printed: string[] = []
    const failed: string[] = []
    const listening = await runEmulateCommand(argv, {
      print: (line) => printed.push(line),
      fail: (line) => failed.push(line),
    })
    if (listening) closing.push(listening)
    return { listening, printed, failed }
  }

  it('answers on a port, and says how to sign in', async () => {
    const { listening, printed } = await run('salesforce', '--port', '0', '--records', '200')
    const token = printed.find((line) => line.startsWith('Authorization'))?.split(' ')[2]
    const answer = await fetch(`${listening?.url}/services/data/v66.0/query?q=SELECT+COUNT()+FROM+Account`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await answer.json()).toMatchObject({ totalSize: 27 })
    expect(base).not.toContain(listening?.url)
  })

  it('explains itself, and says in a line what is wrong', async () => {
    expect((await run('--help')).printed[0]).toContain('--records')
    expect((await run()).failed).toEqual(['a vendor is missing: use salesforce, or --help'])
    expect((await run('slack')).failed).toEqual(['there is no vendor slack: use salesforce, or --help'])
    expect((await run('salesforce', '--port', 'x')).failed).toEqual(['--port must be a number from 0 to 65535, not x'])
  })
})
