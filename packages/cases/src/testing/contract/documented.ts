import { assertEqual, assertTrue } from '@waymark/core/testing'
import type { Route } from '@waymark/core/wire'
import { ask, type Question } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

/** An object of an answer, nothing of it being sure. */
export type Json = Record<string, unknown>

/** The part of an answer that a reading of it has kept. */
function keptOf(json: unknown, read: unknown): unknown {
  if (Array.isArray(read) && Array.isArray(json)) return read.map((entry, at) => keptOf(json[at], entry))
  if (typeof read !== 'object' || read === null || typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(read).map(([name, inner]) => [name, keptOf((json as Json)[name], inner)]))
}

/** Asks, and asserts that the answer is what the contract says: every required field, of its kind, enum values that it knows. */
export async function documented(
  subject: CasesSubject,
  as: Asker,
  route: Route,
  question: Question = {},
): Promise<Json> {
  const { json, text } = await ask(subject, as, route, question)
  const read = route.answer?.safeParse(json)
  const faults = read?.success === false ? read.error.issues.map(({ path }) => `/${path.join('/')}`) : []
  assertTrue(
    read?.success === true,
    `the answer of ${route.operation} is not as documented at ${faults.join(', ')}: ${text.slice(0, 200)}`,
  )
  // A value of an enum that the contract does not know reads as another one.
  assertEqual(keptOf(json, read.data), read.data, `the answer of ${route.operation}`)
  return json as Json
}

/** Asserts that each field of a schema, optional ones too, is in at least one of some answers. */
export function assertSeen(
  what: string,
  shape: object,
  answers: readonly Json[],
  except: readonly string[] = [],
): void {
  const seen = new Set(answers.flatMap((answer) => Object.keys(answer)))
  const missing = Object.keys(shape).filter((name) => !seen.has(name) && !except.includes(name))
  assertEqual(missing, [], `what is missing of ${what}`)
}
