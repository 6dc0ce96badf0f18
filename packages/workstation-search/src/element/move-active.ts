const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  // From the box itself, up goes to the last one.
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * Where a key leads in a list of so many options; undefined for a key that moves nothing here. -1 stands for none. Home and End are the
 * text's as long as no option is chosen.
 */
export function moveActive(key: string, at: number, count: number): number | undefined {
  const step = steps[key]
  if (step === undefined || count === 0) return undefined
  return at < 0 && (key === 'Home' || key === 'End') ? undefined : step(at, count)
}
