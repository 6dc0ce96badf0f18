import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { copyJson, faultOfText } from './json-copy.js'

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen)
}

it('copies what JSON carries as JSON itself would, frozen to the bottom', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(faultOfText(JSON.stringify(value).replaceAll('\\u0000', '\0')) === undefined)
      const copy = copyJson(value)
      expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
      expect(isDeepFrozen(copy)).toBe(true)
    }),
  )
})

it('finds NUL and lone surrogates just where the platform does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\0', '\ud83d', '\ude00', '\u{1f600}')), (parts) => {
      const text = parts.join('')
      expect(faultOfText(text) === undefined).toBe(!text.includes('\0') && !/\p{Surrogate}/u.test(text))
    }),
  )
})

it('leaves undefined fields out, keeps a field named __proto__, and knows no negative zero', () => {
  const copy = copyJson(JSON.parse('{"__proto__":{"a":1},"b":-0}'))
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"a":1},"b":0}')
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
  expect(Object.keys(copyJson({ a: undefined, b: 1 }) as object)).toEqual(['b'])
})

it('takes plain objects of another realm', () => {
  expect(copyJson(runInNewContext('({ a: [{ b: 1 }] })'))).toEqual({ a: [{ b: 1 }] })
})

it('names the place of what it refuses', () => {
  const ring: Record<string, unknown> = {}
  ring.self = ring
  class Money {}
  const faults = [
    [{ a: [1, new Date(0)] }, '/a/1 is a Date, not plain JSON'],
    [{ a: { b: Number.NaN } }, '/a/b is NaN'],
    [{ a: [undefined] }, '/a/0 is undefined'],
    [{ a: new Money() }, '/a is a Money, not plain JSON'],
    [{ a: Symbol('x') }, '/a is a symbol'],
    [{ a: 'x\0' }, '/a holds the character NUL'],
    [{ '\udc00': 1 }, 'has a field whose name holds half of a surrogate pair'],
    [ring, 'is nested too deep, or holds itself'],
  ] as const
  for (const [value, message] of faults) expect(() => copyJson(value)).toThrow(message)
})
