import {
  askRoute,
  assertEqual,
  assertTrue,
  CheckFailure,
  type RouteQuestion,
  type SeenAnswer,
} from '@waymark/core/testing'
import type { Problem, Route, RouteAnswer } from '@waymark/core/wire'
import type { NewCase } from '../../model/case-input.js'
import type { CasesErrorCode } from '../../model/errors.js'
import type { CaseJson } from '../../wire/case.js'
import { changeStateRoute, createCaseRoute } from '../../wire/routes/cases.js'
import { sampleCase } from '../samples.js'
import type { Asker, CasesSubject } from './subject.js'

/** What is asked, by whom. */
export type Question = Omit<RouteQuestion, 'token'>

/** Asks as somebody, and gives the answer whatever it is. */
export function ask(subject: CasesSubject, as: Asker, route: Route, question: Question = {}): Promise<SeenAnswer> {
  return askRoute(subject, route, { ...question, token: subject.tokens[as] })
}

/** Asks, and gives the body of an answer that must be a success. */
export async function given<R extends Route>(
  subject: CasesSubject,
  as: Asker,
  route: R,
  question?: Question,
): Promise<RouteAnswer<R>> {
  const { status, text, json } = await ask(subject, as, route, question)
  const expected = route.status ?? 200
  if (status !== expected) {
    throw new CheckFailure(
      `${route.operation} answers ${status}, not ${expected}: ${text.slice(0, 300)}`,
      status,
      expected,
    )
  }
  return json as RouteAnswer<R>
}

/** Asks for what must be refused with this status and code, and gives the problem. */
export async function refused(
  subject: CasesSubject,
  as: Asker,
  route: Route,
  question: Question,
  status: number,
  code: CasesErrorCode,
): Promise<Problem> {
  const answer = await ask(subject, as, route, question)
  const problem = (answer.json ?? {}) as Problem
  assertEqual({ status: answer.status, code: problem.code }, { status, code }, `the refusal of ${route.operation}`)
  return problem
}

/** Asserts that the faults of a refusal are exactly these. */
export function assertFaults({ errors = [] }: Problem, part: string, paths: readonly string[]): void {
  const found = errors.map((fault) => `${fault.in} ${fault.path}`).sort()
  assertEqual(found, paths.map((path) => `${part} ${path}`).sort(), 'the faults')
  assertTrue(
    errors.every(({ message }) => message !== ''),
    'every fault has a message',
  )
}

/** Files a case. */
export function file(
  subject: CasesSubject,
  changes: Partial<NewCase> = {},
  as: Asker = 'requester',
): Promise<CaseJson> {
  return given(subject, as, createCaseRoute, { body: sampleCase(changes) })
}

/** What asks about a case. */
export function about({ id }: { readonly id: string }, question: Question = {}): Question {
  return { ...question, params: { caseId: id, ...question.params } }
}

/** Moves a case as an engineer. */
export function move(
  subject: CasesSubject,
  found: CaseJson,
  ...states: readonly CaseJson['state'][]
): Promise<CaseJson> {
  return states.reduce<Promise<CaseJson>>(async (before, to) => {
    await before
    const body = { to, ...(to === 'closed' && { resolution: 'Reselected the element' }) }
    return given(subject, 'engineer', changeStateRoute, about(found, { body }))
  }, Promise.resolve(found))
}
