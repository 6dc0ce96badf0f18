import type { Field, ObjectType, Row } from '../org/model.js'
import type { Haystack } from './matcher.js'
import { wordsOf } from './words.js'

export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR'

/** The words of a field, as search finds them; a telephone number is also one word of its digits. */
export function wordsOfField(field: Field, value: string): string[] {
  const words = wordsOf(value)
  const digits = field.type === 'phone' ? value.replace(/\D/g, '') : ''
  return digits === '' ? words : [...words, digits]
}

/** The words of a record that a group of fields holds, without the fields that the user does not see. */
export function haystackOf(object: ObjectType, row: Row, group: SearchGroup, hidden: ReadonlySet<string>): Haystack {
  const words: string[] = []
  for (const field of object.fields) {
    const value = row[field.name]
    if (field.search === null || typeof value !== 'string' || hidden.has(field.name)) continue
    const isIn = group === 'ALL' || (group === 'SIDEBAR' ? field.search.length > 0 : field.search.includes(group))
    // Two fields do not make one phrase.
    if (isIn) words.push(...wordsOfField(field, value), '\uE000')
  }
  return ` ${words.join(' ')} `
}

/** The words of a record's own name, when search looks at it. */
export function titleOf(object: ObjectType, row: Row): string[] {
  const field = object.fields.find(({ nameField, search }) => nameField && search !== null)
  const value = field && row[field.name]
  return typeof value === 'string' ? wordsOf(value) : []
}
