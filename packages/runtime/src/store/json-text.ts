import { refuse } from '@waymark/core'

// Deeper than any document of ours; a ring would otherwise end in a stack overflow.
const deepest = 100

/** Whether PostgreSQL can keep this text: it has no place for NUL and for half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/[\ud800-\udfff]/u.test(text)
}

function faultOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return isStorable(value) ? undefined : 'holds the character NUL, or half of a surrogate pair'
    case 'number':
      return Number.isFinite(value) ? undefined : `is ${value}`
    case 'boolean':
    case 'object':
      return undefined
    default:
      return value === undefined ? 'is undefined' : `is a ${typeof value}`
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  // A plain object of another realm, such as a Jest sandbox, has a prototype of its own that has no prototype.
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

function check(value: unknown, path: string, depth: number): void {
  const fault = faultOf(value)
  if (fault) refuseAt(path, fault)
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) refuseAt(path, 'is nested too deep, or holds itself')
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) check(value[at], `${path}/${at}`, depth + 1)
    return
  }
  if (!isPlain(value)) refuseAt(path, `is a ${value.constructor?.name ?? 'class instance'}, not plain JSON`)
  for (const [name, one] of Object.entries(value)) {
    if (!isStorable(name)) refuseAt(path, 'has a field whose name cannot be kept')
    if (one !== undefined) check(one, `${path}/${name}`, depth + 1)
  }
}

function refuseAt(path: string, fault: string): never {
  throw refuse('internal_error', `this cannot be stored: ${path || 'the value'} ${fault}`)
}

/**
 * The text of what JSON can carry; fields that are undefined are left out.
 *
 * @throws RefusedError `internal_error`, naming the place, for anything that JSON or PostgreSQL's jsonb does not keep.
 */
export function toJsonText(value: unknown): string {
  check(value, '', 0)
  return JSON.stringify(value)
}
