import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alertLevels,
  type DiagnosticsBundle,
  itemStates,
  stepStates,
  type TrackedCondition,
} from '../model/diagnostics.js'
import { diagnosticsLimits } from '../model/diagnostics-limits.js'
import { conditionKinds, conditionResults, hiddenReasons } from '../model/element-report.js'
import { caseEnvironments } from '../model/priority.js'
import { itemKinds } from '../model/report.js'
import {
  attachedDiagnosticsJson,
  diagnosticsBundleJson,
  readAttachedDiagnostics,
  readDiagnosticsBundle,
  writeAttachedDiagnostics,
  writeDiagnosticsBundle,
} from './diagnostics.js'
import { newDiagnosticsBundleJson } from './diagnostics-input.js'
import { elementReportJson, newElementReportJson, readElementReport, writeElementReport } from './element-report.js'
import { diagnosticsForm } from './forms.js'

const word = fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\0', ''))
const count = fc.nat(1_000)
const at = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
const list = <Entry>(entry: fc.Arbitrary<Entry>) => fc.array(entry, { maxLength: 3 })
const oneOf = <Value extends string>(values: readonly Value[]) => fc.constantFrom(...values, 'unknown' as const)
/** A record whose other fields may be absent. */
const some = <Fields extends object, Key extends keyof Fields>(
  fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
  requiredKeys: Key[],
) => fc.record(fields, { requiredKeys }) as fc.Arbitrary<Pick<Fields, Key> & Partial<Omit<Fields, Key>>>

const item = { kind: oneOf(itemKinds), name: word, id: word }
const result = oneOf(conditionResults)
const condition: fc.Arbitrary<TrackedCondition> = some(
  { text: word, kind: oneOf(conditionKinds), result, item: word, expected: word, actual: word },
  ['text', 'kind', 'result'],
)
const browser = some(
  {
    userAgent: word,
    brands: list(fc.record({ brand: word, version: word })),
    platform: word,
    mobile: fc.boolean(),
    language: word,
    viewport: some({ width: count, height: count, pixelRatio: fc.constantFrom(1, 1.5, 2) }, ['width', 'height']),
  },
  ['userAgent', 'language', 'viewport'],
)

const bundles: fc.Arbitrary<DiagnosticsBundle> = fc.record({
  steps: list(
    some({ walkThru: word, step: word, state: oneOf(stepStates), at, message: word }, ['walkThru', 'step', 'state']),
  ),
  goals: list(some({ name: word, id: word, reached: fc.boolean(), reachedAt: at }, ['name', 'reached'])),
  items: list(
    some({ ...item, state: oneOf(itemStates), selector: word, matches: count, element: word, reason: word }, [
      'kind',
      'state',
    ]),
  ),
  segments: list(some({ name: word, id: word, result, conditions: list(condition) }, ['name', 'result', 'conditions'])),
  conditions: list(condition),
  autoPlay: list(
    some({ item: some(item, ['kind']), rule: word, result, frequency: word, played: count, lastPlayedAt: at }, [
      'item',
      'rule',
      'result',
      'frequency',
    ]),
  ),
  environment: some(
    {
      environment: oneOf(caseEnvironments),
      playerVersion: word,
      page: some({ address: word, title: word }, ['address']),
      browser,
      css: list(some({ item: word, css: word }, ['css'])),
      facts: list(fc.record({ name: word, value: word })),
    },
    ['environment', 'page', 'browser', 'css', 'facts'],
  ),
  alerts: list(some({ level: oneOf(alertLevels), message: word, at }, ['level', 'message'])),
})

const overTheWire = (json: unknown): unknown => JSON.parse(JSON.stringify(json))

describe('a diagnostics bundle on the wire', () => {
  it('comes back as it went, through what is taken and through what is answered (CASE-08)', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const sent = overTheWire(writeDiagnosticsBundle(bundle))
        expect(readDiagnosticsBundle(newDiagnosticsBundleJson.parse(sent))).toEqual(bundle)
        expect(readDiagnosticsBundle(diagnosticsBundleJson.parse(sent))).toEqual(bundle)
      }),
    )
  })

  it('comes back with its summary when it is attached (CASE-08)', () => {
    const counts = { steps: 0, goals: 0, items: 0, segments: 0, conditions: 0, autoPlay: 0, alerts: 0 }
    fc.assert(
      fc.property(bundles, at, (bundle, createdAt) => {
        const attached = {
          id: 'diagnostics_1',
          attachedBy: { id: 'user_1', name: 'Bea', email: 'bea@acme.example' },
          createdAt,
          address: 'https://app.example/',
          environment: 'test' as const,
          counts,
          size: 7,
          bundle,
        }
        const sent = overTheWire(writeAttachedDiagnostics(attached))
        expect(readAttachedDiagnostics(attachedDiagnosticsJson.parse(sent))).toEqual(attached)
      }),
    )
  })

  it('is taken with known fields alone, and with texts and lists up to their maxima (CASE-08)', () => {
    const [bundle] = fc.sample(bundles, { numRuns: 1, seed: 1 })
    const sent = writeDiagnosticsBundle(bundle as DiagnosticsBundle)
    const alerts = (length: number, text: number) =>
      Array.from({ length }, () => ({ level: 'error' as const, message: 'w'.repeat(text) }))
    const takes = (changes: object) => newDiagnosticsBundleJson.safeParse({ ...sent, ...changes }).success
    const { entries, text } = diagnosticsLimits
    expect([
      takes({}),
      takes({ alerts: alerts(entries, text) }),
      takes({ alerts: alerts(entries + 1, 1) }),
      takes({ alerts: alerts(1, text + 1) }),
      takes({ cookies: 'a=1' }),
      takes({ environment: { ...sent.environment, password: 'a' } }),
    ]).toEqual([true, true, false, false, false, false])
  })

  it('is read from a newer service too: unknown fields are dropped, unknown values read as unknown (CASE-08)', () => {
    const [bundle] = fc.sample(bundles, { numRuns: 1, seed: 2 })
    const sent = writeDiagnosticsBundle({ ...(bundle as DiagnosticsBundle), alerts: [] })
    const newer = { ...sent, memory: [], alerts: [{ level: 'fatal', message: 'it broke', colour: 'red' }] }
    expect(diagnosticsBundleJson.parse(newer)).toEqual({ ...sent, alerts: [{ level: 'unknown', message: 'it broke' }] })
  })
})

describe('an element report on the wire', () => {
  const reports = some(
    {
      item: some({ ...item, publishedTo: list(oneOf(caseEnvironments)) }, ['kind']),
      selector: some(
        { text: word, valid: fc.boolean(), matches: count, visible: count, hiddenBy: oneOf(hiddenReasons) },
        ['text', 'valid', 'matches', 'visible'],
      ),
      page: some({ address: word, title: word, environment: oneOf(caseEnvironments) }, ['address', 'environment']),
      conditions: list(fc.record({ text: word, kind: oneOf(conditionKinds), result })),
      browser,
    },
    ['item', 'page', 'conditions', 'browser'],
  )

  it('comes back as it went, through what is taken and through what is answered (CASE-30)', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const sent = overTheWire(writeElementReport(report))
        expect(readElementReport(newElementReportJson.parse(sent))).toEqual(report)
        expect(readElementReport(elementReportJson.parse(sent))).toEqual(report)
      }),
    )
  })
})

it('a bundle that comes as JSON is read by its form as the service reads it (CASE-08)', () => {
  const empty = { steps: [], goals: [], items: [], segments: [], conditions: [], autoPlay: [], alerts: [] }
  const page = { address: 'https://app.example/orders' }
  const browser = { userAgent: 'Test/1.0', brands: [], language: 'en', viewport: { width: 1280, height: 720 } }
  const environment = { environment: 'production', page, browser, css: [], facts: [] }
  const step = { walkThru: 'New order', step: 'Next', state: 'failed', at: '2026-03-02T09:00:00.000Z' }
  const { validate } = diagnosticsForm['~standard']
  expect(validate({ ...empty, environment, steps: [step] })).toEqual({
    value: { ...empty, environment, steps: [{ ...step, at: new Date(step.at) }] },
  })
  expect(validate({ ...empty, environment, more: [] }).issues).toHaveLength(1)
})
