import { isRefused, refuse } from '@waymark/core'
import { isSalesforceError } from '@waymark/salesforce'
import { field, joinSoql, query, type SalesforceConnection, soql } from '@waymark/salesforce/query'
import type { ConversionTask, ConvertedRecord, LeadConversion } from '../../model/lead-conversion.js'
import { objectLink, recordLink } from './links.js'
import { type CrmKind, crmObjects } from './objects.js'
import { inOwnWords, readSalesforceError } from './read-errors.js'
import { isRecordId } from './records.js'

const mostTasks = 20

/**
 * What became of a lead: two calls, one for the lead with what it became, one for the tasks; one more for a user
 * without rights on opportunities. An opportunity that the user does not see
 * is left out, and so are tasks.
 *
 * @throws RefusedError `not_found` for a lead that was not converted, or that the user does not see, or whose contact or account the user
 * does not see; `kind_forbidden`, `reconnect_required`, `application_unavailable` and the like.
 */
export function readLeadConversion(
  connection: SalesforceConnection,
  instanceUrl: string | URL,
  leadId: string,
  signal: AbortSignal,
): Promise<LeadConversion> {
  return inOwnWords(readConversion(connection, instanceUrl, leadId, signal))
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** A record that a lead became: its id stands in the lead, its name only for those who see it. */
function readConverted(
  lead: Readonly<Record<string, unknown>>,
  kind: 'account' | 'contact' | 'opportunity',
  linkTo: (kind: CrmKind, id: string) => string,
): ConvertedRecord | undefined {
  const relationship = `Converted${crmObjects[kind].object}`
  const recordId = textOf(lead[`${relationship}Id`])
  const name = textOf((lead[relationship] as { readonly Name?: unknown } | null | undefined)?.Name)
  return recordId === null || name === null ? undefined : { recordId, name, link: linkTo(kind, recordId) }
}

const always = [
  'Id',
  'ConvertedDate',
  'ConvertedContactId',
  'ConvertedContact.Name',
  'ConvertedAccountId',
  'ConvertedAccount.Name',
]
const opportunityFields = ['ConvertedOpportunityId', 'ConvertedOpportunity.Name']

/** The lead, when it was converted and the user sees it. */
async function findLead(connection: SalesforceConnection, leadId: string, signal: AbortSignal) {
  const ask = async (fields: readonly string[]) => {
    const selected = joinSoql(fields.map(field), ', ')
    const statement = soql`SELECT ${selected} FROM Lead WHERE Id = ${leadId}`
    return (await query(connection, statement, { signal })).items[0]
  }
  try {
    return await ask([...always, ...opportunityFields])
  } catch (error) {
    // To a user without rights on opportunities these are no fields.
    if (isSalesforceError(error, 'invalid_field')) return await ask(always)
    throw error
  }
}

async function readConversion(
  connection: SalesforceConnection,
  instanceUrl: string | URL,
  leadId: string,
  signal: AbortSignal,
): Promise<LeadConversion> {
  const noSuchLead = () => refuse('not_found', 'there is no such converted lead')
  if (!leadId.startsWith(crmObjects.lead.keyPrefix) || !isRecordId(leadId)) throw noSuchLead()
  const lead = await findLead(connection, leadId, signal)
  if (lead === undefined) throw noSuchLead()
  const linkTo = (kind: CrmKind, id: string) => recordLink(instanceUrl, kind, id)
  const contact = readConverted(lead, 'contact', linkTo)
  const account = readConverted(lead, 'account', linkTo)
  const opportunity = readConverted(lead, 'opportunity', linkTo)
  if (contact === undefined || account === undefined) throw noSuchLead()
  const tasks = await readTasks(connection, instanceUrl, { contact, opportunity }, signal)
  return {
    leadId: String(lead.Id),
    contact,
    account,
    ...(opportunity && { opportunity }),
    tasks,
    convertedOn: textOf(lead.ConvertedDate),
  }
}

async function readTasks(
  connection: SalesforceConnection,
  instanceUrl: string | URL,
  { contact, opportunity }: { readonly contact: ConvertedRecord; readonly opportunity: ConvertedRecord | undefined },
  signal: AbortSignal,
): Promise<readonly ConversionTask[]> {
  const whose = [soql`WhoId = ${contact.recordId}`, ...(opportunity ? [soql`WhatId = ${opportunity.recordId}`] : [])]
  const statement = soql`SELECT Id, Subject, Status, ActivityDate FROM Task WHERE ${joinSoql(whose, ' OR ')} ORDER BY CreatedDate DESC, Id ASC LIMIT ${mostTasks}`
  try {
    const { items } = await query(connection, statement, { signal })
    return items.map(({ Id, Subject, Status, ActivityDate }) => ({
      recordId: String(Id),
      subject: textOf(Subject),
      status: textOf(Status),
      dueOn: textOf(ActivityDate),
      link: objectLink(instanceUrl, 'Task', String(Id)),
    }))
  } catch (error) {
    const told = readSalesforceError(error)
    // Who may not see tasks still sees what became of the lead.
    if (isRefused(told) && told.code === 'kind_forbidden') return []
    throw error
  }
}
