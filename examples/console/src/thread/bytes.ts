const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size of a file in words of a language, in steps of 1,024: 20,971,520 bytes are 20 MB, as the limit says. */
export function bytesIn(language: string, size: number): string {
  const step = size < 1 ? 0 : Math.min(Math.floor(Math.log2(size) / 10), units.length - 1)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(size / 1024 ** step)
}
