import { implement, type RouteImplementation } from '@waymark/core/server'
import type { Diagnostics } from '../service/diagnostics.js'
import { readDiagnosticsBundle, writeAttachedDiagnostics, writeDiagnosticsSummary } from '../wire/diagnostics.js'
import { writePage } from '../wire/page.js'
import { attachDiagnosticsRoute, getDiagnosticsRoute, listDiagnosticsRoute } from '../wire/routes/diagnostics.js'

export function diagnosticsImplementations(service: {
  readonly diagnostics: Diagnostics
}): readonly RouteImplementation[] {
  const { diagnostics } = service
  return [
    implement(attachDiagnosticsRoute, {
      run: ({ call, params, body }) => diagnostics.attach(call, params.caseId, readDiagnosticsBundle(body)),
      write: writeDiagnosticsSummary,
    }),
    implement(listDiagnosticsRoute, {
      run: ({ call, params, query }) => diagnostics.list(call, params.caseId, query),
      write: writePage(writeDiagnosticsSummary),
    }),
    implement(getDiagnosticsRoute, {
      run: ({ call, params }) => diagnostics.get(call, params.caseId, params.diagnosticsId),
      write: writeAttachedDiagnostics,
    }),
  ]
}
