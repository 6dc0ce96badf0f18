import type { NewAgreement } from '../model/account.js'
import type { Person } from '../model/case.js'
import type { CaseFilter, NewCase } from '../model/case-input.js'
import type { NewMessage } from '../model/message.js'
import type { Availability, NewCallProposal } from '../model/scheduling.js'
import type { CaseDraft } from '../model/suggestion.js'
import type { CasesClient } from './create-client.js'
import type { NewAttachment } from './messages.js'
import { mutation, pagedQuery, query } from './queries.js'

const all = ['waymark', 'cases'] as const
const lists = [...all, 'list'] as const
const one = (caseId: string) => [...all, 'case', caseId] as const
const part = <const Name extends string>(caseId: string, name: Name) => [...one(caseId), name] as const

type Rest<Method> = Method extends (caseId: string, input: infer Input, ...rest: never[]) => unknown ? Input : never

/** The queries and mutations of cases and of what belongs to them. */
export function caseQueries(client: CasesClient) {
  return {
    cases: {
      list: (filter: CaseFilter = {}) =>
        pagedQuery([...lists, filter], (options) => client.cases.list(filter, options)),
      get: (caseId: string) => query(one(caseId), (options) => client.cases.get(caseId, options)),
      timeline: (caseId: string) =>
        pagedQuery(part(caseId, 'timeline'), (options) => client.cases.timeline(caseId, options)),
      suggest: (draft: CaseDraft) =>
        query([...all, 'suggestions', draft], (options) => client.cases.suggest(draft, options)),
      create: () => mutation('create', (input: NewCase) => client.cases.create(input), [lists]),
      changeState: (caseId: string) =>
        mutation(
          'changeState',
          (move: Rest<CasesClient['cases']['changeState']>) => client.cases.changeState(caseId, move),
          [one(caseId), lists],
        ),
    },
    messages: {
      list: (caseId: string) =>
        pagedQuery(part(caseId, 'messages'), (options) => client.messages.list(caseId, options)),
      post: (caseId: string) =>
        mutation('post', (input: NewMessage) => client.messages.post(caseId, input), [one(caseId), lists]),
      note: (caseId: string) =>
        mutation('note', (input: NewMessage) => client.messages.note(caseId, input), [one(caseId)]),
    },
    attachments: {
      list: (caseId: string) =>
        query(part(caseId, 'attachments'), (options) => client.attachments.list(caseId, options)),
      upload: (caseId?: string) =>
        mutation(
          'upload',
          (file: NewAttachment) => client.attachments.upload(file, caseId === undefined ? {} : { caseId }),
          caseId === undefined ? [] : [one(caseId)],
        ),
    },
    collaborators: {
      add: (caseId: string) =>
        mutation('addCollaborators', (input: string | readonly string[]) => client.collaborators.add(caseId, input), [
          one(caseId),
        ]),
      remove: (caseId: string) =>
        mutation('removeCollaborator', (email: string) => client.collaborators.remove(caseId, email), [one(caseId)]),
    },
    credentials: {
      seal: (caseId: string) =>
        mutation('sealCredentials', (credentials: string) => client.credentials.seal(caseId, credentials), [
          one(caseId),
        ]),
      remove: (caseId: string) => mutation('removeCredentials', () => client.credentials.remove(caseId), [one(caseId)]),
      // A mutation, although it reads: opening is recorded, and a secret has no place in a cache.
      open: (caseId: string) => mutation('openCredentials', () => client.credentials.open(caseId), [one(caseId)]),
    },
    calls: {
      list: (caseId: string) => query(part(caseId, 'calls'), (options) => client.calls.list(caseId, options)),
      propose: (caseId: string) =>
        mutation('proposeCall', (input: NewCallProposal) => client.calls.propose(caseId, input), [one(caseId)]),
      giveAvailability: (caseId: string, callId: string) =>
        mutation('giveAvailability', (input: Availability) => client.calls.giveAvailability(caseId, callId, input), [
          one(caseId),
        ]),
    },
    desk: {
      assign: (caseId: string) =>
        mutation('assign', (assignee: Person | null) => client.desk.assign(caseId, assignee), [one(caseId), lists]),
      changePriority: (caseId: string) =>
        mutation(
          'changePriority',
          (change: Rest<CasesClient['desk']['changePriority']>) => client.desk.changePriority(caseId, change),
          [one(caseId), lists],
        ),
      handOver: (caseId: string) =>
        mutation('handOver', (change: Rest<CasesClient['desk']['handOver']>) => client.desk.handOver(caseId, change), [
          one(caseId),
          lists,
        ]),
      split: (caseId: string) =>
        mutation('split', (input: Rest<CasesClient['desk']['split']>) => client.desk.split(caseId, input), [
          one(caseId),
          lists,
        ]),
    },
    diagnostics: {
      list: (caseId: string) =>
        pagedQuery(part(caseId, 'diagnostics'), (options) => client.diagnostics.list(caseId, options)),
      get: (caseId: string, diagnosticsId: string) =>
        query([...part(caseId, 'diagnostics'), diagnosticsId], (options) =>
          client.diagnostics.get(caseId, diagnosticsId, options),
        ),
      attach: (caseId: string) =>
        mutation(
          'attachDiagnostics',
          (bundle: Rest<CasesClient['diagnostics']['attach']>) => client.diagnostics.attach(caseId, bundle),
          [one(caseId)],
        ),
    },
    accounts: {
      settings: () => query([...all, 'settings'], (options) => client.accounts.settings(options)),
      changeSettings: () =>
        mutation(
          'changeSettings',
          (change: Parameters<CasesClient['accounts']['changeSettings']>[0]) => client.accounts.changeSettings(change),
          [all],
        ),
      changePlan: (account: string) =>
        mutation('changePlan', (plan: { readonly chat: boolean }) => client.accounts.changePlan(account, plan), [all]),
    },
    agreements: {
      versions: () => query([...all, 'sla-versions'], (options) => client.agreements.versions(options)),
      list: () => query([...all, 'agreements'], (options) => client.agreements.list(options)),
      publishVersion: () =>
        mutation(
          'publishVersion',
          (version: Parameters<CasesClient['agreements']['publishVersion']>[0]) =>
            client.agreements.publishVersion(version),
          [[...all, 'sla-versions']],
        ),
      sign: () =>
        mutation('signAgreement', (input: NewAgreement) => client.agreements.sign(input), [[...all, 'agreements']]),
    },
  }
}
