const mostCharacters = 2_000
const mostLines = 40

/** What of a text is shown at first: all of it, unless it has very many letters or lines. No character is cut in two. */
export function beginningOf(text: string): string {
  const lines = text.split('\n', mostLines + 1)
  const fewer = lines.length > mostLines ? lines.slice(0, mostLines).join('\n') : text
  // A little more than the most is shown whole: nobody likes to press a button for one line.
  if (fewer.length <= mostCharacters * 1.25) return fewer
  return fewer.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '')
}
