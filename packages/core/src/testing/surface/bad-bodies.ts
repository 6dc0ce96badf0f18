import { createSeededIds } from '../../ids/seeded-ids.js'
import { jsonSchemaOf } from '../../route/json-schema.js'
import type { Route } from '../../route/route.js'
import { damageText, giantBody, tooLargeBody } from './damaged-text.js'
import { type FieldSite, fieldSites, pointerOf, replaceAt, type Step } from './field-sites.js'
import { anyValue, createDice, type Dice, writeJson, wrongValue } from './wrong-values.js'

/** A body that a route must refuse. */
export interface BadBody {
  /** How it was made. */
  readonly label: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  /** Where exactly one field was made wrong: a fault must name this path, or one below it. */
  readonly path?: string | undefined
}

/** What bad bodies are made from. */
export interface BadBodiesOptions {
  /** A valid body, with as many fields as possible. */
  readonly sample: unknown
  readonly seed: string
  /** How many. Default: 1,000. */
  readonly count?: number
  /** The largest body that is read, in bytes. Default: 1 MiB. */
  readonly maximum?: number
}

/** Bad bodies, and how many were left out because the route's schema takes them or they had come before. */
export interface BadBodies {
  readonly bodies: readonly BadBody[]
  readonly leftOut: number
}

const strangeNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'ID',
  '$where',
  'a/b~c',
  'длина',
  'a.b',
  '0',
]

interface Edit {
  readonly label: string
  readonly path: readonly Step[]
  readonly value: unknown
}

function editOf(site: FieldSite, dice: Dice): Edit {
  const { path, schema, value } = site
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const chance = dice.random()
  if (site.required && chance < 0.15) return { label: 'dropped', path, value: undefined }
  if (isObject && chance < 0.6) {
    const name = dice.random() < 0.5 ? dice.pick(strangeNames) : dice.text(12)
    return { label: 'an extra field', path: [...path, name], value: anyValue(dice) }
  }
  return { label: 'a wrong value', path, value: wrongValue(schema, value, dice) }
}

function candidate(sample: unknown, sites: readonly FieldSite[], dice: Dice): BadBody {
  const chance = dice.random()
  if (chance < 0.12) return { headers: {}, ...damageText(writeJson(sample), dice) }
  if (chance < 0.16) {
    const { label, path, value } = editOf(dice.pick(sites), dice)
    const name = String(path[0] ?? 'a')
    const inner = writeJson(replaceAt(sample, path.slice(0, 1), value) ?? {}).slice(1, -1)
    const twice = `{${JSON.stringify(name)}:${writeJson(value ?? null)}${inner === '' ? '' : `,${inner}`}}`
    return { label: `${label}, and a name twice`, body: twice, headers: {} }
  }
  const edits = Array.from({ length: chance < 0.72 ? 1 : 2 + dice.below(5) }, () => editOf(dice.pick(sites), dice))
  const changed = edits.reduce<unknown>((value, edit) => replaceAt(value, edit.path, edit.value), sample)
  const label = edits.map((edit) => `${edit.label} at ${pointerOf(edit.path) || 'the root'}`).join('; ')
  const [edit] = edits
  return {
    label,
    body: writeJson(changed ?? null),
    headers: {},
    ...(edits.length === 1 && edit && { path: pointerOf(edit.path) }),
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Whether a body is good after all: it is what it says, and the schema takes its value. */
function isGood({ body, headers }: BadBody, accepts: (value: unknown) => boolean): boolean {
  if (headers['content-type'] !== undefined || headers['content-encoding'] !== undefined) return false
  try {
    return accepts(JSON.parse(typeof body === 'string' ? body : decoder.decode(body)))
  } catch {
    return false
  }
}

/** Makes bodies that a route must refuse, the same ones for one seed and no two alike. */
export function makeBadBodies(route: Route, options: BadBodiesOptions): BadBodies {
  const { count = 1_000, maximum = 1_048_576, seed, sample } = options
  const { body: schema } = route
  if (!schema) throw new TypeError(`${route.operation} takes no body`)
  const accepts = (value: unknown) => schema.safeParse(value).success
  const dice = createDice(createSeededIds(seed).random)
  const sites = fieldSites(jsonSchemaOf(schema), sample)
  const names = Object.keys((sample ?? {}) as object)
  const bodies: BadBody[] = [giantBody(names[0] ?? 'a', maximum), tooLargeBody(maximum)].map((one) => ({
    headers: {},
    ...one,
  }))
  const seen = new Set<string>()
  let leftOut = 0
  while (bodies.length < count) {
    const made = candidate(sample, sites, dice)
    const key = JSON.stringify([String(made.body), made.headers])
    if (seen.has(key) || isGood(made, accepts)) leftOut += 1
    else bodies.push(made)
    seen.add(key)
    if (leftOut > 50 * count)
      throw new TypeError(`hardly any body is bad for ${route.operation} (${bodies.length} of ${count})`)
  }
  return { bodies, leftOut }
}
