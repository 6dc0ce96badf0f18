import { termsOf } from './matcher.js'
import type { SearchNode } from './search-text.js'

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The record with `highlight.Field` beside each text that was found in. Terms with wildcards are not marked. */
export function highlight(record: object, node: SearchNode): object {
  const words = termsOf(node)
    .flat()
    .filter((word) => !/[*?]/.test(word))
  if (words.length === 0) return record
  const shape = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(quote).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const marks = Object.entries(record).flatMap(([name, value]) => {
    if (typeof value !== 'string' || name === 'Id') return []
    const marked = value.replace(shape, '<mark>$&</mark>')
    return marked === value ? [] : [[`highlight.${name}`, marked]]
  })
  return { ...record, ...Object.fromEntries(marks) }
}
