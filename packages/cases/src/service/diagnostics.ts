import { refuse } from '@waymark/core'
import { type Call, defineCollection, type StoredDocument } from '@waymark/core/ports'
import type { Answered, Person } from '../model/case.js'
import {
  type AttachedDiagnostics,
  type DiagnosticsBundle,
  type DiagnosticsList,
  type DiagnosticsSummary,
  diagnosticsLists,
  mapInstants,
} from '../model/diagnostics.js'
import { diagnosticsBytes, maximumDiagnosticsBytes } from '../model/diagnostics-limits.js'
import { redactDiagnostics } from '../model/diagnostics-redaction.js'
import type { CaseEnvironment } from '../model/priority.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'
import type { Ports } from './ports.js'
import { record } from './timeline.js'
import { findCase, findCaseToChange, personOf } from './visibility.js'

/** What is known of a bundle without reading it. */
export interface DiagnosticsRecord extends StoredDocument {
  readonly caseId: string
  /** Counts the bundles of the case. */
  readonly position: number
  readonly attachedBy: Person
  readonly address: string
  readonly environment: Answered<CaseEnvironment>
  readonly counts: Readonly<Record<DiagnosticsList, number>>
  readonly size: number
  readonly createdAt: string
}

export const diagnosticsRecords = defineCollection<DiagnosticsRecord>({
  name: 'cases_diagnostics',
  schemaVersion: 1,
  indexes: [{ fields: ['caseId', 'position'] }],
})

/** The contents of a bundle, under the same id: lists are read without them. */
export interface DiagnosticsContentRecord extends StoredDocument {
  readonly bundle: DiagnosticsBundle<string>
}

export const diagnosticsContentRecords = defineCollection<DiagnosticsContentRecord>({
  name: 'cases_diagnostics_content',
  schemaVersion: 1,
  indexes: [],
})

/** Attaches a bundle to a case. Whatever its page left in that a default rule knows is removed before it is stored. */
function attachDiagnostics(
  ports: Ports,
  call: Call,
  caseId: string,
  input: DiagnosticsBundle,
): Promise<DiagnosticsSummary> {
  const bundle = mapInstants(redactDiagnostics(input), (instant) => instant.toISOString())
  const size = diagnosticsBytes(bundle)
  return call.transaction(async (tx) => {
    const { record: found, store } = await findCaseToChange(tx, call.principal, caseId)
    if (size > maximumDiagnosticsBytes) {
      throw refuse(
        'payload_too_large',
        `a bundle may have at most ${maximumDiagnosticsBytes} bytes; this one has ${size}`,
        {
          facts: { maximumBytes: maximumDiagnosticsBytes, size },
        },
      )
    }
    const { page, environment } = bundle.environment
    const id = ports.ids.next('diagnostics')
    const stored = await store.insert(diagnosticsRecords, {
      id,
      account: found.account,
      caseId,
      position: await tx.next(`cases_diagnostics:${caseId}`),
      attachedBy: personOf(call.principal),
      address: page.address,
      environment,
      counts: countEntries(bundle),
      size,
      createdAt: ports.clock.now().toISOString(),
    })
    await store.insert(diagnosticsContentRecords, { id, account: found.account, bundle })
    await record(tx, ports, found, { type: 'diagnostics_attached', actor: personOf(call.principal), to: page.address })
    return summaryOf(stored)
  })
}

/** The bundles of a case without their contents, oldest first, a page of them. */
function listDiagnostics(call: Call, caseId: string, page: PageRequest): Promise<Page<DiagnosticsSummary>> {
  return call.transaction(
    async (tx) => {
      const { store } = await findCase(tx, call.principal, caseId)
      const size = page.limit ?? defaultPageSize
      const found = await store.find(diagnosticsRecords, {
        where: { caseId },
        order: [['position', 'ascending']],
        after: await findCursor(store, diagnosticsRecords, page, (document) => document.caseId === caseId),
        limit: size + 1,
      })
      return pageOf(found, size, summaryOf)
    },
    { reads: true },
  )
}

/** One bundle of a case. @throws RefusedError `not_found`. */
function getDiagnostics(call: Call, caseId: string, id: string): Promise<AttachedDiagnostics> {
  return call.transaction(
    async (tx) => {
      const { store } = await findCase(tx, call.principal, caseId)
      const stored = await store.get(diagnosticsRecords, id)
      const content = await store.get(diagnosticsContentRecords, id)
      if (stored?.caseId !== caseId || !content) throw refuse('not_found', 'this case has no such diagnostics bundle')
      return { ...summaryOf(stored), bundle: mapInstants(content.bundle, (instant) => new Date(instant)) }
    },
    { reads: true },
  )
}

/** The diagnostics of cases. */
export function createDiagnostics(ports: Ports) {
  return {
    attach: (call: Call, caseId: string, bundle: DiagnosticsBundle) => attachDiagnostics(ports, call, caseId, bundle),
    list: (call: Call, caseId: string, page: PageRequest = {}) => listDiagnostics(call, caseId, page),
    get: (call: Call, caseId: string, id: string) => getDiagnostics(call, caseId, id),
  }
}

/** The diagnostics of the service. */
export type Diagnostics = ReturnType<typeof createDiagnostics>

function countEntries(bundle: DiagnosticsBundle<unknown>): DiagnosticsSummary['counts'] {
  return Object.fromEntries(diagnosticsLists.map((list) => [list, bundle[list].length])) as DiagnosticsSummary['counts']
}

function summaryOf(stored: DiagnosticsRecord): DiagnosticsSummary {
  const { id, attachedBy, createdAt, address, environment, counts, size } = stored
  return { id, attachedBy, createdAt: new Date(createdAt), address, environment, counts, size }
}
