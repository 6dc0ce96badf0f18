import type * as z from 'zod/mini'
import type { Fault } from '../errors/error.js'
import { refuseInput } from '../errors/refuse.js'

type Issue = z.core.$ZodIssue

/** A JSON pointer (RFC 6901) of a path. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

// zod/mini carries no messages of its own; without a locale every issue says only this.
const unspoken = 'Invalid input'

function sentence(issue: Issue): string {
  if (issue.message !== unspoken) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${typeNames[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return issue.origin === 'array'
        ? `must have at most ${issue.maximum} entries`
        : `must be at most ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'array'
        ? `must have at least ${issue.minimum} entries`
        : `must be at least ${issue.minimum}`
    case 'invalid_union':
      return 'matches none of the shapes that are allowed here'
    default:
      return 'is not allowed here'
  }
}

/** The one shape of a union that the value was meant to have: the others refuse the value itself, and not what is in it. */
function meantShape(shapes: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const meant = shapes.filter((issues) => issues.every(({ path }) => path.length > 0))
  return meant.length === 1 ? meant[0] : undefined
}

function faultsOf(part: Fault['in'], issue: Issue): readonly Fault[] {
  const meant = issue.code === 'invalid_union' ? meantShape(issue.errors) : undefined
  if (meant) return meant.flatMap((inner) => faultsOf(part, { ...inner, path: [...issue.path, ...inner.path] }))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: part,
      path: pointer([...issue.path, key]),
      message: 'is not a field that is known here',
    }))
  }
  return [{ in: part, path: pointer(issue.path), message: sentence(issue) }]
}

// A body can hold thousands of faults; nobody reads more than these.
const mostFaults = 50

/** The value as the schema gives it. @throws RefusedError `validation_failed`, with a path for every fault. */
export function parsePart(part: Fault['in'], schema: z.ZodMiniType, value: unknown): unknown {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const issues = result.error.issues.slice(0, mostFaults)
  throw refuseInput(issues.flatMap((issue) => faultsOf(part, issue)).slice(0, mostFaults))
}
