/** Words of a text as search keeps them: letters and digits of any script, in lower case. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  let start = -1
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    // Most texts of a million records are plain; only the others need the tables of all scripts.
    if (code > 127) return lower.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (inWord && start < 0) start = at
    else if (!inWord && start >= 0) {
      words.push(lower.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) words.push(lower.slice(start))
  return words
}
