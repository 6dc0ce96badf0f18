import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createSeededIds } from '../../ids/seeded-ids.js'
import { jsonSchemaOf } from '../../route/json-schema.js'
import { defineRoute } from '../../route/route.js'
import { id, instant, text } from '../../route/schema.js'
import { makeBadBodies } from './bad-bodies.js'
import { fieldSites, pointerOf, replaceAt } from './field-sites.js'
import { sampleInput } from './sample-input.js'
import { createDice, writeJson } from './wrong-values.js'

const route = defineRoute({
  operation: 'makeThing',
  method: 'POST',
  path: '/things',
  capability: 'things.make',
  body: z.strictObject({
    title: text(20),
    kind: z.enum(['small', 'large']),
    count: z.exactOptional(z.int().check(z.minimum(1), z.maximum(9))),
    parts: z.exactOptional(z.array(z.strictObject({ id: id(), at: instant })).check(z.maxLength(3))),
    tags: z.exactOptional(z.union([text(30), z.array(text(10))])),
  }),
})

const { body: sample } = sampleInput(route)
const make = (seed: string, count = 500) => makeBadBodies(route, { sample, seed, count, maximum: 10_000 })

describe('samples', () => {
  it('have every field, and are valid', () => {
    expect(sample).toEqual({
      title: 'Sample text',
      kind: 'small',
      count: 1,
      parts: [{ id: 'case_01h455vb4pex', at: '2026-03-01T09:30:00.000Z' }],
      tags: ['Sample tex'],
    })
  })

  it('name the operation whose schema does not say all', () => {
    const even = z.int().check(z.refine((value) => value % 2 === 0))
    const strange = defineRoute({ ...route, operation: 'makeEven', body: z.strictObject({ count: even }) })
    const message =
      'the sample body of makeEven is not valid (/count): its schema does not say all; name valid values for it'
    expect(() => sampleInput(strange)).toThrow(new TypeError(message))
    expect(sampleInput(strange, { body: { count: 4 } }).body).toEqual({ count: 4 })
    expect(sampleInput(strange, {}, { fields: { count: 6 } }).body).toEqual({ count: 6 })
  })
})

describe('places in a body', () => {
  const sites = fieldSites(jsonSchemaOf(route.body), sample)

  it('are its root, its fields and its entries, where a union stands with the shape that was taken', () => {
    expect(sites.map(({ path, required }) => `${pointerOf(path)}${required ? '' : '?'}`)).toEqual([
      '?',
      '/title',
      '/kind',
      '/count?',
      '/parts?',
      '/parts/0?',
      '/parts/0/id',
      '/parts/0/at',
      '/tags?',
      '/tags/0?',
    ])
  })

  it('are replaced and removed in a copy, names that mean something to the language included', () => {
    expect(replaceAt({ a: [{ b: 1 }, 2] }, ['a', 0, 'b'], 3)).toEqual({ a: [{ b: 3 }, 2] })
    expect(replaceAt({ a: [1, 2] }, ['a', 0], undefined)).toEqual({ a: [2] })
    expect(writeJson(replaceAt({ a: 1 }, ['__proto__'], { raw: '1e999' }))).toBe('{"a":1,"__proto__":1e999}')
  })
})

describe('bad bodies', () => {
  it('are the same for one seed, others for another, and no two alike', () => {
    const { bodies } = make('one')
    expect(make('one').bodies).toEqual(bodies)
    expect(make('two').bodies).not.toEqual(bodies)
    expect(new Set(bodies.map(({ body, headers }) => JSON.stringify([String(body), headers]))).size).toBe(500)
  })

  it('are refused by the schema wherever they are JSON of the right kind', () => {
    const taken = make('three').bodies.filter(({ body, headers }) => {
      if (Object.keys(headers).length > 0 || typeof body !== 'string') return false
      try {
        return route.body.safeParse(JSON.parse(body)).success
      } catch {
        return false
      }
    })
    expect(taken).toEqual([])
  })

  it('go wrong in every way that is known', () => {
    const { bodies } = make('four', 2_000)
    const ways = [
      /dropped at \/title/,
      /an extra field at \/__proto__/,
      /an extra field at \/parts\/0\//,
      /a wrong value at \/parts\/0\/at$/,
      /;/,
      /a name twice/,
      /cut off/,
      /not UTF-8/,
      /byte order mark/,
      /nothing/,
      /content type/,
      /content encoding/,
      /nested too deep/,
      /giant list/,
      /more than a body may have/,
    ]
    expect(ways.filter((way) => !bodies.some(({ label }) => way.test(label)))).toEqual([])
    const texts = bodies.map(({ body }) => String(body))
    for (const part of ['\\u0000', '\\ud800', '1e999', 'NaN'])
      expect(texts.some((one) => one.includes(part))).toBe(true)
  })

  it('name the place where one field alone is wrong', () => {
    const { bodies } = make('five')
    const paths = new Set(bodies.flatMap(({ path }) => (path === undefined ? [] : [path])))
    for (const path of ['', '/title', '/kind', '/parts/0/id', '/tags/0']) expect([...paths]).toContain(path)
  })

  it('of a route that takes any JSON are damaged below its fields', () => {
    const open = defineRoute({ ...route, operation: 'takeAll', body: z.unknown() })
    const { bodies } = makeBadBodies(open, { sample: { a: 1 }, seed: 'six', count: 100, maximum: 1_000 })
    expect(bodies.filter(({ path, label }) => path !== undefined || label.includes(' at /'))).toEqual([])
  })

  it('are made for routes that take a body', () => {
    const read = defineRoute({ operation: 'read', method: 'GET', path: '/', capability: 'things.read' })
    expect(() => makeBadBodies(read, { sample, seed: 'x' })).toThrow(new TypeError('read takes no body'))
  })
})

it('dice fall alike for one seed', () => {
  const roll = () => {
    const dice = createDice(createSeededIds('dice').random)
    return [dice.below(6), dice.pick(['a', 'b', 'c']), dice.text(10)]
  }
  expect(roll()).toEqual(roll())
})
