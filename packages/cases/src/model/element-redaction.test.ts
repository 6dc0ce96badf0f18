import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removed } from './diagnostics-rules.js'
import { redactCondition, redactElementReport, safeAddress } from './element-redaction.js'
import { type ElementReport, elementLimits } from './element-report.js'

describe('the address of a report', () => {
  it('keeps plain query values and routes, and removes what a secret can be (CASE-30)', () => {
    const addresses: readonly (readonly [string, string])[] = [
      ['https://app.example/orders?tab=open&page=2', 'https://app.example/orders?tab=open&page=2'],
      ['https://app.example/orders?token=abc&key=abc', `https://app.example/orders?token=${removed}&key=${removed}`],
      ['https://app.example/orders?s=hunter2&e=a%40b.co', `https://app.example/orders?s=${removed}&e=${removed}`],
      [
        'https://app.example/orders?a=b=c&flag&x=&tr0ub4dor',
        `https://app.example/orders?a=${removed}&flag&x=&${removed}`,
      ],
      ['https://ada:swordfish@app.example:8443/orders', 'https://app.example:8443/orders'],
      ['https://app.example/a#access_token=abc', 'https://app.example/a'],
      ['https://app.example/#/orders/new?tab=open&sid=abc', `https://app.example/#/orders/new?tab=open&sid=${removed}`],
      ['https://app.example/users/ada@acme.example', `https://app.example/users/${removed}`],
      ['about:blank', 'about:blank'],
      ['data:text/html,swordfish', `data:${removed}`],
      ['file:///home/ada/page.html', `file:${removed}`],
      ['nonsense', removed],
    ]
    expect(addresses.map(([address]) => safeAddress(address))).toEqual(addresses.map(([, safe]) => safe))
  })

  it('never holds a value of a field that a secret goes by, wherever the field stands (CASE-30)', () => {
    const name = fc.constantFrom('token', 'access_token', 'sid', 'apiKey', 'pwd', 'X-Auth', 'code', 'client.secret')
    const plain = fc.constantFrom('tab=open', 'page=2', '', 'flag')
    const value = fc.stringMatching(/^[A-Za-z0-9]{4,40}$/).map((text) => `Q${text}`)
    const route = fc.constantFrom('?', '#/orders?', '?tab=open#/orders?', '#')
    fc.assert(
      fc.property(route, name, value, fc.array(plain), fc.array(plain), (mark, field, secret, before, after) => {
        const address = `https://app.example/orders${mark}${[...before, `${field}=${secret}`, ...after].join('&')}`
        const safe = safeAddress(address)
        expect(safe).not.toContain(secret)
        expect(safeAddress(safe)).toBe(safe)
      }),
    )
  })
})

describe('redacting an element report', () => {
  const report: ElementReport = {
    item: { kind: 'launcher', name: 'Save for ada@acme.example', id: '4711', publishedTo: ['test'] },
    selector: { text: '#save[value="swordfish"]', valid: true, matches: 1, visible: 1 },
    page: {
      address: 'https://app.example/?token=swordfish',
      title: 'Ada, card 4111 1111 1111 1111',
      environment: 'test',
    },
    conditions: [
      { text: 'the field "#city" equals "swordfish"', kind: 'input', result: 'met' },
      { text: 'cookie "plan" → "swordfish"', kind: 'cookie', result: 'not_met' },
      { text: 'the path is /orders', kind: 'page', result: 'met' },
    ],
    browser: {
      userAgent: 'Test/1.0 token=swordfish',
      brands: [{ brand: 'Test', version: '1' }],
      platform: 'Linux',
      mobile: false,
      language: 'en',
      viewport: { width: 800, height: 600, pixelRatio: 2 },
    },
  }

  it('removes the secrets of every text, and leaves the rest (CASE-30)', () => {
    expect(redactElementReport(report)).toEqual({
      item: { kind: 'launcher', name: `Save for ${removed}`, id: '4711', publishedTo: ['test'] },
      selector: { text: `#save[value="${removed}"]`, valid: true, matches: 1, visible: 1 },
      page: { address: `https://app.example/?token=${removed}`, title: `Ada, card ${removed}`, environment: 'test' },
      conditions: [
        { text: `the field "#city" equals ${removed}`, kind: 'input', result: 'met' },
        { text: `cookie "plan" → ${removed}`, kind: 'cookie', result: 'not_met' },
        { text: 'the path is /orders', kind: 'page', result: 'met' },
      ],
      browser: { ...report.browser, userAgent: `Test/1.0 token=${removed}` },
    })
  })

  it('cuts what is too long to what the wire takes (CASE-30)', () => {
    const long = 'word '.repeat(3_000)
    const cut = redactElementReport({
      ...report,
      selector: { text: long, valid: false, matches: 0, visible: 0 },
      page: { address: `https://app.example/${'orders/'.repeat(2_000)}`, title: long, environment: 'test' },
      conditions: Array.from({ length: 500 }, () => ({ text: long, kind: 'page' as const, result: 'met' as const })),
    })
    expect([
      cut.selector?.text.length,
      cut.page.address.length,
      cut.page.title?.length,
      cut.conditions.length,
      cut.conditions[0]?.text.length,
    ]).toEqual([
      elementLimits.selector,
      elementLimits.address,
      elementLimits.title,
      elementLimits.conditions,
      elementLimits.condition,
    ])
  })

  it('removes what a condition compares with, when it looks into what people typed (CASE-30)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('equals', 'is', 'is not', 'contains', '==', '=', '>='),
        fc.stringMatching(/^[A-Za-z0-9]{3,20}$/).map((text) => `Q${text}`),
        fc.boolean(),
        (compared, value, quoted) => {
          const text = `the field "#is-it" ${compared} ${quoted ? `"${value}"` : value}`
          expect(redactCondition({ text, kind: 'input', result: 'met' }).text).not.toContain(value)
          expect(redactCondition({ text, kind: 'element', result: 'met' }).text).toBe(text)
        },
      ),
    )
  })
})
