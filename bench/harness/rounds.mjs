/** The middle of some figures. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Measures every subject once a round, in turns, so that what disturbs the machine disturbs all of them. The order is another one
 * in each round, and the same in each run: what a subject leaves to be swept up by the next falls on all of them. Gives the
 * figures of each subject, round by round; the first round only warms up, unless every measurement does so by itself (`warmUps: 0`).
 */
export async function interleave(subjects, rounds, measure, { warmUps = 1 } = {}) {
  const figures = new Map(subjects.map(({ name }) => [name, []]))
  const random = randomFrom(1)
  for (let round = -warmUps; round < rounds; round += 1) {
    const order = subjects.map((subject) => ({ subject, at: random() })).sort((a, b) => a.at - b.at)
    for (const { subject } of order) {
      const figure = await measure(subject)
      if (round >= 0) figures.get(subject.name).push(figure)
    }
  }
  return figures
}

// Numerical Recipes' linear congruential generator: good enough to mix a handful of names.
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The middle of the ratios that two subjects had in the same rounds. */
export function ratioOf(figures, name, base) {
  return median(figures.get(name).map((figure, round) => figure / figures.get(base)[round]))
}

/** How often a second `call` is done, by so many at a time, within a slice of time. */
export async function perSecond(call, pace) {
  return (await measureCalls(call, pace)).perSecond
}

/** The same, and the microseconds of this process's CPU that one call took: what others do to the machine shows less in them. */
export async function measureCalls(call, { concurrency = 1, milliseconds }) {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const until = started + milliseconds
  let done = 0
  const worker = async () => {
    while (performance.now() < until) {
      await call()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const { user, system } = process.cpuUsage(cpu)
  return { perSecond: (done * 1_000) / (performance.now() - started), cpu: (user + system) / done }
}
