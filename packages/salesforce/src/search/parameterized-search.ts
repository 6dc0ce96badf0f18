import type { CallOptions, Connection } from '@waymark/core/http'
import { askFor } from '../connection/ask.js'
import { fieldPath, objectName } from '../model/names.js'
import type { SalesforceRecord } from '../model/record.js'
import { requestOf } from '../wire/request.js'
import { readSearch } from '../wire/search.js'
import { type SearchedObject, type SearchGroup, whole, writeOrder } from './write-sosl.js'

/** A search without a language: its text is text. It goes in the body, so it may be long. */
export interface ParameterizedSearch {
  readonly text: string
  /** The default is `ALL`. */
  readonly in?: SearchGroup | undefined
  /** The fields of objects that name none. Needs at least one object. */
  readonly fields?: readonly string[] | undefined
  readonly objects?: readonly SearchedObject[] | undefined
  /** For objects without a limit of their own. */
  readonly defaultLimit?: number | undefined
  readonly overallLimit?: number | undefined
  /** Whether spelling is corrected; it is by default. */
  readonly spellCorrection?: boolean | undefined
}

/**
 * Searches by parameters (REST API guide, "Parameterized Search", 36.0 and later).
 *
 * @throws SalesforceError `malformed_search`, `invalid_type`, `invalid_field`.
 * @throws TypeError for an empty text, a name that is none, or a number out of its range.
 */
export async function parameterizedSearch<Fields extends object = Readonly<Record<string, unknown>>>(
  connection: Connection,
  what: ParameterizedSearch,
  options?: CallOptions,
): Promise<readonly SalesforceRecord<Fields>[]> {
  // It changes nothing, so it may be repeated.
  const parts = { body: writeParameters(what), write: false }
  const request = requestOf('parameterizedSearch', 'POST', '/parameterizedSearch/', {}, parts)
  return (await askFor(connection, request, readSearch, options)) as readonly SalesforceRecord<Fields>[]
}

function writeParameters({ text, fields, objects, defaultLimit, overallLimit, ...rest }: ParameterizedSearch) {
  if (text.trim() === '') throw new TypeError('there is nothing to search for: ask for at least one word')
  return {
    q: text,
    ...(rest.in && { in: rest.in }),
    ...(fields && { fields: fields.map(fieldPath) }),
    ...(objects && { sobjects: objects.map(writeObject) }),
    ...(defaultLimit !== undefined && { defaultLimit: whole('defaultLimit', defaultLimit) }),
    ...(overallLimit !== undefined && { overallLimit: whole('overallLimit', overallLimit) }),
    ...(rest.spellCorrection !== undefined && { spellCorrection: rest.spellCorrection }),
  }
}

function writeObject({ object, fields, where, orderBy, limit, offset }: SearchedObject) {
  return {
    name: objectName(object),
    ...(fields && { fields: fields.map(fieldPath) }),
    ...(where && { where: where.text }),
    ...(orderBy && orderBy.length > 0 && { orderBy: orderBy.map(writeOrder).join(', ') }),
    ...(limit !== undefined && { limit: whole('limit', limit) }),
    ...(offset !== undefined && { offset: whole('offset', offset) }),
  }
}
