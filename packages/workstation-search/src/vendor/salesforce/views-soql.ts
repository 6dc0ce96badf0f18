/** A query of a list view, cut at the ends of its clauses. */
export interface CutQuery {
  /** Everything before its order and its limit. */
  readonly head: string
  /** What stands behind ORDER BY. */
  readonly order: string | undefined
  readonly limit: number | undefined
  readonly offset: number
}

interface Word {
  readonly text: string
  readonly at: number
  readonly end: number
}

const piece = /'(?:[^'\\]|\\[\s\S])*'|[A-Za-z_][\w.]*|\d[\w.:+-]*|[()']/y

/** The words and numbers outside of literals and parentheses; undefined where either is left open. */
function topWords(query: string): readonly Word[] | undefined {
  const words: Word[] = []
  let depth = 0
  for (let at = 0; at < query.length; ) {
    piece.lastIndex = at
    const text = piece.exec(query)?.[0]
    const end = at + (text?.length ?? 1)
    if (text === "'") return undefined
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (depth < 0) return undefined
    if (depth === 0 && text !== undefined && /^\w/.test(text)) words.push({ text: text.toUpperCase(), at, end })
    at = end
  }
  return depth === 0 ? words : undefined
}

// What may follow the conditions, in the order of SOQL's grammar; the second word tells a clause from a name, such as the object Order.
const clauses = {
  order: /^ORDER BY$/,
  limit: /^LIMIT \d+$/,
  offset: /^OFFSET \d+$/,
  rest: /^(?:FOR (?:VIEW|REFERENCE|UPDATE)|UPDATE (?:TRACKING|VIEWSTAT)|ALL ROWS)$/,
}
type Clause = keyof typeof clauses

/**
 * Cuts a query at its own ORDER BY, LIMIT and OFFSET: what stands in a literal or in parentheses is left alone. What comes behind them,
 * such as FOR VIEW, is dropped. Undefined for what is no query.
 */
export function cutQuery(query: string): CutQuery | undefined {
  const words = topWords(query)
  if (words?.[0]?.text !== 'SELECT' || !words.some(({ text }) => text === 'FROM')) return undefined
  const found: { clause: Clause; at: number; end: number; second: string }[] = []
  for (const [index, first] of words.entries()) {
    const second = words[index + 1]
    const pair = `${first.text} ${second?.text}`
    const clause = (Object.keys(clauses) as Clause[]).find((one) => clauses[one].test(pair))
    if (clause && second) found.push({ clause, at: first.at, end: second.end, second: second.text })
  }
  const numberOf = (clause: Clause) => {
    const number = found.find((one) => one.clause === clause)?.second
    return number === undefined ? undefined : Number(number)
  }
  const order = found.findIndex(({ clause }) => clause === 'order')
  return {
    head: query.slice(0, found[0]?.at).trim(),
    order: order < 0 ? undefined : query.slice(found[order]?.end, found[order + 1]?.at).trim(),
    limit: numberOf('limit'),
    offset: numberOf('offset') ?? 0,
  }
}

/** The order of a query by one field. Empty ones come first upwards and last downwards, as list views have it. */
export function orderBy(field: string, direction: 'ascending' | 'descending'): string {
  return `${field} ${direction === 'ascending' ? 'ASC NULLS FIRST' : 'DESC NULLS LAST'}`
}

/** The statement for a page. Rows that are alike in the order are told apart by their id, or pages would repeat some and lose others. */
export function writePage(
  { head, order, offset }: CutQuery,
  page: { readonly skip: number; readonly limit: number },
): string {
  const isTotal = /(?:^|,)\s*Id\b/i.test(order ?? '')
  const orders = [...(order ? [order] : []), ...(isTotal ? [] : ['Id ASC NULLS FIRST'])].join(', ')
  return `${head} ORDER BY ${orders} LIMIT ${page.limit} OFFSET ${offset + page.skip}`
}
