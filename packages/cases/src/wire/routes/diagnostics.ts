import { defineRoute, id, pageOf, pageQuery } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { attachedDiagnosticsJson, diagnosticsSummaryJson } from '../diagnostics.js'
import { newDiagnosticsBundleJson } from '../diagnostics-input.js'
import { caseParams } from './cases.js'

export const attachDiagnosticsRoute = defineRoute({
  operation: 'attachDiagnostics',
  method: 'POST',
  path: '/cases/{caseId}/diagnostics',
  capability: 'cases.use',
  params: caseParams,
  body: newDiagnosticsBundleJson,
  answer: diagnosticsSummaryJson,
  status: 201,
})

export const listDiagnosticsRoute = defineRoute({
  operation: 'listDiagnostics',
  method: 'GET',
  path: '/cases/{caseId}/diagnostics',
  capability: 'cases.use',
  params: caseParams,
  query: z.strictObject(pageQuery),
  answer: pageOf(diagnosticsSummaryJson),
})

export const getDiagnosticsRoute = defineRoute({
  operation: 'getDiagnostics',
  method: 'GET',
  path: '/cases/{caseId}/diagnostics/{diagnosticsId}',
  capability: 'cases.use',
  params: z.strictObject({ caseId: id(), diagnosticsId: id() }),
  answer: attachedDiagnosticsJson,
})
