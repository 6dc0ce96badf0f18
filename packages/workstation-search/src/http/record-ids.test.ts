import { afterAll, expect, it } from 'vitest'
import { mockWorkstationSearch } from '../testing/mock-workstation-search.js'

const mock = mockWorkstationSearch()
afterAll(() => mock.close())

it('an id of 15 characters names the same record, view and lead as the one of 18 (WORK-10, WORK-11)', async () => {
  const ada = await mock.connect('ada')
  const integrationId = await mock.integrationId()
  const short = (id: unknown) => String(id).slice(0, 15)
  const one = (soql: string) => mock.salesforce.query(soql, 'nora@acme.example')[0]?.Id

  const sourceId = integrationId
  const account = one('SELECT Id FROM Account LIMIT 1')
  expect(await ada.records.open({ sourceId, kind: 'account', recordId: short(account) })).toBe(true)
  expect((await ada.records.recent())[0]?.recordId).toBe(account)
  await expect(ada.records.open({ sourceId, kind: 'lead', recordId: short(account) })).rejects.toMatchObject({
    code: 'validation_failed',
  })

  const { offered } = await ada.views.choice(integrationId, 'account')
  const [first, second] = offered
  const ids = [short(second?.id), second?.id ?? '', short(first?.id)]
  expect((await ada.views.choose(integrationId, 'account', ids)).chosen).toEqual([second?.id, first?.id])
  const rows = (id: string) => ada.views.read(integrationId, { kind: 'account', id })
  expect((await rows(short(first?.id))).rows).toEqual((await rows(first?.id ?? '')).rows)

  const lead = one('SELECT Id FROM Lead WHERE IsConverted = true LIMIT 1')
  expect(await ada.records.leadConversion(integrationId, short(lead))).toMatchObject({ leadId: lead })
})
