import { expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { soql } from '../model/soql.js'
import { type ScriptedFetch, scriptFetch } from '../testing/scripted-fetch.js'
import { parameterizedSearch } from './parameterized-search.js'
import { search } from './search.js'

const lead = { attributes: { type: 'Lead', url: '/services/data/v66.0/sobjects/Lead/00Q1' }, Id: '00Q1', Name: 'Ada' }
const connect = ({ fetch }: ScriptedFetch) =>
  createSalesforceConnection({ instanceUrl: 'https://acme.my.salesforce.com', token: 'token-1', fetch })

it('a search is one GET with the statement, and gives the records', async () => {
  const script = scriptFetch({ body: { searchRecords: [lead] } })
  const found = await search<{ Name: string }>(connect(script), {
    find: 'R&D {1}',
    returning: [{ object: 'Lead', fields: ['Name'] }],
  })
  expect(found).toEqual([lead])
  expect(script.sent.map(({ method, path }) => [method, decodeURIComponent(path)])).toEqual([
    ['GET', String.raw`/services/data/v66.0/search/?q=FIND {R\&D \{1\}} IN ALL FIELDS RETURNING Lead(Name)`],
  ])
})

it('the bare list of old versions is read as well', async () => {
  expect(await search(connect(scriptFetch({ body: [lead] })), 'FIND {Ada}')).toEqual([lead])
})

it('a parameterized search is a POST that is repeated like a read', async () => {
  const script = scriptFetch({ status: 503, body: '<html>' }, { body: { searchRecords: [] } })
  const connection = { ...connect(script), random: () => 0 }
  await parameterizedSearch(connection, {
    text: 'Smith',
    in: 'NAME',
    fields: ['Id'],
    objects: [
      { object: 'Contact', fields: ['Id'], where: soql`Name != ${"'"}`, orderBy: [{ field: 'Name' }], limit: 20 },
    ],
    overallLimit: 100,
  })
  expect(script.sent).toHaveLength(2)
  expect(script.sent[1]).toMatchObject({
    method: 'POST',
    path: '/services/data/v66.0/parameterizedSearch/',
    body: {
      q: 'Smith',
      in: 'NAME',
      fields: ['Id'],
      sobjects: [{ name: 'Contact', fields: ['Id'], where: String.raw`Name != '\''`, orderBy: 'Name ASC', limit: 20 }],
      overallLimit: 100,
    },
  })
})

it('a refused search says why', async () => {
  const message = 'No search term found. The search term must be enclosed in braces.'
  const script = scriptFetch({ status: 400, body: [{ message, errorCode: 'MALFORMED_SEARCH' }] })
  await expect(search(connect(script), 'FIND')).rejects.toMatchObject({
    code: 'malformed_search',
    vendorCode: 'MALFORMED_SEARCH',
    message,
    httpStatus: 400,
  })
})
