import type { JsonSchema } from '../../route/json-schema.js'

/** Chooses at random, always alike for one seed. */
export interface Dice {
  /** At least 0, below 1. */
  random(): number
  /** A whole number from 0, below this. */
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  /** A text of letters, digits and signs that mean something to somebody. */
  text(longest: number): string
}

const signs = `abcXYZ019 _-.,:;/\\'"<>&%$#@!?*(){}[]=+~^|\`\t\né漢😀‮`

/** Makes dice of a generator of numbers. */
export function createDice(random: () => number): Dice {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const characters = [...signs]
  const text = (longest: number) => Array.from({ length: 1 + below(longest) }, () => pick(characters)).join('')
  return { random, below, pick, text }
}

/** A number as it is written, where `JSON.stringify` would write another. */
export interface RawJson {
  readonly raw: string
}

const mark = '@raw-json@'

/** JSON with raw numbers in it. */
export function writeJson(value: unknown): string {
  const isRaw = (one: unknown): one is RawJson =>
    typeof one === 'object' && one !== null && Object.keys(one).join() === 'raw'
  const text = JSON.stringify(value, (_, inner) => (isRaw(inner) ? `${mark}${inner.raw}${mark}` : inner))
  return text.replaceAll(new RegExp(`"${mark}(.*?)${mark}"`, 'g'), '$1')
}

const numbers = ['0', '-1', '1.5', '1e308', '1e999', '-1e999', '9007199254740993', '-0', '0.1e-400']
const numberLike = ['NaN', 'Infinity', '-Infinity', '1e309', '0x10', '1_000', '５', '１２', '1,5', '٣']
const texts = [
  '',
  ' ',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "'; DROP TABLE cases; --",
  '{{7*7}}',
  '$' + '{jndi:ldap://x}',
  '%00',
  '<script>alert(1)</script>',
]
const brokenTexts = ['\u0000', 'a\u0000b', '\ud800', 'a\udc00b', '\udfff\ud800']

function nest(depth: number, dice: Dice): unknown {
  let value: unknown = dice.pick([0, 'x', null])
  for (let level = 0; level < depth; level += 1) value = dice.random() < 0.5 ? [value] : { a: value }
  return value
}

/** Any JSON value. */
export function anyValue(dice: Dice): unknown {
  const makers: readonly (() => unknown)[] = [
    () => null,
    () => dice.random() < 0.5,
    () => ({ raw: dice.pick(numbers) }),
    () => Math.floor((dice.random() - 0.5) * 1e9),
    () => dice.random() * 1e6,
    () => dice.pick(texts),
    () => dice.pick(numberLike),
    () => dice.text(40),
    () => [],
    () => Array.from({ length: 1 + dice.below(4) }, () => dice.text(5)),
    () => ({}),
    () => ({ [dice.text(6)]: dice.text(6) }),
    () => ({ $ne: null, length: dice.below(99) }),
    () => nest(2 + dice.below(60), dice),
  ]
  return dice.pick(makers)()
}

/** A value that a schema of this kind most likely refuses: of another type, out of bounds, or broken. */
export function wrongValue(schema: JsonSchema, value: unknown, dice: Dice): unknown {
  const chance = dice.random()
  if (chance < 0.4) return anyValue(dice)
  const { maxLength, minimum, maximum, maxItems } = schema
  if (schema.enum) {
    const first = String(schema.enum[0])
    return dice.pick([`${first} `, first.toUpperCase(), `${first}\u0000`, [first], dice.text(12), dice.pick(texts)])
  }
  switch (schema.type) {
    case 'string':
      if (chance < 0.6 && maxLength !== undefined) return 'x'.repeat(maxLength + 1 + dice.below(50))
      return chance < 0.8 ? dice.pick(brokenTexts) + dice.text(8) : dice.pick(texts)
    case 'integer':
    case 'number':
      return dice.pick<unknown>([
        dice.pick(numberLike),
        String(dice.below(1000)),
        { raw: dice.pick(numbers) },
        (maximum ?? 1e15) + 1 + dice.below(1000),
        (minimum ?? -1e15) - 1 - dice.below(1000),
        dice.below(1000) + 0.5,
      ])
    case 'boolean':
      return dice.pick<unknown>(['true', 'false', 0, 1, dice.text(5)])
    case 'array': {
      const entries = Array.isArray(value) ? value : []
      if (chance < 0.7 && maxItems !== undefined) return Array.from({ length: maxItems + 1 }, () => entries[0] ?? 'x')
      return dice.pick<unknown>([
        { ...entries },
        { 0: entries[0] ?? 'x', length: 1 },
        [...entries, anyValue(dice)],
        dice.text(9),
      ])
    }
    default:
      return dice.pick<unknown>([[value], [], JSON.stringify(value), dice.text(9), dice.below(99)])
  }
}
