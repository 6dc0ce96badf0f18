/** Text for the middle of a sentence of ours: marks that would turn the direction of the rest are left out. */
export function calmText(text: string): string {
  return text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
}
