import { assertEqual, assertTrue, type Check, type SeenAnswer } from '@waymark/core/testing'
import { defineRoute, problem, problemMediaType, type Route } from '@waymark/core/wire'
import { casesErrorCodes } from '../../model/errors.js'
import { changeStateRoute, createCaseRoute, getCaseRoute } from '../../wire/routes/cases.js'
import { sampleCase } from '../samples.js'
import { about, ask, file, refused } from './asking.js'
import type { CasesSubject } from './subject.js'

const nowhere: Route = defineRoute({ operation: 'nowhere', method: 'GET', path: '/no-such-place', capability: '' })
const wrongMethod: Route = defineRoute({ operation: 'wrongMethod', method: 'DELETE', path: '/cases', capability: '' })
const json = { 'content-type': 'application/json' }

/** One refusal of each kind, made in as many ways as a request can go wrong. */
async function refusals(subject: CasesSubject): Promise<readonly SeenAnswer[]> {
  const filed = await file(subject)
  const nobody = { ...subject, tokens: { ...subject.tokens, requester: 'of-nobody' } }
  return [
    await ask(subject, 'requester', createCaseRoute, { bytes: '{"subject"', headers: json }),
    await ask(nobody, 'requester', getCaseRoute, about(filed)),
    await ask(subject, 'stranger', getCaseRoute, about(filed)),
    await ask(subject, 'requester', wrongMethod),
    await ask(subject, 'requester', changeStateRoute, about(filed, { body: { to: 'open' } })),
    await ask(subject, 'requester', createCaseRoute, { bytes: 'subject=x', headers: { 'content-type': 'text/plain' } }),
    await ask(subject, 'requester', createCaseRoute, { body: {} }),
  ]
}

/** How refusals look. */
export const problemChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'every refusal is a problem document with a known code, its status and the id of the request',
    async run(subject) {
      const statuses: number[] = []
      for (const { status, headers, json: document } of await refusals(subject)) {
        statuses.push(status)
        assertEqual(headers.get('content-type'), problemMediaType, 'the media type')
        const read = problem.safeParse(document)
        assertTrue(read.success, `the refusal with ${status} is no problem document`)
        const { code, status: written, requestId, type, title, detail } = read.data
        const known = casesErrorCodes[code as keyof typeof casesErrorCodes]
        assertEqual({ code, status: known?.status }, { code, status }, 'the status of the code')
        assertEqual([written, requestId], [status, headers.get('x-request-id')], 'the status and the id of the request')
        assertTrue(
          type.endsWith(`:${code}`) && title !== '' && (detail ?? '') !== '',
          `${code} does not say what it means`,
        )
      }
      assertEqual(statuses, [400, 401, 404, 405, 409, 415, 422], 'the statuses')
    },
  },
  {
    name: 'a body that is no JSON is 400, one of another kind is 415, an unknown address is 404',
    async run(subject) {
      const broken = { bytes: '{"subject"', headers: json }
      await refused(subject, 'requester', createCaseRoute, broken, 400, 'malformed_request')
      const form = { bytes: 'subject=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
      await refused(subject, 'requester', createCaseRoute, form, 415, 'unsupported_media_type')
      await refused(subject, 'requester', nowhere, {}, 404, 'not_found')
    },
  },
  {
    name: 'a method that an address does not take is 405, and Allow names those that it takes',
    async run(subject) {
      await refused(subject, 'requester', wrongMethod, {}, 405, 'method_not_allowed')
      const { headers } = await ask(subject, 'requester', wrongMethod)
      assertEqual(headers.get('allow'), 'GET, POST', 'the methods')
    },
  },
  {
    name: 'the id that a request carries is the id of its answer',
    async run(subject) {
      const headers = { 'x-request-id': 'mine-1' }
      const filed = await ask(subject, 'requester', createCaseRoute, { body: sampleCase(), headers })
      const foreign = await refused(
        subject,
        'stranger',
        getCaseRoute,
        about({ id: 'case_0' }, { headers }),
        404,
        'not_found',
      )
      assertEqual([filed.headers.get('x-request-id'), foreign.requestId], ['mine-1', 'mine-1'], 'the ids')
    },
  },
]
