/** A text that somebody wrote, for a sentence of ours: marks that turn its direction end with it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
