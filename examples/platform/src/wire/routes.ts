import { defineRoute, id, pageQuery, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  caughtMailPageJson,
  clockHoldJson,
  clockMoveJson,
  demoStateJson,
  faultsJson,
  mailAnswerJson,
  wholeMailJson,
} from './demo.js'
import {
  aboutJson,
  apiKeyJson,
  madeApiKeyJson,
  newApiKeyJson,
  newSignInJson,
  personJson,
  signInJson,
} from './platform.js'

/** What anybody may do who reaches the platform. */
const visit = 'platform.visit'
/** What everybody may do who is signed in at a demo, on its own machine. */
const demo = 'platform.demo'

export const getAboutRoute = defineRoute({
  operation: 'getAbout',
  method: 'GET',
  path: '/about',
  capability: visit,
  answer: aboutJson,
})

export const signInRoute = defineRoute({
  operation: 'signIn',
  method: 'POST',
  path: '/sign-in',
  capability: visit,
  body: newSignInJson,
  answer: signInJson,
  status: 201,
})

export const signOutRoute = defineRoute({
  operation: 'signOut',
  method: 'POST',
  path: '/sign-out',
  capability: visit,
})

export const getMeRoute = defineRoute({
  operation: 'getMe',
  method: 'GET',
  path: '/me',
  capability: visit,
  answer: personJson,
})

export const listApiKeysRoute = defineRoute({
  operation: 'listApiKeys',
  method: 'GET',
  path: '/api-keys',
  capability: visit,
  answer: z.object({ items: z.array(apiKeyJson) }),
})

export const createApiKeyRoute = defineRoute({
  operation: 'createApiKey',
  method: 'POST',
  path: '/api-keys',
  capability: visit,
  body: newApiKeyJson,
  answer: madeApiKeyJson,
  status: 201,
})

export const removeApiKeyRoute = defineRoute({
  operation: 'removeApiKey',
  method: 'DELETE',
  path: '/api-keys/{keyId}',
  capability: visit,
  params: z.strictObject({ keyId: id() }),
})

export const getDemoRoute = defineRoute({
  operation: 'getDemo',
  method: 'GET',
  path: '/demo',
  capability: demo,
  answer: demoStateJson,
})

export const moveClockRoute = defineRoute({
  operation: 'moveClock',
  method: 'POST',
  path: '/demo/clock',
  capability: demo,
  body: clockMoveJson,
  answer: demoStateJson,
})

export const holdClockRoute = defineRoute({
  operation: 'holdClock',
  method: 'PUT',
  path: '/demo/clock',
  capability: demo,
  body: clockHoldJson,
  answer: demoStateJson,
})

export const setFaultsRoute = defineRoute({
  operation: 'setFaults',
  method: 'PUT',
  path: '/demo/faults',
  capability: demo,
  body: faultsJson,
  answer: demoStateJson,
})

const mailParams = z.strictObject({ mailId: id() })

export const listMailsRoute = defineRoute({
  operation: 'listMails',
  method: 'GET',
  path: '/demo/mails',
  capability: demo,
  query: z.strictObject({ ...pageQuery, to: z.exactOptional(text(320)) }),
  answer: caughtMailPageJson,
})

export const getMailRoute = defineRoute({
  operation: 'getMail',
  method: 'GET',
  path: '/demo/mails/{mailId}',
  capability: demo,
  params: mailParams,
  answer: wholeMailJson,
})

export const answerMailRoute = defineRoute({
  operation: 'answerMail',
  method: 'POST',
  path: '/demo/mails/{mailId}/answer',
  capability: demo,
  params: mailParams,
  body: mailAnswerJson,
})
