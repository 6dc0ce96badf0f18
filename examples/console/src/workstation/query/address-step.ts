/**
 * Whether a text that was typed becomes an entry of its own in the browser's history: going on with a text, or taking back its end, is the
 * same search, and so is beginning to type into an empty box.
 */
export function addressStep(before: string, after: string): 'push' | 'replace' {
  if (before === '') return 'replace'
  if (after === '') return 'push'
  return after.startsWith(before) || before.startsWith(after) ? 'replace' : 'push'
}
