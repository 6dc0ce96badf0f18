import { createSeededIds } from '@waymark/core/testing'
import { compactRow } from '../data/compact-row.js'
import { writeInstant } from '../data/instants.js'
import type { World } from '../data/world.js'
import { industries, leadSources, stages } from '../objects/picklists.js'
import type { Row } from '../org/model.js'
import { type Buyer, generateLeads } from './generate-leads.js'
import { generateShelf } from './generate-shelf.js'
import type { Maker } from './maker.js'
import * as words from './words.js'

const day = 86_400_000

function createMaker(world: World, seed: string): Maker {
  const draw = words.createDraw(createSeededIds(`${seed} company`))
  const titled = (title: string) =>
    [...world.store.rowsOf('User')].filter((row) => String(row.Title).includes(title)).map(({ Id }) => String(Id))
  const now = world.clock.now().getTime()
  // A million records need one text for each day, not two for each record.
  const days = new Map<number, string>()
  function daysAgo(count: number): string {
    const known = days.get(count) ?? writeInstant(new Date(now - count * day))
    days.set(count, known)
    return known
  }
  return {
    world,
    draw,
    owners: titled('Account Executive'),
    agents: titled('Support Agent'),
    put(object, values, ownerId, ageInDays) {
      const type = world.schema.find(object)
      if (!type) throw new TypeError(`this org has no ${object}`)
      const created = daysAgo(ageInDays)
      const changed = daysAgo(Math.floor(ageInDays / 3))
      const stamps = {
        CreatedDate: created,
        CreatedById: ownerId,
        LastModifiedDate: changed,
        LastModifiedById: ownerId,
      }
      const plain: Row = {
        Id: world.store.newId(type),
        IsDeleted: false,
        ...(ownerId === '' ? {} : { OwnerId: ownerId }),
        ...stamps,
        SystemModstamp: changed,
        ...values,
      }
      const tools = { lookup: world.store.get, rowsOf: world.store.rowsOf, now: changed }
      world.store.put(object, compactRow(type.derive?.(plain, undefined, tools) ?? plain))
      return String(plain.Id)
    },
  }
}

const phoneOf = ({ draw }: Maker) =>
  `+33 4 ${draw.number(10, 99)} ${draw.number(10, 99)} ${draw.number(10, 99)} ${draw.number(10, 99)}`
const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '-')

function companyName({ draw }: Maker, at: number, first: readonly string[]): string {
  const known = first[at]
  if (known !== undefined) return known
  const name = `${draw.of(words.companyHeads)} ${draw.of(words.companyTails)}`
  return at % 3 === 0 ? `${name} ${draw.of(['SAS', 'GmbH', 'Ltd', 'Inc', 'Group'])}` : name
}

interface Account {
  readonly id: string
  readonly name: string
  readonly owner: string
}

function putAccount(maker: Maker, at: number): Account {
  const { draw } = maker
  const name = companyName(maker, at, words.firstAccounts)
  const owner = draw.of(maker.owners)
  const [BillingCity, BillingCountry] = draw.of(words.cities)
  const values = {
    Name: name,
    Type: draw.of(['Prospect', 'Customer - Direct', 'Customer - Direct', 'Customer - Channel', null]),
    Industry: draw.of(industries),
    Phone: phoneOf(maker),
    Website: `https://www.${slug(name)}.example`,
    BillingStreet: `${draw.number(1, 180)} Station Road`,
    BillingCity,
    BillingCountry,
    AnnualRevenue: draw.number(1, 900) * 100_000,
    NumberOfEmployees: draw.number(5, 4000),
  }
  return { id: maker.put('Account', values, owner, draw.number(30, 900)), name, owner }
}

function personOf({ draw }: Maker, domain: string) {
  const FirstName = draw.of(words.firstNames)
  const LastName = draw.of(words.lastNames)
  return { FirstName, LastName, Email: `${slug(FirstName)}.${slug(LastName)}@${domain}.example` }
}

function newLead(maker: Maker, at: number) {
  const { draw } = maker
  const company = companyName(maker, at, words.firstLeads)
  const values = {
    ...personOf(maker, slug(company)),
    LeadSource: draw.of(leadSources),
    Phone: phoneOf(maker),
    Title: draw.of(words.jobTitles),
  }
  return { values, company }
}

function putOpportunity(maker: Maker, { id, name, owner }: Account, at: number): string {
  const { draw, world } = maker
  const close = new Date(world.clock.now().getTime() + draw.number(-200, 180) * day).toISOString().slice(0, 10)
  const [StageName] = draw.of(stages)
  const values = {
    Name: `${name} - ${draw.inTurn(words.deals, at)}`,
    AccountId: id,
    StageName,
    CloseDate: close,
    Amount: draw.number(2, 400) * 500,
  }
  return maker.put('Opportunity', values, owner, draw.number(1, 400))
}

function putCase(maker: Maker, { id, accountId }: Buyer, at: number): void {
  const { draw, world } = maker
  const Subject = draw.inTurn(words.troubles, at)
  const values = {
    CaseNumber: String(world.store.nextNumber('Case.CaseNumber') + 1000).padStart(8, '0'),
    Subject,
    Description: `${Subject}. It began ${draw.number(1, 9)} days ago.`,
    Status: draw.of(['New', 'Working', 'Escalated', 'Closed', 'Closed']),
    Priority: draw.of(['High', 'Medium', 'Medium', 'Low']),
    Origin: draw.of(['Phone', 'Email', 'Web']),
    ContactId: id,
    AccountId: accountId,
    IsEscalated: false,
  }
  maker.put('Case', values, draw.of(maker.agents), draw.number(0, 400))
}

function putContact(maker: Maker, { id, name, owner }: Account): Buyer {
  const { draw } = maker
  const values = {
    ...personOf(maker, slug(name)),
    AccountId: id,
    Title: draw.of(words.jobTitles),
    Phone: phoneOf(maker),
  }
  const contact = maker.put('Contact', values, owner, draw.number(1, 800))
  return { id: contact, accountId: id, accountName: name, owner }
}

/** Fills an org with a company of about so many records. The same seed makes the same one. */
export function generateCompany(world: World, seed: string, records: number): void {
  const maker = createMaker(world, seed)
  const { draw } = maker
  const shelf = Math.floor(records * 0.03)
  const share = (part: number) => Math.max(1, Math.floor((records - shelf) * part))
  const accounts = Array.from({ length: share(0.14) }, (_, at) => putAccount(maker, at))
  const firstOr = (at: number) => (at < words.firstAccounts.length ? accounts[at] : undefined) ?? draw.of(accounts)
  const buyers = Array.from({ length: share(0.33) }, (_, at) => putContact(maker, firstOr(at)))
  const opportunityOf = new Map<string, string>()
  for (let at = 0; at < share(0.15); at++) {
    const account = firstOr(at)
    opportunityOf.set(account.id, putOpportunity(maker, account, at))
  }
  generateLeads(maker, share(0.16), buyers, opportunityOf, (at) => newLead(maker, at))
  for (let at = 0; at < share(0.2); at++) putCase(maker, draw.of(buyers), at)
  generateShelf(
    maker,
    accounts.map(({ id }) => id),
    shelf,
  )
}
