import type { ObjectType, Row } from '../org/model.js'
import type { Haystack } from './matcher.js'
import { wordsOf } from './search-text.js'

export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR'

// Rows are replaced, never changed, so what was made of one stays true as long as it is there.
const made = new WeakMap<Row, Map<string, Haystack>>()

function textOf(object: ObjectType, row: Row, group: SearchGroup, hidden: ReadonlySet<string>): Haystack {
  const words: string[] = []
  for (const field of object.fields) {
    const value = row[field.name]
    if (field.search === null || typeof value !== 'string' || hidden.has(field.name)) continue
    const isIn = group === 'ALL' || (group === 'SIDEBAR' ? field.search.length > 0 : field.search.includes(group))
    if (!isIn) continue
    words.push(...wordsOf(value))
    if (field.type === 'phone') words.push(value.replace(/\D/g, ''))
    // Two fields do not make one phrase.
    words.push('\uE000')
  }
  return ` ${words.join(' ')} `
}

/** The words of a record that a group of fields holds, without the fields that the user does not see. */
export function haystackOf(object: ObjectType, row: Row, group: SearchGroup, hidden: ReadonlySet<string>): Haystack {
  const key = hidden.size === 0 ? group : `${group} ${[...hidden].join(' ')}`
  const known = made.get(row) ?? new Map<string, Haystack>()
  made.set(row, known)
  const text = known.get(key) ?? textOf(object, row, group, hidden)
  known.set(key, text)
  return text
}
