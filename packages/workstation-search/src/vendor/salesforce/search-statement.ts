import { escapeSosl } from '@waymark/salesforce/search'
import { type CrmKind, crmObjects } from './objects.js'
import { hasLetter, type SearchTerm } from './search-terms.js'

const operator = /^(?:and|or|not)$/i
const fewestLetters = 2

/**
 * One SOSL statement over several kinds, newest change first. Undefined for a text that SOSL has nothing to search for in: signs alone, or a
 * single letter.
 */
export function writeSearchStatement(
  terms: readonly SearchTerm[],
  kinds: readonly { readonly kind: CrmKind; readonly fields: readonly string[] }[],
  limit: number,
): string | undefined {
  const spoken = terms.filter(({ text }) => hasLetter(text))
  const letters = spoken.flatMap(({ text }) => text.match(/[\p{L}\p{N}]/gu) ?? [])
  if (letters.length < fewestLetters || kinds.length === 0) return undefined
  const returning = kinds.map(
    ({ kind, fields }) =>
      `${crmObjects[kind].object}(${fields.join(', ')} ORDER BY LastModifiedDate DESC LIMIT ${limit})`,
  )
  // Files are joined by OR where nothing is said.
  const query = spoken.map((term, at) => writeTerm(term, at === spoken.length - 1)).join(' AND ')
  return `FIND {${query}} IN ALL FIELDS RETURNING ${returning.join(', ')}`
}

/** The last word may go on, since somebody is typing it. */
function writeTerm({ text, isPhrase }: SearchTerm, isLast: boolean): string {
  if (isPhrase) return `"${escapeSosl(text)}"`
  if (operator.test(text)) return `"${text}"`
  // A wildcard behind a sign stands alone, which SOSL refuses.
  return isLast && /[\p{L}\p{N}]$/u.test(text) ? `${escapeSosl(text)}*` : escapeSosl(text)
}
