import { defineRoute, id, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseJson, collaboratorsJson } from '../case.js'
import { availabilityJson, callProposalJson, newCallProposalJson } from '../scheduling.js'
import { caseDraftJson, suggestionsJson } from '../suggestion.js'
import { caseParams } from './cases.js'

export const suggestRoute = defineRoute({
  operation: 'suggest',
  method: 'POST',
  path: '/suggestions',
  capability: 'cases.use',
  reads: true,
  body: caseDraftJson,
  answer: suggestionsJson,
})

export const addCollaboratorsRoute = defineRoute({
  operation: 'addCollaborators',
  method: 'POST',
  path: '/cases/{caseId}/collaborators',
  capability: 'cases.use',
  params: caseParams,
  body: z.strictObject({ collaborators: collaboratorsJson }),
  answer: caseJson,
})

export const removeCollaboratorRoute = defineRoute({
  operation: 'removeCollaborator',
  method: 'DELETE',
  path: '/cases/{caseId}/collaborators/{email}',
  capability: 'cases.use',
  params: z.strictObject({ caseId: id(), email: text(254) }),
  answer: caseJson,
})

export const sealCredentialsRoute = defineRoute({
  operation: 'sealCredentials',
  method: 'PUT',
  path: '/cases/{caseId}/credentials',
  capability: 'cases.use',
  params: caseParams,
  body: z.strictObject({ credentials: text(5_000) }),
  answer: caseJson,
})

export const removeCredentialsRoute = defineRoute({
  operation: 'removeCredentials',
  method: 'DELETE',
  path: '/cases/{caseId}/credentials',
  capability: 'cases.use',
  params: caseParams,
  answer: caseJson,
})

// A write, because opening is recorded; its answer is a secret, so it is never stored for a repetition: it takes no key.
export const openCredentialsRoute = defineRoute({
  operation: 'openCredentials',
  method: 'POST',
  path: '/cases/{caseId}/credentials/opening',
  capability: 'cases.work',
  reads: true,
  params: caseParams,
  answer: z.object({ credentials: z.string() }),
})

export const proposeCallRoute = defineRoute({
  operation: 'proposeCall',
  method: 'POST',
  path: '/cases/{caseId}/calls',
  capability: 'cases.work',
  params: caseParams,
  body: newCallProposalJson,
  answer: callProposalJson,
  status: 201,
})

export const listCallsRoute = defineRoute({
  operation: 'listCalls',
  method: 'GET',
  path: '/cases/{caseId}/calls',
  capability: 'cases.use',
  params: caseParams,
  answer: z.object({ items: z.array(callProposalJson) }),
})

export const giveAvailabilityRoute = defineRoute({
  operation: 'giveAvailability',
  method: 'PUT',
  path: '/cases/{caseId}/calls/{callId}/availability',
  capability: 'cases.use',
  params: z.strictObject({ caseId: id(), callId: id() }),
  body: availabilityJson,
  answer: callProposalJson,
})
