import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiagnosisCause, diagnose, diagnosisCauses, diagnosisFixes, diagnosisTexts } from './diagnosis.js'
import { conditionResults, type ElementReport } from './element-report.js'
import { caseEnvironments } from './priority.js'

const healthy: ElementReport = {
  item: { kind: 'launcher', name: 'Save', publishedTo: ['production'] },
  selector: { text: '#save', valid: true, matches: 1, visible: 1 },
  page: { address: 'https://app.example/orders', environment: 'production' },
  conditions: [{ text: 'the page is /orders', kind: 'page', result: 'met' }],
  browser: { userAgent: 'Test/1.0', language: 'en', viewport: { width: 800, height: 600 } },
}

const broken: Readonly<
  Record<DiagnosisCause, { readonly report: ElementReport; readonly details: readonly string[] }>
> = {
  item_not_published: {
    report: { ...healthy, item: { ...healthy.item, publishedTo: [] } },
    details: [],
  },
  wrong_environment: {
    report: { ...healthy, item: { ...healthy.item, publishedTo: ['test'] } },
    details: ['page: production', 'published to: test'],
  },
  selector_invalid: {
    report: { ...healthy, selector: { text: '#save[', valid: false, matches: 0, visible: 0 } },
    details: ['#save['],
  },
  selector_matches_none: {
    report: { ...healthy, selector: { text: '#gone', valid: true, matches: 0, visible: 0 } },
    details: ['#gone'],
  },
  condition_false: {
    report: {
      ...healthy,
      conditions: [
        ...healthy.conditions,
        { text: 'the plan is gold', kind: 'variable', result: 'not_met' },
        { text: 'the cart has items', kind: 'other', result: 'failed' },
        { text: 'the day is Monday', kind: 'time', result: 'not_evaluated' },
      ],
    },
    details: ['the plan is gold', 'the cart has items (failed)'],
  },
  element_hidden: {
    report: {
      ...healthy,
      selector: { text: '#save', valid: true, matches: 1, visible: 0, hiddenBy: 'not_displayed' },
    },
    details: ['not_displayed'],
  },
  selector_matches_many: {
    report: { ...healthy, selector: { text: 'button', valid: true, matches: 7, visible: 3 } },
    details: ['7 matches'],
  },
}

const anyReport: fc.Arbitrary<ElementReport> = fc.record({
  item: fc.oneof(
    fc.constant({ kind: 'launcher' as const }),
    fc.record({
      kind: fc.constant('launcher' as const),
      publishedTo: fc.uniqueArray(fc.constantFrom(...caseEnvironments, 'unknown' as const)),
    }),
  ),
  selector: fc
    .tuple(fc.boolean(), fc.nat(3), fc.nat(3))
    .map(([valid, matches, visible]) =>
      valid
        ? { text: '#a', valid, matches, visible: Math.min(matches, visible) }
        : { text: '#a[', valid, matches: 0, visible: 0 },
    ),
  page: fc.record({
    address: fc.webUrl(),
    environment: fc.constantFrom(...caseEnvironments, 'unknown' as const),
  }),
  conditions: fc.array(
    fc.record({
      text: fc.string(),
      kind: fc.constant('page' as const),
      result: fc.constantFrom(...conditionResults, 'unknown' as const),
    }),
  ),
  browser: fc.constant(healthy.browser),
})

describe('diagnosis', () => {
  it('finds nothing wrong with a healthy element, nor with an item that stands on no element (CASE-31)', () => {
    const { selector: _, ...withoutSelector } = healthy
    expect(diagnose(healthy)).toEqual([])
    expect(diagnose({ ...withoutSelector, item: { kind: 'segment' }, conditions: [] })).toEqual([])
  })

  for (const cause of diagnosisCauses) {
    it(`finds ${cause} alone, with its fix and what it was seen by (CASE-31)`, () => {
      const { fix, cause: what, tryThis } = diagnosisTexts[cause]
      expect(diagnose(broken[cause].report)).toEqual([
        { cause, fix, text: `${what} ${tryThis}`, details: broken[cause].details },
      ])
    })
  }

  it('has one fix of its own for each cause (CASE-31)', () => {
    expect(diagnosisCauses.map((cause) => diagnosisTexts[cause].fix).sort()).toEqual([...diagnosisFixes].sort())
  })

  it('orders several causes by likelihood: what keeps the item from showing at all leads (CASE-31)', () => {
    const report: ElementReport = {
      item: { kind: 'launcher', publishedTo: ['test'] },
      selector: { text: 'button', valid: true, matches: 2, visible: 0 },
      page: { address: 'https://app.example/', environment: 'production' },
      conditions: [{ text: 'the plan is gold', kind: 'variable', result: 'not_met' }],
      browser: healthy.browser,
    }
    expect(diagnose(report).map(({ cause }) => cause)).toEqual([
      'wrong_environment',
      'condition_false',
      'element_hidden',
      'selector_matches_many',
    ])
  })

  it('says nothing about environments that nobody knows (CASE-31)', () => {
    const page = { ...healthy.page, environment: 'unknown' as const }
    expect(diagnose({ ...healthy, page, item: { kind: 'launcher', publishedTo: ['test'] } })).toEqual([])
    expect(diagnose({ ...healthy, item: { kind: 'launcher', publishedTo: ['unknown'] } })).toEqual([])
  })

  it('names each cause exactly when the report shows it, in one fixed order (CASE-31)', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { item, selector, page, conditions } = report
        const published = 'publishedTo' in item ? item.publishedTo : undefined
        const matches = selector?.valid ? selector.matches : 0
        const expected: Record<DiagnosisCause, boolean> = {
          item_not_published: published?.length === 0,
          wrong_environment:
            !!published?.length &&
            page.environment !== 'unknown' &&
            !published.includes('unknown') &&
            !published.includes(page.environment),
          selector_invalid: selector?.valid === false,
          selector_matches_none: selector?.valid === true && matches === 0,
          condition_false: conditions.some(({ result }) => result === 'not_met' || result === 'failed'),
          element_hidden: matches > 0 && selector?.visible === 0,
          selector_matches_many: matches > 1,
        }
        expect(diagnose(report).map(({ cause }) => cause)).toEqual(diagnosisCauses.filter((cause) => expected[cause]))
      }),
    )
  })
})
