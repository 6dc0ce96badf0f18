import { type CallOptions, pagedQueryOptions, queryOptions } from '@waymark/core/http'
import type { NewAgreement } from '../model/account.js'
import type { Person } from '../model/case.js'
import type { CaseFilter, NewCase } from '../model/case-input.js'
import type { NewMessage } from '../model/message.js'
import type { Availability, NewCallProposal } from '../model/scheduling.js'
import type { CaseDraft } from '../model/suggestion.js'
import type { CasesClient } from './create-client.js'
import type { NewAttachment } from './messages.js'
import { mutation } from './mutation.js'
import type { ChangeOptions } from './options.js'

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
        pagedQueryOptions([...lists, filter], (options) => client.cases.list(filter, options)),
      get: (caseId: string) => queryOptions(one(caseId), (options) => client.cases.get(caseId, options)),
      timeline: (caseId: string) =>
        pagedQueryOptions(part(caseId, 'timeline'), (options) => client.cases.timeline(caseId, options)),
      suggest: (draft: CaseDraft) =>
        queryOptions([...all, 'suggestions', draft], (options) => client.cases.suggest(draft, options)),
      create: (options?: CallOptions) =>
        mutation('create', (input: NewCase) => client.cases.create(input, options), [lists]),
      changeState: (caseId: string, options?: ChangeOptions) =>
        mutation(
          'changeState',
          (move: Rest<CasesClient['cases']['changeState']>) => client.cases.changeState(caseId, move, options),
          [one(caseId), lists],
        ),
    },
    messages: {
      list: (caseId: string) =>
        pagedQueryOptions(part(caseId, 'messages'), (options) => client.messages.list(caseId, options)),
      post: (caseId: string, options?: CallOptions) =>
        mutation('post', (input: NewMessage) => client.messages.post(caseId, input, options), [one(caseId), lists]),
      note: (caseId: string, options?: CallOptions) =>
        mutation('note', (input: NewMessage) => client.messages.note(caseId, input, options), [one(caseId)]),
    },
    attachments: {
      list: (caseId: string) =>
        queryOptions(part(caseId, 'attachments'), (options) => client.attachments.list(caseId, options)),
      upload: (caseId?: string, options?: Parameters<CasesClient['attachments']['upload']>[1]) =>
        mutation(
          'upload',
          (file: NewAttachment) =>
            client.attachments.upload(file, { ...options, ...(caseId !== undefined && { caseId }) }),
          caseId === undefined ? [] : [one(caseId)],
        ),
    },
    collaborators: {
      add: (caseId: string, options?: CallOptions) =>
        mutation(
          'addCollaborators',
          (input: string | readonly string[]) => client.collaborators.add(caseId, input, options),
          [one(caseId)],
        ),
      remove: (caseId: string, options?: CallOptions) =>
        mutation('removeCollaborator', (email: string) => client.collaborators.remove(caseId, email, options), [
          one(caseId),
        ]),
    },
    credentials: {
      seal: (caseId: string, options?: CallOptions) =>
        mutation('sealCredentials', (credentials: string) => client.credentials.seal(caseId, credentials, options), [
          one(caseId),
        ]),
      remove: (caseId: string, options?: CallOptions) =>
        mutation('removeCredentials', () => client.credentials.remove(caseId, options), [one(caseId)]),
      // A mutation, although it reads: opening is recorded, and a secret has no place in a cache.
      open: (caseId: string, options?: CallOptions) =>
        mutation('openCredentials', () => client.credentials.open(caseId, options), [one(caseId)]),
    },
    calls: {
      list: (caseId: string) => queryOptions(part(caseId, 'calls'), (options) => client.calls.list(caseId, options)),
      propose: (caseId: string, options?: CallOptions) =>
        mutation('proposeCall', (input: NewCallProposal) => client.calls.propose(caseId, input, options), [
          one(caseId),
        ]),
      giveAvailability: (caseId: string, callId: string, options?: CallOptions) =>
        mutation(
          'giveAvailability',
          (input: Availability) => client.calls.giveAvailability(caseId, callId, input, options),
          [one(caseId)],
        ),
    },
    desk: {
      assign: (caseId: string, options?: ChangeOptions) =>
        mutation('assign', (assignee: Person | null) => client.desk.assign(caseId, assignee, options), [
          one(caseId),
          lists,
        ]),
      changePriority: (caseId: string, options?: ChangeOptions) =>
        mutation(
          'changePriority',
          (change: Rest<CasesClient['desk']['changePriority']>) => client.desk.changePriority(caseId, change, options),
          [one(caseId), lists],
        ),
      handOver: (caseId: string, options?: ChangeOptions) =>
        mutation(
          'handOver',
          (change: Rest<CasesClient['desk']['handOver']>) => client.desk.handOver(caseId, change, options),
          [one(caseId), lists],
        ),
      split: (caseId: string, options?: CallOptions) =>
        mutation('split', (input: Rest<CasesClient['desk']['split']>) => client.desk.split(caseId, input, options), [
          one(caseId),
          lists,
        ]),
    },
    diagnostics: {
      list: (caseId: string) =>
        pagedQueryOptions(part(caseId, 'diagnostics'), (options) => client.diagnostics.list(caseId, options)),
      get: (caseId: string, diagnosticsId: string) =>
        queryOptions([...part(caseId, 'diagnostics'), diagnosticsId], (options) =>
          client.diagnostics.get(caseId, diagnosticsId, options),
        ),
      attach: (caseId: string, options?: CallOptions) =>
        mutation(
          'attachDiagnostics',
          (bundle: Rest<CasesClient['diagnostics']['attach']>) => client.diagnostics.attach(caseId, bundle, options),
          [one(caseId)],
        ),
    },
    accounts: {
      settings: () => queryOptions([...all, 'settings'], (options) => client.accounts.settings(options)),
      changeSettings: (options?: CallOptions) =>
        mutation(
          'changeSettings',
          (change: Parameters<CasesClient['accounts']['changeSettings']>[0]) =>
            client.accounts.changeSettings(change, options),
          [all],
        ),
      changePlan: (account: string, options?: CallOptions) =>
        mutation(
          'changePlan',
          (plan: { readonly chat: boolean }) => client.accounts.changePlan(account, plan, options),
          [all],
        ),
    },
    agreements: {
      versions: () => queryOptions([...all, 'sla-versions'], (options) => client.agreements.versions(options)),
      list: () => queryOptions([...all, 'agreements'], (options) => client.agreements.list(options)),
      publishVersion: (options?: CallOptions) =>
        mutation(
          'publishVersion',
          (version: Parameters<CasesClient['agreements']['publishVersion']>[0]) =>
            client.agreements.publishVersion(version, options),
          [[...all, 'sla-versions']],
        ),
      sign: (options?: CallOptions) =>
        mutation('signAgreement', (input: NewAgreement) => client.agreements.sign(input, options), [
          [...all, 'agreements'],
        ]),
    },
  }
}
