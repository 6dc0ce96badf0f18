import { refuse, refuseInput } from '@waymark/core'
import { type Call, defineCollection, type StoredDocument } from '@waymark/core/ports'
import type { Person } from '../model/case.js'
import { normalEmail } from '../model/collaborators.js'
import { type Availability, type CallProposal, faultsOfRanges, type NewCallProposal } from '../model/scheduling.js'
import { mailNotice, participantsOf } from './mails.js'
import type { Ports } from './ports.js'
import { record } from './timeline.js'
import { findCase, findCaseToChange, findCaseToWork, personOf } from './visibility.js'

/** A proposed call as it is stored. */
export interface CallProposalRecord extends StoredDocument {
  readonly caseId: string
  readonly proposedBy: Person
  readonly proposedAt: string
  readonly bookingLink: string
  readonly note?: string | undefined
  readonly availability?:
    | {
        readonly timeZone: string
        readonly ranges: readonly { readonly from: string; readonly until: string }[]
        readonly givenAt: string
      }
    | undefined
}

export const callProposalRecords = defineCollection<CallProposalRecord>({
  name: 'cases_call_proposal',
  schemaVersion: 1,
  indexes: [{ fields: ['caseId', 'proposedAt'] }],
})

/** Proposes a screen-sharing call by a booking link. Every participant is told by mail. */
export function proposeCall(ports: Ports, call: Call, caseId: string, input: NewCallProposal): Promise<CallProposal> {
  return call.transaction(async (tx) => {
    const { record: found, store } = await findCaseToWork(tx, call.principal, caseId)
    const proposedBy = personOf(call.principal)
    const stored = await store.insert(callProposalRecords, {
      id: ports.ids.next('call'),
      account: found.account,
      caseId,
      proposedBy,
      proposedAt: ports.clock.now().toISOString(),
      bookingLink: input.bookingLink,
      note: input.note,
    })
    await record(tx, ports, found, { type: 'call_proposed', actor: proposedBy, to: input.bookingLink })
    const note = input.note === undefined ? '' : `\n\n${input.note}`
    const text = `${proposedBy.name} proposes a screen-sharing call. Choose a time: ${input.bookingLink}${note}`
    for (const to of participantsOf(found)) {
      if (to !== normalEmail(proposedBy.email)) await mailNotice(tx, ports, found, to, stored.id, text)
    }
    return proposalOf(stored)
  })
}

/** Answers a proposed call with the times at which the requester is available. */
export function giveAvailability(
  ports: Ports,
  call: Call,
  caseId: string,
  proposalId: string,
  { timeZone, ranges }: Availability,
): Promise<CallProposal> {
  return call.transaction(async (tx) => {
    const { record: found, store } = await findCaseToChange(tx, call.principal, caseId)
    const proposal = await store.get(callProposalRecords, proposalId, { lock: true })
    if (proposal?.caseId !== caseId) throw refuse('not_found', 'this case has no such proposed call')
    const now = ports.clock.now()
    const faults = faultsOfRanges(ranges, now)
    if (faults.length > 0) throw refuseInput(faults)
    const written = ranges.map(({ from, until }) => ({ from: from.toISOString(), until: until.toISOString() }))
    const availability = { timeZone, ranges: written, givenAt: now.toISOString() }
    const stored = await store.put(callProposalRecords, { ...proposal, availability })
    const actor = personOf(call.principal)
    await record(tx, ports, found, { type: 'availability_given', actor, to: timeZone })
    const lines = written.map(({ from, until }) => `${from} to ${until}`).join('\n')
    const text = `${actor.name} is available (${timeZone}):\n\n${lines}`
    await mailNotice(tx, ports, found, normalEmail(proposal.proposedBy.email), `${proposal.id}.${stored.version}`, text)
    return proposalOf(stored)
  })
}

/** The calls that were proposed in a case, oldest first. */
export function listCalls(call: Call, caseId: string): Promise<{ readonly items: readonly CallProposal[] }> {
  return call.transaction(
    async (tx) => {
      const { store } = await findCase(tx, call.principal, caseId)
      const found = await store.find(callProposalRecords, { where: { caseId }, order: [['proposedAt', 'ascending']] })
      return { items: found.map(proposalOf) }
    },
    { reads: true },
  )
}

function proposalOf({ id, proposedBy, proposedAt, bookingLink, note, availability }: CallProposalRecord): CallProposal {
  return {
    id,
    proposedBy,
    proposedAt: new Date(proposedAt),
    bookingLink,
    ...(note !== undefined && { note }),
    ...(availability && {
      availability: {
        timeZone: availability.timeZone,
        ranges: availability.ranges.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
        givenAt: new Date(availability.givenAt),
      },
    }),
  }
}
