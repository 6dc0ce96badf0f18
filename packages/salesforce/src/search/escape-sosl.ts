// SOQL and SOSL Reference, "FIND {SearchQuery}": each of these takes one backslash, also between double quotes. The hyphen is not in
// every edition of the list, and escaping it does no harm.
const reserved = /[?&|!{}[\]()^~*:\\"'+-]/g
const operators = /^(?:and|or|not)$/i

/** A lone surrogate cannot be sent, and a control character is no text to search for. */
function clean(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

/** Text with every reserved character of a search query escaped, so that it stands for itself. */
export function escapeSosl(text: string): string {
  return clean(text).replace(reserved, '\\$&')
}

/** The words of a text as a query takes them: escaped, and words that would be operators in double quotes. */
export function wordsOf(text: string): string[] {
  return clean(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => (operators.test(word) ? `"${word}"` : escapeSosl(word)))
}
