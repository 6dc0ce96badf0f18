import { dayOf, writeInstant } from '../data/instants.js'
import { refused } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'
import { findRecord, insertRecord } from '../data/write-record.js'
import type { ObjectType, Row } from '../org/model.js'

/** One lead to convert, as SOAP names its parts. */
export interface Conversion {
  readonly leadId: string
  readonly convertedStatus: string
  readonly doNotCreateOpportunity: boolean
  readonly accountId: string | undefined
  readonly contactId: string | undefined
  readonly opportunityName: string | undefined
  readonly ownerId: string | undefined
}

/** What became of it. */
export interface Converted {
  readonly accountId: string
  readonly contactId: string
  readonly leadId: string
  readonly opportunityId: string | undefined
}

function objectOf({ world }: Actor, name: string): ObjectType {
  return world.schema.find(name) as ObjectType
}

function checkStatus({ world }: Actor, status: string): void {
  const known = [...world.store.rowsOf('LeadStatus')].find((row) => row.MasterLabel === status)
  if (known?.IsConverted !== true) throw refused('INVALID_STATUS', `invalid convertedStatus: ${status}`)
}

function inAQuarter(now: Date): string {
  return dayOf(new Date(now.getTime() + 90 * 86_400_000))
}

function makeContact(actor: Actor, lead: Row, accountId: string): string {
  const { LastName = null, FirstName = null, Email = null, Phone = null, Title = null } = lead
  return insertRecord(actor, objectOf(actor, 'Contact'), {
    LastName,
    FirstName,
    Email,
    Phone,
    Title,
    AccountId: accountId,
  })
}

/** Tasks and events follow the person that the lead became. */
function moveActivities({ world }: Actor, leadId: string, WhoId: string, place: string): void {
  for (const name of ['Task', 'Event']) {
    for (const row of world.store.find(name, 'WhoId', leadId)) {
      world.store.put(name, { ...row, WhoId, WhatId: row.WhatId ?? place })
    }
  }
}

/** Makes account, contact and opportunity of a lead, and marks it. @throws SalesforceError */
export function convertLead(actor: Actor, conversion: Conversion): Converted {
  const { world } = actor
  const lead = findRecord(actor, objectOf(actor, 'Lead'), conversion.leadId)
  if (lead.IsConverted === true) throw refused('CANNOT_UPDATE_CONVERTED_LEAD', 'lead already converted')
  checkStatus(actor, conversion.convertedStatus)
  return world.store.atomically(() => {
    const owner = conversion.ownerId === undefined ? {} : { OwnerId: conversion.ownerId }
    const account = { Name: lead.Company ?? null, Phone: lead.Phone ?? null, ...owner }
    const accountId = conversion.accountId ?? insertRecord(actor, objectOf(actor, 'Account'), account)
    findRecord(actor, objectOf(actor, 'Account'), accountId)
    const contactId = conversion.contactId ?? makeContact(actor, lead, accountId)
    const opportunity = {
      Name: conversion.opportunityName ?? `${lead.Company}-`,
      StageName: 'Prospecting',
      CloseDate: inAQuarter(world.clock.now()),
      AccountId: accountId,
      ...owner,
    }
    const opportunityId = conversion.doNotCreateOpportunity
      ? undefined
      : insertRecord(actor, objectOf(actor, 'Opportunity'), opportunity)
    const now = writeInstant(world.clock.now())
    world.store.put('Lead', {
      ...lead,
      Status: conversion.convertedStatus,
      IsConverted: true,
      ConvertedDate: now.slice(0, 10),
      ConvertedAccountId: accountId,
      ConvertedContactId: contactId,
      ConvertedOpportunityId: opportunityId ?? null,
      LastModifiedDate: now,
      SystemModstamp: now,
    })
    moveActivities(actor, String(lead.Id), contactId, opportunityId ?? accountId)
    return { accountId, contactId, leadId: String(lead.Id), opportunityId }
  })
}
