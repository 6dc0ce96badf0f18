import { createSeededIds } from '@waymark/core/testing'
import { writeInstant } from '../data/instants.js'
import type { World } from '../data/world.js'
import { industries, leadSources, stages } from '../objects/picklists.js'
import type { Row } from '../org/model.js'
import { generateShelf } from './generate-shelf.js'
import type { Maker } from './maker.js'
import * as words from './words.js'

const day = 86_400_000

function createMaker(world: World, seed: string): Maker {
  const draw = words.createDraw(createSeededIds(`${seed} company`))
  const titled = (title: string) =>
    [...world.store.rowsOf('User')].filter((row) => String(row.Title).includes(title)).map(({ Id }) => String(Id))
  const now = world.clock.now().getTime()
  return {
    world,
    draw,
    owners: titled('Account Executive'),
    agents: titled('Support Agent'),
    put(object, values, ownerId, ageInDays) {
      const type = world.schema.find(object)
      if (!type) throw new TypeError(`this org has no ${object}`)
      const created = writeInstant(new Date(now - ageInDays * day))
      const changed = writeInstant(new Date(now - Math.floor(ageInDays / 3) * day))
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
      world.store.put(object, type.derive?.(plain, undefined, tools) ?? plain)
      return String(plain.Id)
    },
  }
}

const phoneOf = ({ draw }: Maker) =>
  `+33 4 ${draw.number(10, 99)} ${draw.number(10, 99)} ${draw.number(10, 99)} ${draw.number(10, 99)}`
const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '-')

function companyName({ draw }: Maker, at: number): string {
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
  const name = companyName(maker, at)
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

function putLead(maker: Maker, at: number): void {
  const { draw } = maker
  const Company = companyName(maker, at)
  const values = {
    ...personOf(maker, slug(Company)),
    Company,
    Status: draw.of(['Open - Not Contacted', 'Working - Contacted', 'Closed - Not Converted']),
    LeadSource: draw.of(leadSources),
    Phone: phoneOf(maker),
    Title: draw.of(words.jobTitles),
    IsConverted: false,
    IsUnreadByOwner: draw.chance(0.3),
  }
  maker.put('Lead', values, draw.of(maker.owners), draw.number(0, 300))
}

function putOpportunity(maker: Maker, { id, name, owner }: Account): void {
  const { draw, world } = maker
  const close = new Date(world.clock.now().getTime() + draw.number(-200, 180) * day).toISOString().slice(0, 10)
  const [StageName] = draw.of(stages)
  const values = {
    Name: `${name} - ${draw.of(words.deals)}`,
    AccountId: id,
    StageName,
    CloseDate: close,
    Amount: draw.number(2, 400) * 500,
  }
  maker.put('Opportunity', values, owner, draw.number(1, 400))
}

function putCase(maker: Maker, contact: string, account: string): void {
  const { draw, world } = maker
  const Subject = draw.of(words.troubles)
  const values = {
    CaseNumber: String(world.store.nextNumber('Case.CaseNumber') + 1000).padStart(8, '0'),
    Subject,
    Description: `${Subject}. It began ${draw.number(1, 9)} days ago.`,
    Status: draw.of(['New', 'Working', 'Escalated', 'Closed', 'Closed']),
    Priority: draw.of(['High', 'Medium', 'Medium', 'Low']),
    Origin: draw.of(['Phone', 'Email', 'Web']),
    ContactId: contact,
    AccountId: account,
    IsEscalated: false,
  }
  maker.put('Case', values, draw.of(maker.agents), draw.number(0, 400))
}

/** Fills an org with a company of about so many records. The same seed makes the same one. */
export function generateCompany(world: World, seed: string, records: number): void {
  const maker = createMaker(world, seed)
  const { draw } = maker
  const shelf = Math.floor(records * 0.03)
  const share = (part: number) => Math.max(1, Math.floor((records - shelf) * part))
  const accounts = Array.from({ length: share(0.14) }, (_, at) => putAccount(maker, at))
  const contacts = Array.from({ length: share(0.33) }, () => {
    const account = draw.of(accounts)
    const values = {
      ...personOf(maker, slug(account.name)),
      AccountId: account.id,
      Title: draw.of(words.jobTitles),
      Phone: phoneOf(maker),
    }
    return [maker.put('Contact', values, account.owner, draw.number(1, 800)), account.id] as const
  })
  for (let at = 0; at < share(0.18); at++) putLead(maker, at)
  for (let at = 0; at < share(0.15); at++) putOpportunity(maker, draw.of(accounts))
  for (let at = 0; at < share(0.2); at++) putCase(maker, ...draw.of(contacts))
  generateShelf(
    maker,
    accounts.map(({ id }) => id),
    shelf,
  )
}
