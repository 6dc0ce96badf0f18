import { refuse } from '../errors/refuse.js'
import type { Json } from '../ports/store.js'

// Deeper than any document of ours; a ring would otherwise end in a stack overflow.
const deepest = 100

/** Why text cannot be kept, if it cannot: PostgreSQL's jsonb has no place for NUL and lone surrogates. */
export function faultOfText(text: string): string | undefined {
  let escaped = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0) return 'holds the character NUL'
    if ((unit & 0xf800) === 0xd800) escaped = true
  }
  return escaped && /[\ud800-\udfff]/u.test(text) ? 'holds half of a surrogate pair' : undefined
}

function refuseAt(path: string, fault: string): never {
  throw refuse('internal_error', `this cannot be stored: ${path || 'the value'} ${fault}`)
}

function copyList(list: readonly unknown[], path: string, depth: number): Json {
  const copy: Json[] = new Array(list.length)
  for (let at = 0; at < list.length; at++) copy[at] = copyValue(list[at], path, at, depth)
  return Object.freeze(copy)
}

function copyObject(object: Readonly<Record<string, unknown>>, path: string, depth: number, version?: number): Json {
  const prototype = Object.getPrototypeOf(object)
  // A plain object of another realm, such as a Jest sandbox, has a prototype of its own that has no prototype.
  if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) {
    return refuseAt(path, `is a ${prototype.constructor?.name ?? 'class instance'}, not plain JSON`)
  }
  const copy: Record<string, Json> = {}
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value === undefined) continue
    const fault = faultOfText(name)
    if (fault) return refuseAt(path, `has a field whose name ${fault}`)
    const kept = copyValue(value, path, name, depth)
    // Assigning to `__proto__` would set the prototype instead of a field.
    if (name === '__proto__') Object.defineProperty(copy, name, { value: kept, enumerable: true })
    else copy[name] = kept
  }
  if (version !== undefined) copy.version = version
  return Object.freeze(copy)
}

function copyValue(value: unknown, parent: string, name: string | number, depth: number): Json {
  switch (typeof value) {
    case 'string': {
      const fault = faultOfText(value)
      return fault ? refuseAt(`${parent}/${name}`, fault) : value
    }
    case 'number':
      if (!Number.isFinite(value)) return refuseAt(`${parent}/${name}`, `is ${value}`)
      // JSON has no negative zero.
      return value === 0 ? 0 : value
    case 'boolean':
      return value
    case 'object': {
      if (value === null) return null
      const path = `${parent}/${name}`
      if (depth >= deepest) return refuseAt(path, 'is nested too deep, or holds itself')
      if (Array.isArray(value)) return copyList(value, path, depth + 1)
      return copyObject(value as Readonly<Record<string, unknown>>, path, depth + 1)
    }
    default:
      return refuseAt(`${parent}/${name}`, value === undefined ? 'is undefined' : `is a ${typeof value}`)
  }
}

/**
 * A deeply frozen copy of what JSON can carry; fields that are undefined are left out.
 *
 * @throws RefusedError `internal_error`, naming the place, for anything that JSON or PostgreSQL's jsonb does not keep.
 */
export function copyJson(value: unknown): Json {
  return copyValue(value, '', '', 0)
}

/** The same for a document, which gets this version. */
export function copyDocument(document: object, version: number): Json {
  return copyObject(document as Readonly<Record<string, unknown>>, '', 0, version)
}
