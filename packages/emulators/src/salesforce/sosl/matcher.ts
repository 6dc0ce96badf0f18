import type { SearchNode } from './search-text.js'

/** Words between spaces, so that ` acme ` is a whole word. */
export type Haystack = string

const cache = new Map<string, RegExp>()

function wildShape(words: readonly string[]): RegExp {
  const source = words.join(' ')
  const known = cache.get(source)
  if (known) return known
  const shape = new RegExp(` ${source.replace(/\*/g, '\\S*').replace(/\?/g, '\\S')} `, 'u')
  if (cache.size > 1000) cache.clear()
  cache.set(source, shape)
  return shape
}

function holds(words: readonly string[], text: Haystack): boolean {
  const source = words.join(' ')
  if (!/[*?]/.test(source)) return text.includes(` ${source} `)
  // What stands before the first wildcard is found fast; only then does the pattern decide.
  const head = source.slice(0, source.search(/[*?]/))
  return text.includes(` ${head}`) && wildShape(words).test(text)
}

/** Whether a text is found. Terms beside one another must all be there, unless the kind joins them by OR. */
export function matches(node: SearchNode, text: Haystack, joinsByOr: boolean): boolean {
  switch (node.kind) {
    case 'words':
      return holds(node.words, text)
    case 'and':
      return matches(node.left, text, joinsByOr) && matches(node.right, text, joinsByOr)
    case 'and not':
      return matches(node.left, text, joinsByOr) && !matches(node.right, text, joinsByOr)
    case 'or':
      return matches(node.left, text, joinsByOr) || matches(node.right, text, joinsByOr)
    case 'beside': {
      const left = matches(node.left, text, joinsByOr)
      if (joinsByOr) return left || matches(node.right, text, joinsByOr)
      return left && matches(node.right, text, joinsByOr)
    }
  }
}

/** The words that are looked for, for relevance. */
export function termsOf(node: SearchNode): readonly (readonly string[])[] {
  if (node.kind === 'words') return [node.words]
  return node.kind === 'and not' ? termsOf(node.left) : [...termsOf(node.left), ...termsOf(node.right)]
}
