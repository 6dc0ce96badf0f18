import { type CallOptions, type Connection, callRoute, createListing, type Listing } from '@waymark/core/http'
import type { AttachedDiagnostics, DiagnosticsBundle, DiagnosticsSummary } from '../model/diagnostics.js'
import { fitDiagnostics } from '../model/diagnostics-limits.js'
import { redactDiagnostics } from '../model/diagnostics-redaction.js'
import type { RedactionRule } from '../model/diagnostics-rules.js'
import { readAttachedDiagnostics, readDiagnosticsSummary, writeDiagnosticsBundle } from '../wire/diagnostics.js'
import { readPage } from '../wire/page.js'
import { attachDiagnosticsRoute, getDiagnosticsRoute, listDiagnosticsRoute } from '../wire/routes/diagnostics.js'
import type { ListOptions } from './options.js'

/**
 * Attaches a diagnostics bundle to a case, collected by `collectDiagnostics` of `@waymark/cases/page`. It is redacted first, so that
 * nothing the rules know leaves the page, and cut to what the service takes; the service removes what is left once more.
 *
 * @param options `rules`: what is removed before sending. Default: the default rules; give `[...defaultRedactionRules, yours]`
 * to remove more.
 * @throws RefusedError `not_found` for a case that is not the caller's to see; `payload_too_large`.
 */
export async function attachDiagnostics(
  connection: Connection,
  caseId: string,
  bundle: DiagnosticsBundle,
  options: CallOptions & { readonly rules?: readonly RedactionRule[] } = {},
): Promise<DiagnosticsSummary> {
  const { rules, ...call } = options
  const body = writeDiagnosticsBundle(fitDiagnostics(redactDiagnostics(bundle, rules)))
  return readDiagnosticsSummary(await callRoute(connection, attachDiagnosticsRoute, { params: { caseId }, body }, call))
}

/** The diagnostics bundles of a case without their contents, oldest first. */
export function listDiagnostics(
  connection: Connection,
  caseId: string,
  options: ListOptions = {},
): Listing<DiagnosticsSummary> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = { ...(after !== undefined && { after }), ...(limit && { limit }) }
      const page = await callRoute(connection, listDiagnosticsRoute, { params: { caseId }, query }, call)
      return readPage(readDiagnosticsSummary)(page)
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * One diagnostics bundle of a case.
 *
 * @throws RefusedError `not_found`.
 */
export async function getDiagnostics(
  connection: Connection,
  caseId: string,
  diagnosticsId: string,
  options?: CallOptions,
): Promise<AttachedDiagnostics> {
  const input = { params: { caseId, diagnosticsId } }
  return readAttachedDiagnostics(await callRoute(connection, getDiagnosticsRoute, input, options))
}
