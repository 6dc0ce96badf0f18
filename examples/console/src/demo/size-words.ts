/** A size in bytes, in words: `3.4 MB`, `3,4 Mo`. */
export function sizeWords(language: string, bytes: number): string {
  const [unit, size] =
    bytes < 1_000 ? ['byte', 1] : bytes < 1_000_000 ? ['kilobyte', 1_000] : (['megabyte', 1_000_000] as const)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: bytes < 1_000 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / size)
}
