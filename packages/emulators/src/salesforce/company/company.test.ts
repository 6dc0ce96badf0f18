import { describe, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'
import { createSalesforceEmulator } from '../../salesforce.js'

const kinds = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'ContentDocument', 'Report', 'Dashboard']
const nameOf = (kind: string) => (kind === 'Case' ? 'Subject' : /Document|Dashboard/.test(kind) ? 'Title' : 'Name')

async function find(org: Org, term: string): Promise<Record<string, unknown>[]> {
  const returning = kinds.map((kind) => `${kind}(Id, ${nameOf(kind)} LIMIT 50)`).join(', ')
  const { body } = await org.search(`FIND {${term}} RETURNING ${returning}`)
  return (body as { searchRecords: Record<string, unknown>[] }).searchRecords
}
const kindsOf = (found: readonly Record<string, unknown>[]) =>
  [...new Set(found.map(({ attributes }) => (attributes as { type: string }).type))].sort()

describe('the made-up company', () => {
  it('is the same for the same seed, and has every kind', () => {
    const rows = (seed: string) => {
      const emulator = createSalesforceEmulator({ seed, records: 2000 })
      return kinds.map((kind) => emulator.query(`SELECT Id, ${nameOf(kind)} FROM ${kind}`))
    }
    expect(rows('spring')).toEqual(rows('spring'))
    expect(rows('spring')).not.toEqual(rows('autumn'))
    expect(rows('spring').map(({ length }) => length)).toEqual([271, 640, 310, 291, 388, 12, 8, 4])
  })

  it.each([
    ['nor*', ['Account', 'Case', 'ContentDocument', 'Contact', 'Dashboard', 'Lead', 'Opportunity', 'Report']],
    ['acme', ['Account', 'Case', 'ContentDocument', 'Contact', 'Dashboard', 'Lead', 'Opportunity', 'Report']],
    ['renewal', ['Case', 'ContentDocument', 'Dashboard', 'Lead', 'Opportunity', 'Report']],
  ])('a search for %s finds many kinds, even in a small one', async (term, expected) => {
    for (const records of [300, 1500]) {
      const nora = startOrg({ records }).as('nora@acme.example')
      expect(kindsOf(await find(nora, term))).toEqual(expect.arrayContaining(expected))
    }
  })

  it('has converted leads, whose contact, account, opportunity and tasks can be read beside them', async () => {
    const org = startOrg({ records: 3000 })
    const parents = 'ConvertedContact.Name, ConvertedAccount.Name, ConvertedOpportunity.Name'
    const converted = org.emulator.query(
      `SELECT Name, Company, Status, ConvertedContactId, ${parents} FROM Lead WHERE IsConverted = true`,
    )
    expect(converted.length).toBeGreaterThan(20)
    for (const lead of converted) {
      const { ConvertedContact, ConvertedAccount, ...own } = lead
      expect(ConvertedContact).toMatchObject({ Name: own.Name })
      expect(ConvertedAccount).toMatchObject({ Name: own.Company })
      expect(own.Status).toBe('Closed - Converted')
    }
    expect(converted.filter(({ ConvertedOpportunity }) => ConvertedOpportunity !== null).length).toBeGreaterThan(5)
    const ids = converted.map(({ ConvertedContactId }) => `'${ConvertedContactId}'`).join(', ')
    const tasks = org.emulator.query(`SELECT Subject, Who.Name, WhatId FROM Task WHERE WhoId IN (${ids})`)
    expect(tasks.length).toBeGreaterThan(5)
    expect(org.emulator.query("SELECT Id FROM Task WHERE Who.Type = 'Lead'").length).toBeGreaterThan(5)
    const [one] = converted
    const { body } = await org.search(
      `FIND {"${one?.Name}"} IN NAME FIELDS RETURNING Lead(Name, IsConverted, ${parents} WHERE IsConverted = true)`,
    )
    expect(body).toMatchObject({ searchRecords: [{ Name: one?.Name, ConvertedContact: { Name: one?.Name } }] })
  })

  it('has files of every kind and size, whose bytes are as many as they say', async () => {
    const org = startOrg({ records: 30_000 })
    const files = org.emulator.query(
      'SELECT Title, FileType, FileExtension, ContentSize, LatestPublishedVersionId FROM ContentDocument',
    )
    expect(new Set(files.map(({ FileExtension }) => FileExtension))).toEqual(
      new Set(['pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpg', 'xls', 'ppt']),
    )
    expect(files.some(({ ContentSize }) => Number(ContentSize) > 5_000_000)).toBe(true)
    const [file] = files
    const { headers, body } = await org.ask(
      'GET',
      `/sobjects/ContentVersion/${file?.LatestPublishedVersionId}/VersionData`,
    )
    expect(headers.get('content-type')).toBe('application/octetstream')
    expect(String(body)).toHaveLength(Number(file?.ContentSize))
  })
})

describe('the folder of a report or dashboard', () => {
  it.each([
    ['Report', 'Margin by Account', 'Name', 'margin'],
    ['Dashboard', 'Executive Overview', 'Title', 'executive'],
  ])('decides who finds a %s, by search and by query', async (kind, name, field, term) => {
    const org = startOrg({ records: 300 })
    const found = async (username: string) => {
      const asked = org.as(username)
      const searched = await asked.search(`FIND {${term}} RETURNING ${kind}(${field}, FolderName)`)
      const queried = await asked.query(`SELECT ${field}, FolderName FROM ${kind} WHERE ${field} = '${name}'`)
      const records = [...(searched.body as { searchRecords: Record<string, unknown>[] }).searchRecords]
      records.push(...(queried.body as { records: Record<string, unknown>[] }).records)
      return records.map((record) => record[field])
    }
    expect(await found('ines@acme.example')).toEqual([name, name])
    expect(await found('nora@acme.example')).toEqual([])
    const [folder] = org.emulator.query(
      `SELECT Id FROM Folder WHERE Name = '${kind === 'Report' ? 'Board Reports' : 'Executive Dashboards'}'`,
    )
    org.emulator.share(String(folder?.Id), 'nora@acme.example', 'Read')
    expect(await found('nora@acme.example')).toEqual([name, name])
  })
})
