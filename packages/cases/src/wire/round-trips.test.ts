import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { type Case, caseChannels, caseDesks, caseStates } from '../model/case.js'
import { messageAudiences, messageChannels, messageSides } from '../model/message.js'
import { caseEnvironments, casePriorities } from '../model/priority.js'
import { itemKinds } from '../model/report.js'
import { timelineTypes } from '../model/timeline.js'
import {
  accountSettingsJson,
  agreementJson,
  newAgreementJson,
  readAgreement,
  readNewAgreement,
  readSettings,
  readSlaVersion,
  slaVersionJson,
  writeAgreement,
  writeNewAgreement,
  writeSettings,
  writeSlaVersion,
} from './account.js'
import { caseJson, newCaseJson, readCase, readNewCase, writeCase, writeNewCase } from './case.js'
import { readCaseFilter, writeCaseFilter } from './case-filter.js'
import { messageJson, readMessage, writeMessage } from './message.js'
import { readPage, writePage } from './page.js'
import { listCasesRoute } from './routes/cases.js'
import {
  availabilityJson,
  callProposalJson,
  readAvailability,
  readCallProposal,
  writeAvailability,
  writeCallProposal,
} from './scheduling.js'
import {
  caseDraftJson,
  readCaseDraft,
  readSuggestions,
  suggestionsJson,
  writeCaseDraft,
  writeSuggestions,
} from './suggestion.js'
import { readTimelineEntry, timelineEntryJson, writeTimelineEntry } from './timeline.js'

const some = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0'))
const words = some.map((text) => `x${text.replace(/[\r\n\u2028\u2029]/g, ' ')}`)
const list = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 3 })
const at = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
const answered = <const Value extends string>(values: readonly Value[]) =>
  fc.constantFrom<Value | 'unknown'>(...values, 'unknown')
const id = fc.stringMatching(/^case_[0-9a-z]{1,40}$/)
const person = fc.record({ id: some, name: some, email: some })
const reference = fc.record({ id: some, number: some })

/** A record whose other fields may be left out. */
const record = <Needed extends object, Other extends object>(
  needed: { [Name in keyof Needed]: fc.Arbitrary<Needed[Name]> },
  other: { [Name in keyof Other]: fc.Arbitrary<Other[Name]> },
) =>
  fc
    .tuple(fc.record(needed), fc.record(other, { requiredKeys: [] }))
    .map(([one, two]) => ({ ...one, ...two }) as Needed & Partial<Other>)

const report = <Environment, Kind>(
  environment: fc.Arbitrary<Environment>,
  kind: fc.Arbitrary<Kind>,
  zone: fc.Arbitrary<string>,
) =>
  record(
    { overview: words, environment },
    {
      affectedItem: record({ kind }, { name: words, id: words }),
      stepNames: list(words),
      stepsToReproduce: list(words),
      tried: words,
      lastWorked: words,
      workingHours: record({}, { timeZone: zone, preferred: words }),
      anythingElse: words,
    },
  )

const case_ = record(
  {
    id: some,
    number: some,
    version: fc.nat(),
    account: some,
    subject: some,
    priority: answered(casePriorities),
    state: answered(caseStates),
    channel: answered(caseChannels),
    desk: answered(caseDesks),
    report: report(answered(caseEnvironments), answered(itemKinds), some),
    requester: person,
    collaborators: list(some),
    splits: list(reference),
    hasCredentials: fc.boolean(),
    createdAt: at,
    updatedAt: at,
  },
  {
    topic: some,
    assignee: person,
    agreement: fc.record({ id: some, supportLevel: some, slaVersion: some, definition: some }),
    supersedes: reference,
    supersededBy: reference,
    splitFrom: reference,
    closedAt: at,
    reopenUntil: at,
    resolution: some,
  },
) as fc.Arbitrary<Case>

const file = fc.record({ id: some, name: some, type: some, size: fc.nat(), checksum: some, createdAt: at })
const zone = fc.constantFrom('Europe/Paris', 'UTC', 'Asia/Kolkata')
const ranges = fc.array(fc.record({ from: at, until: at }), { minLength: 1, maxLength: 3 })
const definitions = fc.record({ p1: some, p2: some, p3: some, p4: some })
const overrides = record({}, { p1: words, p2: words, p3: words, p4: words })
const term = { account: words, supportLevel: words, signedAt: at, from: at, until: at }

/** What is written, sent as JSON, checked by the schema and read is what it was. */
function keeps<Value, Json>(
  values: fc.Arbitrary<Value>,
  write: (value: Value) => Json,
  schema: z.ZodMiniType<Json>,
  read: (json: Json) => unknown,
): void {
  fc.assert(
    fc.property(values, (value) => {
      expect(read(schema.parse(JSON.parse(JSON.stringify(write(value)))))).toEqual(value)
    }),
    { numRuns: 60 },
  )
}

describe('what goes over the wire comes back as it was', () => {
  it('a case, whatever it lacks (CASE-01)', () => keeps(case_, writeCase, caseJson, readCase))

  it('what is filed (CASE-01)', () => {
    const filed = record(
      {
        subject: words,
        priority: fc.constantFrom(...casePriorities),
        report: report(fc.constantFrom(...caseEnvironments), fc.constantFrom(...itemKinds), zone),
      },
      {
        topic: words,
        collaborators: fc.oneof(some, list(some)),
        attachments: list(id),
        channel: fc.constantFrom(...caseChannels),
        supersedes: id,
        credentials: words,
      },
    )
    keeps(filed, writeNewCase, newCaseJson, readNewCase)
  })

  it('a message with its files (CASE-10, CASE-04)', () => {
    const author = fc.record({ id: some, name: some, email: some, side: answered(messageSides) })
    const needed = {
      id: some,
      author,
      channel: answered(messageChannels),
      audience: answered(messageAudiences),
      text: some,
      attachments: list(file),
      createdAt: at,
    }
    keeps(record(needed, { quoted: some }), writeMessage, messageJson, readMessage)
  })

  it('what happened (CASE-16)', () => {
    const needed = { id: some, type: answered(timelineTypes), at, actor: person }
    keeps(
      record(needed, { from: some, to: some, reason: some }),
      writeTimelineEntry,
      timelineEntryJson,
      readTimelineEntry,
    )
  })

  it('a filter, as the query that it becomes (CASE-16)', () => {
    const filter = record(
      {},
      {
        tab: fc.constantFrom('open' as const, 'resolved' as const),
        scope: fc.constantFrom('mine' as const, 'team' as const, 'desk' as const),
        search: words,
        state: list(fc.constantFrom(...caseStates)),
        priority: list(fc.constantFrom(...casePriorities)),
        channel: list(fc.constantFrom(...caseChannels)),
        desk: list(fc.constantFrom(...caseDesks)),
        assignee: words,
        createdFrom: at,
        createdBefore: at,
        order: fc.constantFrom('newest' as const, 'oldest' as const),
      },
    )
    keeps(filter, writeCaseFilter, listCasesRoute.query as never, readCaseFilter as never)
  })

  it('a proposed call and its answer (CASE-14)', () => {
    const availability = fc.record({ timeZone: some, ranges, givenAt: at })
    const needed = { id: some, proposedBy: person, proposedAt: at, bookingLink: some }
    keeps(record(needed, { note: some, availability }), writeCallProposal, callProposalJson, readCallProposal)
    keeps(fc.record({ timeZone: zone, ranges }), writeAvailability, availabilityJson, readAvailability)
  })

  it('a draft and what is suggested for it (CASE-06)', () => {
    const affectedItem = record({}, { kind: words, name: words, id: words })
    keeps(
      record({}, { subject: some, overview: some, topic: some, affectedItem }),
      writeCaseDraft,
      caseDraftJson,
      readCaseDraft,
    )
    const articles = list(fc.record({ id: some, title: some, url: some, excerpt: some }))
    const suggestions = {
      articles,
      flowTrackerGuide: fc.record({ title: some, url: some }),
      assistant: fc.boolean(),
      desk: answered(caseDesks),
    }
    keeps(fc.record(suggestions), writeSuggestions, suggestionsJson, readSuggestions)
  })

  it('settings, versions and agreements (CASE-05, CASE-12)', () => {
    const needed = { account: some, version: fc.nat(), teamCases: fc.boolean(), chat: fc.boolean() }
    keeps(
      record(needed, { contact: fc.record({ name: some, email: some }) }),
      writeSettings,
      accountSettingsJson,
      readSettings,
    )
    keeps(fc.record({ id: some, publishedAt: at, definitions }), writeSlaVersion, slaVersionJson, readSlaVersion)
    keeps(
      fc.record({ ...term, id: some, version: fc.nat(), slaVersion: some, overrides }),
      writeAgreement,
      agreementJson,
      readAgreement,
    )
    keeps(record(term, { overrides }), writeNewAgreement, newAgreementJson, readNewAgreement)
  })

  it('a page, with its cursor or without (CASE-16)', () => {
    const page = record({ items: list(case_) }, { next: some })
    fc.assert(
      fc.property(page, (one) => {
        expect(readPage(readCase)(writePage(writeCase)(one))).toEqual(one)
      }),
    )
  })
})

describe('an answer of a newer service', () => {
  it('is read without the fields that are not known, and with unknown for the values that are not (CASE-01)', () => {
    const [value] = fc.sample(case_, { numRuns: 1, seed: 1 }) as [Case]
    const json = { ...writeCase(value), state: 'parked', mood: 'good', requester: { ...value.requester, phone: '1' } }
    expect(readCase(caseJson.parse(json))).toEqual({ ...value, state: 'unknown' })
  })

  it('is refused where a field that is known is missing or of another kind (CASE-01)', () => {
    const [value] = fc.sample(case_, { numRuns: 1, seed: 1 }) as [Case]
    for (const name of [
      'id',
      'number',
      'version',
      'state',
      'report',
      'collaborators',
      'splits',
      'hasCredentials',
      'createdAt',
    ]) {
      const { [name as 'id']: _, ...rest } = writeCase(value)
      expect(caseJson.safeParse(rest).success).toBe(false)
      expect(caseJson.safeParse({ ...rest, [name]: null }).success).toBe(false)
    }
  })
})
