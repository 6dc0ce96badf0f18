import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { type DiagnosisCause, diagnose } from '../model/diagnosis.js'
import type { HiddenReason } from '../model/element-report.js'
import { collectElementReport, type EditorItem } from './collect-element-report.js'
import type { PageLike } from './page-like.js'
import { type SampleNode, sampleNode, samplePage } from './page-sample.js'

const item: EditorItem = {
  kind: 'launcher',
  name: 'Save order',
  id: '4711',
  selector: '#save',
  publishedTo: ['production'],
  conditions: [{ text: 'the path starts with /orders', kind: 'page', holds: () => true }],
}

function collect(changes: Partial<EditorItem> = {}, nodes: readonly SampleNode[] = [sampleNode()]) {
  return collectElementReport({
    item: { ...item, ...changes },
    page: samplePage({ '#save': nodes }),
    environment: 'production',
  })
}

describe('collecting an element report', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('collects item, selector, page, conditions and browser by itself, the secrets of the address removed (CASE-30)', () => {
    const userAgentData = {
      brands: [{ brand: 'Chromium', version: '126', more: 1 }],
      mobile: false,
      platform: 'Linux',
      other: 'no',
    }
    const navigator = { userAgent: 'Test/1.0', language: 'en-GB', userAgentData }
    const page = samplePage({ '#save': [sampleNode(), sampleNode({ display: 'none' })] }, { navigator })
    const conditions = [
      { text: 'the path starts with /orders', kind: 'page' as const, holds: () => true },
      { text: 'the cart has items', holds: false },
      {
        text: 'the plan is gold',
        kind: 'variable' as const,
        holds: () => {
          throw new Error('no plan')
        },
      },
      { text: 'the day is Monday', kind: 'time' as const },
    ]
    expect(collectElementReport({ item: { ...item, conditions }, page, environment: 'production' })).toEqual({
      item: { kind: 'launcher', name: 'Save order', id: '4711', publishedTo: ['production'] },
      selector: { text: '#save', valid: true, matches: 2, visible: 1 },
      page: {
        address: 'https://app.example/orders?tab=open&token=[removed]',
        title: 'Orders',
        environment: 'production',
      },
      conditions: [
        { text: 'the path starts with /orders', kind: 'page', result: 'met' },
        { text: 'the cart has items', kind: 'other', result: 'not_met' },
        { text: 'the plan is [removed]', kind: 'variable', result: 'failed' },
        { text: 'the day is Monday', kind: 'time', result: 'not_evaluated' },
      ],
      browser: {
        userAgent: 'Test/1.0',
        brands: [{ brand: 'Chromium', version: '126' }],
        platform: 'Linux',
        mobile: false,
        language: 'en-GB',
        viewport: { width: 1280, height: 720, pixelRatio: 2 },
      },
    })
  })

  it('takes the own window when no page is given, and every window is a page (CASE-30)', () => {
    expectTypeOf<Window>().toExtend<PageLike>()
    const page = samplePage({ '#save': [sampleNode()] })
    for (const [name, value] of Object.entries(page)) vi.stubGlobal(name, value)
    const { selector, page: reported } = collectElementReport({ item })
    expect({ selector, reported }).toEqual({
      selector: { text: '#save', valid: true, matches: 1, visible: 1 },
      reported: {
        address: 'https://app.example/orders?tab=open&token=[removed]',
        title: 'Orders',
        environment: 'unknown',
      },
    })
  })

  it('finds nodes as the player does, when its selectors are more than CSS (CASE-30)', () => {
    const select = (selector: string) => (selector === 'button:contains("Save")' ? [sampleNode()] : [])
    const report = collectElementReport({
      item: { kind: 'launcher', selector: 'button:contains("Save")' },
      page: samplePage(),
      select,
    })
    expect(report.selector).toEqual({ text: 'button:contains("Save")', valid: true, matches: 1, visible: 1 })
  })

  it('collects an item that stands on no element, and knows no more than the editor (CASE-30)', () => {
    const {
      item: reported,
      selector,
      conditions,
    } = collectElementReport({ item: { kind: 'goal' }, page: samplePage() })
    expect({ reported, selector, conditions }).toEqual({
      reported: { kind: 'goal' },
      selector: undefined,
      conditions: [],
    })
  })

  const outer = (style: Parameters<typeof sampleNode>[0]) => sampleNode({}, { parentElement: sampleNode(style) })
  const cases: readonly (readonly [string, SampleNode, HiddenReason | undefined])[] = [
    ['shown', sampleNode(), undefined],
    ['not displayed', sampleNode({ display: 'none' }), 'not_displayed'],
    ['in a part that is not displayed', outer({ display: 'none' }), 'not_displayed'],
    ['hidden from sight', sampleNode({ visibility: 'hidden' }), 'not_visible'],
    ['collapsed', sampleNode({ visibility: 'collapse' }), 'not_visible'],
    ['visible in a part that is hidden from sight', outer({ visibility: 'hidden' }), undefined],
    ['transparent', sampleNode({ opacity: '0' }), 'transparent'],
    ['in a transparent part', outer({ opacity: '0.0' }), 'transparent'],
    ['half transparent', sampleNode({ opacity: '0.5' }), undefined],
    ['without a size', sampleNode({}, { box: { width: 0 } }), 'no_size'],
    ['in a closed part', sampleNode({}, { checkVisibility: () => false }), 'not_displayed'],
    ['only a frame for its children', sampleNode({ display: 'contents' }, { box: { width: 0, height: 0 } }), undefined],
    ['left of the page', sampleNode({}, { box: { right: -9_000 } }), 'off_page'],
    ['above the page', sampleNode({}, { box: { bottom: -10 } }), 'off_page'],
    ['left of a page that runs right to left', sampleNode({ direction: 'rtl' }, { box: { right: -9_000 } }), undefined],
  ]
  for (const [what, node, hiddenBy] of cases) {
    it(`sees that a node is ${what} (CASE-30)`, () => {
      expect(collect({}, [node]).selector).toEqual({
        text: '#save',
        valid: true,
        matches: 1,
        visible: hiddenBy ? 0 : 1,
        ...(hiddenBy && { hiddenBy }),
      })
    })
  }

  it('is not misled by a page that is scrolled (CASE-30)', () => {
    const page = samplePage({ '#save': [sampleNode({}, { box: { bottom: -500 } })] }, { scrollY: 600 })
    expect(collectElementReport({ item, page }).selector?.visible).toBe(1)
  })

  const produced: readonly (readonly [DiagnosisCause, () => ReturnType<typeof collect>])[] = [
    ['item_not_published', () => collect({ publishedTo: [] })],
    ['wrong_environment', () => collect({ publishedTo: ['test'] })],
    ['selector_invalid', () => collect({ selector: '#save[' })],
    ['selector_matches_none', () => collect({ selector: '#gone' })],
    ['condition_false', () => collect({ conditions: [{ text: 'the plan is gold', holds: () => false }] })],
    ['element_hidden', () => collect({}, [sampleNode({ display: 'none' })])],
    ['selector_matches_many', () => collect({}, [sampleNode(), sampleNode()])],
  ]
  for (const [cause, report] of produced) {
    it(`shows ${cause} when the page has it, and nothing else (CASE-31)`, () => {
      expect(diagnose(report()).map((finding) => finding.cause)).toEqual([cause])
    })
  }

  it('shows nothing for a healthy element (CASE-31)', () => {
    expect(diagnose(collect())).toEqual([])
  })
})
