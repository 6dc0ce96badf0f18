import { createSeededIds } from '../../ids/seeded-ids.js'
import type { Route } from '../../route/route.js'
import type { ObjectSchema } from '../../route/schema.js'
import { readQuery } from '../../server/read-query.js'
import { createDice, type Dice } from './wrong-values.js'

/** A query that a route must refuse. */
export interface BadAddress {
  /** As it stands in the URL. */
  readonly text: string
  /** The field that is wrong. */
  readonly name: string
}

const words = [
  '',
  '%20',
  'NaN',
  '1.5',
  '1e3',
  '-1',
  '0',
  '101',
  '0x10',
  'null',
  'true',
  '__proto__',
  '%2F..%2F..',
  '%7B%7D',
  '[]',
]
const broken = ['%00', 'a%00b', '%ED%A0%80', '%FF', '%C0%80', '%', '%zz', '%u0041']

function wrongText(dice: Dice): string {
  const chance = dice.random()
  if (chance < 0.3) return dice.pick(words)
  if (chance < 0.5) return dice.pick(broken)
  if (chance < 0.6) return 'x'.repeat(300 + dice.below(3_000))
  return encodeURIComponent(dice.text(30))
}

function accepts(schema: ObjectSchema, search: string): boolean {
  try {
    return schema.safeParse(readQuery(schema, new URLSearchParams(search))).success
  } catch {
    // A text that no database stores is refused before any schema is asked.
    return false
  }
}

/** Queries that a route must refuse: strange fields, strange values, values twice. What it takes by chance is left out. */
export function makeBadQueries(
  route: Route,
  { seed, count = 200 }: { readonly seed: string; readonly count?: number },
): readonly BadAddress[] {
  const { query: schema } = route
  if (!schema) throw new TypeError(`${route.operation} takes no query`)
  const names = Object.keys(schema.shape)
  const dice = createDice(createSeededIds(seed).random)
  const strange = ['__proto__', 'constructor', 'toString', 'x', 'limit[]', 'filter[$ne]', 'Limit', '']
  const bad: BadAddress[] = []
  for (let tries = 0; bad.length < count && tries < 50 * count; tries += 1) {
    const name = names.length > 0 && dice.random() < 0.75 ? dice.pick(names) : dice.pick(strange)
    const times = dice.random() < 0.15 ? 2 : 1
    const text = Array.from({ length: times }, () => `${encodeURIComponent(name)}=${wrongText(dice)}`).join('&')
    if (!accepts(schema, text)) bad.push({ text: `?${text}`, name })
  }
  return bad
}

/** Texts that are no id, to stand in a path. None of them reaches into another path. */
export function makeBadParameters(seed: string, count = 50): readonly string[] {
  const dice = createDice(createSeededIds(seed).random)
  return Array.from({ length: count }, () => wrongText(dice)).filter(
    (text) => text !== '' && text !== '0' && !/^\.+$/.test(text),
  )
}
