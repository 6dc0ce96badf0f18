import type { Maker } from './maker.js'
import * as words from './words.js'

/** A contact of the company, for a lead that became one. */
export interface Buyer {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly owner: string
}

const day = 86_400_000

function putTask({ put, draw, world }: Maker, owner: string, at: { WhoId: string; WhatId?: string }): void {
  const due = new Date(world.clock.now().getTime() + draw.number(-30, 30) * day).toISOString().slice(0, 10)
  const Status = draw.of(['Not Started', 'In Progress', 'Completed', 'Completed'])
  const values = { Subject: draw.of(words.chores), Status, Priority: draw.of(['High', 'Normal', 'Normal', 'Low']) }
  put('Task', { ...values, ActivityDate: due, ...at }, owner, draw.number(0, 90))
}

/** A lead that became a contact, at times with an opportunity and tasks, which follow the contact. */
function putConverted(maker: Maker, buyer: Buyer, opportunity: string | undefined): void {
  const { draw, world } = maker
  const contact = world.store.get(buyer.id)
  const age = draw.number(30, 300)
  const values = {
    FirstName: contact?.FirstName ?? null,
    LastName: contact?.LastName ?? null,
    Email: contact?.Email ?? null,
    Company: buyer.accountName,
    Status: 'Closed - Converted',
    IsConverted: true,
    IsUnreadByOwner: false,
    ConvertedDate: new Date(world.clock.now().getTime() - Math.floor(age / 2) * day).toISOString().slice(0, 10),
    ConvertedAccountId: buyer.accountId,
    ConvertedContactId: buyer.id,
    ConvertedOpportunityId: opportunity ?? null,
  }
  maker.put('Lead', values, buyer.owner, age)
  const place = { WhoId: buyer.id, ...(opportunity === undefined ? {} : { WhatId: opportunity }) }
  for (let left = draw.number(0, 2); left > 0; left--) putTask(maker, buyer.owner, place)
}

/** So many leads, one in ten of them converted, and tasks of some. */
export function generateLeads(
  maker: Maker,
  count: number,
  buyers: readonly Buyer[],
  opportunityOf: ReadonlyMap<string, string>,
  newLead: (at: number) => { readonly values: Readonly<Record<string, string>>; readonly company: string },
): void {
  const { draw } = maker
  for (let at = 0; at < count; at++) {
    if (at % 10 === 4) {
      const buyer = draw.of(buyers)
      putConverted(maker, buyer, opportunityOf.get(buyer.accountId))
      continue
    }
    const { values, company } = newLead(at)
    const owner = draw.of(maker.owners)
    const more = {
      Company: company,
      Status: draw.of(['Open - Not Contacted', 'Working - Contacted', 'Closed - Not Converted']),
      IsConverted: false,
      IsUnreadByOwner: draw.chance(0.3),
    }
    const id = maker.put('Lead', { ...values, ...more }, owner, draw.number(0, 300))
    if (draw.chance(0.1)) putTask(maker, owner, { WhoId: id })
  }
}
