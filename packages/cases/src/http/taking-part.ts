import { implement, type RouteImplementation } from '@waymark/core/server'
import type { CasesService } from '../service/create-service.js'
import { writeCase } from '../wire/case.js'
import { writePage } from '../wire/page.js'
import {
  addCollaboratorsRoute,
  giveAvailabilityRoute,
  listCallsRoute,
  openCredentialsRoute,
  proposeCallRoute,
  removeCollaboratorRoute,
  removeCredentialsRoute,
  sealCredentialsRoute,
  suggestRoute,
} from '../wire/routes/taking-part.js'
import { readAvailability, writeCallProposal } from '../wire/scheduling.js'
import { readCaseDraft, writeSuggestions } from '../wire/suggestion.js'

export function takingPartImplementations(service: CasesService): readonly RouteImplementation[] {
  const { cases, collaborators, credentials, calls } = service
  return [
    implement(suggestRoute, {
      run: async ({ body }) => cases.suggest(readCaseDraft(body)),
      write: writeSuggestions,
    }),
    implement(addCollaboratorsRoute, {
      run: ({ call, params, body }) => collaborators.add(call, params.caseId, body.collaborators),
      write: writeCase,
    }),
    implement(removeCollaboratorRoute, {
      run: ({ call, params }) => collaborators.remove(call, params.caseId, params.email),
      write: writeCase,
    }),
    implement(sealCredentialsRoute, {
      run: ({ call, params, body }) => credentials.seal(call, params.caseId, body.credentials),
      write: writeCase,
    }),
    implement(removeCredentialsRoute, {
      run: ({ call, params }) => credentials.remove(call, params.caseId),
      write: writeCase,
    }),
    implement(openCredentialsRoute, {
      run: ({ call, params }) => credentials.open(call, params.caseId),
      write: (opened: { readonly credentials: string }) => opened,
    }),
    implement(proposeCallRoute, {
      run: ({ call, params, body }) => calls.propose(call, params.caseId, body),
      write: writeCallProposal,
    }),
    implement(listCallsRoute, {
      run: ({ call, params }) => calls.list(call, params.caseId),
      write: writePage(writeCallProposal),
    }),
    implement(giveAvailabilityRoute, {
      run: ({ call, params, body }) =>
        calls.giveAvailability(call, params.caseId, params.callId, readAvailability(body)),
      write: writeCallProposal,
    }),
  ]
}
