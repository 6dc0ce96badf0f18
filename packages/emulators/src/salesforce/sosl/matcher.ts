import type { SearchNode } from './search-text.js'

/** Words between spaces, so that ` acme ` is a whole word. */
export type Haystack = string

const cache = new Map<string, RegExp>()

/** The pattern of words with wildcards, with a space on either side. */
export function wildShape(source: string): RegExp {
  const known = cache.get(source)
  if (known) return known
  const shape = new RegExp(` ${source.replace(/\*/g, '\\S*').replace(/\?/g, '\\S')} `, 'u')
  if (cache.size > 1000) cache.clear()
  cache.set(source, shape)
  return shape
}

/** Whether words stand beside one another in a text, the wildcards among them filled in. */
export function holds(words: readonly string[], text: Haystack): boolean {
  const source = words.join(' ')
  if (!/[*?]/.test(source)) return text.includes(` ${source} `)
  // What stands before the first wildcard is found fast; only then does the pattern decide.
  const head = source.slice(0, source.search(/[*?]/))
  return text.includes(` ${head}`) && wildShape(source).test(text)
}

/** The words that are looked for, for relevance. */
export function termsOf(node: SearchNode): readonly (readonly string[])[] {
  if (node.kind === 'words') return [node.words]
  return node.kind === 'and not' ? termsOf(node.left) : [...termsOf(node.left), ...termsOf(node.right)]
}
