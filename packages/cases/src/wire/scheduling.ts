import { instant, readInstant, text, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import type { Availability, CallProposal } from '../model/scheduling.js'
import { personJson } from './person.js'
import { timeZone } from './report.js'

const rangeJson = z.object({ from: instant, until: instant })

/** A proposed call as JSON. */
export const callProposalJson = z.object({
  id: z.string(),
  proposedBy: personJson,
  proposedAt: instant,
  bookingLink: z.string(),
  note: z.exactOptional(z.string()),
  availability: z.exactOptional(z.object({ timeZone: z.string(), ranges: z.array(rangeJson), givenAt: instant })),
})
export type CallProposalJson = z.infer<typeof callProposalJson>

export function readCallProposal({ proposedAt, availability, ...same }: CallProposalJson): CallProposal {
  return {
    ...same,
    proposedAt: readInstant(proposedAt),
    ...(availability && {
      availability: {
        timeZone: availability.timeZone,
        ranges: availability.ranges.map(({ from, until }) => ({ from: readInstant(from), until: readInstant(until) })),
        givenAt: readInstant(availability.givenAt),
      },
    }),
  }
}

export function writeCallProposal({ proposedAt, availability, ...same }: CallProposal): CallProposalJson {
  return {
    ...same,
    proposedAt: writeInstant(proposedAt),
    ...(availability && {
      availability: {
        timeZone: availability.timeZone,
        ranges: writeRanges(availability.ranges),
        givenAt: writeInstant(availability.givenAt),
      },
    }),
  }
}

function writeRanges(ranges: Availability['ranges']) {
  return ranges.map(({ from, until }) => ({ from: writeInstant(from), until: writeInstant(until) }))
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:'
}

export const newCallProposalJson = z.strictObject({
  bookingLink: text(2_000).check(z.refine(isHttps, { error: 'must be an https address' })),
  note: z.exactOptional(text(2_000)),
})

/** Availability as JSON. */
export const availabilityJson = z.strictObject({
  timeZone: timeZone(),
  ranges: z.array(z.strictObject({ from: instant, until: instant })).check(z.minLength(1), z.maxLength(20)),
})
export type AvailabilityJson = z.infer<typeof availabilityJson>

export function readAvailability({ timeZone, ranges }: AvailabilityJson): Availability {
  return { timeZone, ranges: ranges.map(({ from, until }) => ({ from: readInstant(from), until: readInstant(until) })) }
}

export function writeAvailability({ timeZone, ranges }: Availability): AvailabilityJson {
  return { timeZone, ranges: writeRanges(ranges) }
}
