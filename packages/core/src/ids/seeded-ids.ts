import type { Ids } from './ids.js'

/** Ids that are the same in every run with the same seed. Anybody can guess them: for tests and mocks only. */
export interface SeededIds extends Ids {
  /** The next number of the same generator: at least 0, below 1. */
  random(): number
  /** Where the generator is, to be given to `restore` later. */
  state(): string
  /** Goes on from a state that `state` gave. @throws TypeError when it is not one. */
  restore(state: string): void
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 25

/** Spreads a seed over four words: FNV-1a over its UTF-16 units, then the finisher of MurmurHash3 for each word. */
function spread(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  const word = () => {
    hash = (hash + 0x9e3779b9) | 0
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return mixed ^ (mixed >>> 16)
  }
  return [word(), word(), word(), 1]
}

/** Makes ids and numbers with sfc32, a small generator that passes PractRand. The same seed gives the same ones. */
export function createSeededIds(seed: string | number): SeededIds {
  let [a, b, c, counter] = spread(String(seed))

  function nextWord(): number {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    c |= 0
    return result >>> 0
  }

  // Seeds that differ in one bit have like first words; after these rounds nothing of that is left.
  for (let round = 0; round < 15; round++) nextWord()

  return {
    next(prefix) {
      let text = ''
      for (let at = 0; at < length; at++) text += alphabet[nextWord() >>> 27]
      return `${prefix}_${text}`
    },
    random: () => nextWord() / 4_294_967_296,
    state: () => [a, b, c, counter].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(''),
    restore(state) {
      if (!/^[0-9a-f]{32}$/.test(state)) throw new TypeError(`not a state of seeded ids: ${state}`)
      const word = (at: number) => Number.parseInt(state.slice(at * 8, at * 8 + 8), 16) | 0
      ;[a, b, c, counter] = [word(0), word(1), word(2), word(3)]
    },
  }
}
