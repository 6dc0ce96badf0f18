import { batchQuery, type SalesforceConnection, sendBatch } from '@waymark/salesforce/records'
import { search } from '@waymark/salesforce/search'
import { type CrmKind, crmObjects } from './objects.js'
import { queriesByName, queryField } from './query-by-name.js'
import { type Outcome, outcomeOf, unite } from './search-outcome.js'
import { readFound } from './search-records.js'
import type { ConnectionRights } from './search-rights.js'
import { writeSearchStatement } from './search-statement.js'
import type { SearchTerm } from './search-terms.js'

/** One search of one org. */
export interface OrgSearch {
  readonly connection: SalesforceConnection
  readonly instanceUrl: string
  readonly terms: readonly SearchTerm[]
  /** So many records of each kind are asked for: one more than is wanted. */
  readonly wanted: number
  readonly rights: ConnectionRights
  readonly signal: AbortSignal
}

/** How a way went, for each kind that it was asked for. */
export type Outcomes = ReadonlyMap<CrmKind, Outcome>

const forAll = (kinds: readonly CrmKind[], outcome: Outcome): Outcomes => new Map(kinds.map((kind) => [kind, outcome]))

/** Asks for kinds by SOSL, in one call. Never rejects. */
export async function findBySearch(org: OrgSearch, kinds: readonly CrmKind[]): Promise<Outcomes> {
  const { connection, instanceUrl, terms, wanted, rights, signal } = org
  const named = kinds.map((kind) => ({ kind, fields: rights.fieldsOf(kind) }))
  const statement = writeSearchStatement(terms, named, wanted)
  if (statement === undefined) return forAll(kinds, { state: 'not asked' })
  try {
    const found = (await search(connection, statement, { signal })).flatMap((record) => readFound(record, instanceUrl))
    return new Map(
      kinds.map((kind) => {
        const records = found.filter((record) => record.kind === kind)
        return [kind, { state: 'found', records, isCut: records.length >= wanted }]
      }),
    )
  } catch (error) {
    return forAll(kinds, outcomeOf(error))
  }
}

/** Asks for kinds by name, in one call. Never rejects. */
export async function findByName(org: OrgSearch, kinds: readonly CrmKind[]): Promise<Outcomes> {
  const { connection, instanceUrl, terms, wanted, rights, signal } = org
  if (kinds.length === 0 || terms.length === 0) return forAll(kinds, { state: 'not asked' })
  const queries = kinds.flatMap((kind) => queriesByName(kind, rights.fieldsOf(kind), terms, wanted))
  try {
    const answers = await sendBatch(
      connection,
      queries.map((query) => batchQuery(query)),
      { signal },
    )
    const outcomes = answers.map((answer): Outcome => {
      if (!answer.ok) return outcomeOf(answer.error)
      const records = answer.value.records.flatMap((record) => readFound(record, instanceUrl))
      return { state: 'found', records, isCut: records.length >= wanted }
    })
    return new Map(kinds.map((kind, at) => [kind, both(outcomes.slice(2 * at, 2 * at + 2))]))
  } catch (error) {
    return forAll(kinds, outcomeOf(error))
  }
}

/** The two queries of a kind as one: what one of them found counts. */
function both(outcomes: readonly Outcome[]): Outcome {
  const found = outcomes.flatMap((outcome) => (outcome.state === 'found' ? [outcome] : []))
  if (found.length === 0) return outcomes[0] as Outcome
  const isCut = found.length < outcomes.length || found.some((outcome) => outcome.isCut)
  return { state: 'found', records: unite(found.map(({ records }) => records)), isCut }
}

/** Asks which fields of these kinds are hidden, in one call, and keeps it. Whether anything was learned. */
export async function learnHidden(
  { connection, rights, signal }: OrgSearch,
  kinds: readonly CrmKind[],
): Promise<boolean> {
  const asked = kinds.flatMap((kind) => crmObjects[kind].mayBeHidden.map((name) => ({ kind, name })))
  try {
    const answers = await sendBatch(
      connection,
      asked.map(({ kind, name }) => queryField(kind, name)),
      { signal },
    )
    const hidden = asked.filter((_, at) => {
      const answer = answers[at]
      return answer?.ok === false && ['hidden', 'forbidden'].includes(outcomeOf(answer.error).state)
    })
    for (const kind of kinds) {
      rights.setHidden(
        kind,
        hidden.filter((one) => one.kind === kind).map(({ name }) => name),
      )
    }
    return hidden.length > 0
  } catch {
    return false
  }
}
