import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiagnosticsBundle, TrackedCondition } from './diagnostics.js'
import { diagnosticsBytes, diagnosticsLimits, fitDiagnostics, maximumDiagnosticsBytes } from './diagnostics-limits.js'
import { redactDiagnostics } from './diagnostics-redaction.js'
import { defaultRedactionRules, isSecretName, redactText, removed } from './diagnostics-rules.js'
import type { ConditionKind } from './element-report.js'

/** A bundle with something to read in every position. */
function bundleWith(text: () => string, kind: ConditionKind = 'element'): DiagnosticsBundle {
  const condition = (): TrackedCondition => ({
    text: text(),
    kind,
    result: 'met',
    item: text(),
    expected: text(),
    actual: text(),
  })
  const at = new Date('2026-03-01T09:30:00Z')
  const item = () => ({ kind: 'launcher' as const, name: text(), id: text() })
  return {
    steps: [{ walkThru: text(), step: text(), state: 'failed', at, message: text() }],
    goals: [{ name: text(), id: text(), reached: true, reachedAt: at }],
    items: [{ ...item(), state: 'hidden', selector: text(), matches: 2, element: text(), reason: text() }],
    segments: [{ name: text(), id: text(), result: 'not_met', conditions: [condition()] }],
    conditions: [condition()],
    autoPlay: [{ item: item(), rule: text(), result: 'met', frequency: text(), played: 3, lastPlayedAt: at }],
    environment: {
      environment: 'test',
      playerVersion: text(),
      page: { address: text(), title: text() },
      browser: {
        userAgent: text(),
        brands: [{ brand: text(), version: text() }],
        platform: text(),
        mobile: false,
        language: text(),
        viewport: { width: 1280, height: 720, pixelRatio: 1.5 },
      },
      css: [{ item: text(), css: text() }],
      facts: [{ name: text(), value: text() }],
    },
    alerts: [{ level: 'error', message: text(), at }],
  }
}

const letters = (alphabet: string, minimum: number, maximum: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: minimum, maxLength: maximum })
const lower = 'abcdefghijklmnopqrstuvwxyz'
const word = letters(lower, 4, 12)
const secret = letters(`${lower}${lower.toUpperCase()}0123456789-_.~`, 8, 30).map((text) => `x${text}9`)
const digits = letters('0123456789', 13, 19)
const base64 = letters(`${lower}${lower.toUpperCase()}0123456789-_`, 12, 60)
const secretNames = ['password', 'pwd', 'access_token', 'apiKey', 'x-csrf', 'client_secret', 'sessionId', 'passphrase']

interface Planted {
  readonly canary: string
  /** The canary as it would stand in a text of a page. */
  readonly text: string
}

/** A secret of each kind that the default rules know. */
const planted: fc.Arbitrary<Planted> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...secretNames), fc.constantFrom('=', ': ', ' = ', '": "', ' is '), secret)
    .map(([name, mark, canary]) => ({ canary, text: `${name}${mark}${canary}` })),
  secret.map((canary) => ({ canary, text: `"password":"${canary}","next":1` })),
  secret.map((canary) => ({ canary, text: `{\\"token\\":\\"${canary}\\"}` })),
  fc.tuple(fc.constantFrom('@', '%40'), word, word).map(([at, local, host]) => ({
    canary: `${local}.q${at}${host}.example`,
    text: `mail ${local}.q${at}${host}.example!`,
  })),
  digits.map((canary) => ({ canary, text: `card ${canary}.` })),
  digits.map((text) => {
    const canary = text.replace(/(\d{4})(?=\d)/g, '$1 ')
    return { canary, text: `card ${canary} end` }
  }),
  letters('0123456789', 9, 9).map((text) => {
    const canary = text.replace(/^(...)(..)/, '$1-$2-')
    return { canary, text: `number ${canary}` }
  }),
  fc
    .tuple(fc.constantFrom('?q=', '?', '#', '#/a?b=', '?a=1&b='), secret)
    .map(([mark, canary]) => ({ canary, text: `see https://app.example/orders${mark}${canary} now` })),
  secret.map((canary) => ({ canary, text: `/orders?code=${canary}` })),
  secret.map((canary) => ({ canary, text: `<textarea name="a">${canary} more</textarea>` })),
  secret.map((canary) => ({ canary, text: `//ada:${canary}@app.example/orders` })),
  digits.map((text) => {
    const canary = text.replace(/(\d{4})(?=\d)/g, '$1.').slice(0, 19)
    return { canary, text: `card ${canary} end` }
  }),
  letters('0123456789', 4, 6).map((canary) => ({ canary, text: `otp ${canary}` })),
  secret.map((canary) => ({ canary, text: `https://ada:${canary}@app.example/orders` })),
  secret.map((canary) => ({ canary, text: `<input id="a" value="${canary} more" type="text">` })),
  secret.map((canary) => ({ canary, text: `input[value='${canary}']` })),
  secret.map((canary) => ({ canary, text: `Authorization: Custom a b ${canary}` })),
  secret.map((canary) => ({ canary, text: `Cookie: a=1; b=${canary}` })),
  secret.map((canary) => ({ canary, text: `sent Bearer ${canary} to it` })),
  base64.map((text) => ({ canary: `YWRh1${text}`, text: `Basic YWRh1${text}==` })),
  fc.tuple(base64, base64, base64).map(([head, body, signature]) => {
    const canary = `eyJh${head}.${body}.${signature}`
    return { canary, text: `it sent ${canary} back` }
  }),
  letters('0123456789abcdef', 32, 64).map((canary) => ({ canary, text: `seen ${canary}` })),
  letters(`${lower}0123456789`, 20, 36).map((text) => ({ canary: `sk_live_${text}`, text: `key sk_live_${text}` })),
)

describe('redacting a diagnostics bundle', () => {
  it('leaves no planted secret in any position, and does nothing the second time (CASE-08)', () => {
    fc.assert(
      fc.property(fc.array(planted, { minLength: 1, maxLength: 40 }), (canaries) => {
        let next = 0
        const bundle = bundleWith(() => canaries[next++ % canaries.length]?.text ?? '')
        const redacted = redactDiagnostics(bundle)
        const sent = JSON.stringify(redacted)
        for (const { canary } of canaries) expect(sent).not.toContain(canary)
        expect(redactDiagnostics(redacted)).toEqual(redacted)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves no planted secret between other words either (CASE-08)', () => {
    const around = fc.stringMatching(/^[ -~é😀]{0,40}$/u)
    fc.assert(
      fc.property(planted, around, around, ({ canary, text }, before, after) => {
        expect(redactText(`${before} ${text} ${after}`)).not.toContain(canary)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves a bundle without secrets as it is (CASE-08)', () => {
    const bundle = bundleWith(() => 'the third button of the toolbar, .orders > button.save:nth-child(3)')
    expect(redactDiagnostics(bundle)).toEqual(bundle)
  })

  it('keeps what engineers need: versions, paths, item ids, selectors, styles and times (CASE-08)', () => {
    const kept = [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.114 Safari/537.36',
      'https://app.example:8443/orders/42/lines',
      'item 3471923, step 2 of 14',
      '0b9c1d62-58f4-4a3e-9d0b-4f1c2a7be111',
      'form.order-form > div:nth-of-type(2) input[name="quantity"]',
      '.CaseHeader_container__a1B2c3 { margin: 0 auto; background: #ffcc00 }',
      '@media (min-width: 600px) { .save { opacity: 0.5 } }',
      'played at 2026-03-01T09:30:00.000Z, then on 2026-03-02 10:15:00',
      'basic information is shown once a day',
    ]
    expect(kept.map((text) => redactText(text))).toEqual(kept)
  })

  it('removes the values of inputs, cookies, storage and variables, and keeps those of the page (CASE-08)', () => {
    const conditions: readonly TrackedCondition[] = [
      { text: 'input "#city" is "Berlin"', kind: 'input', result: 'met', expected: 'Berlin', actual: 'Berlin' },
      { text: 'cookie visits > 3', kind: 'cookie', result: 'met', expected: '3', actual: '7' },
      { text: 'the number of rows > 3', kind: 'element', result: 'not_met', expected: '3', actual: '2' },
    ]
    const bundle = { ...bundleWith(() => 'plain'), conditions }
    expect(redactDiagnostics(bundle).conditions).toEqual([
      { text: `input "#city" is ${removed}`, kind: 'input', result: 'met', expected: removed, actual: removed },
      { text: `cookie visits > ${removed}`, kind: 'cookie', result: 'met', expected: removed, actual: removed },
      conditions[2],
    ])
  })

  it('removes the value beside a name that secrets go by, and what a source added under such a name (CASE-08)', () => {
    const plain = bundleWith(() => 'plain')
    const facts = [
      { name: 'apiKey', value: 'swordfish' },
      { name: 'X-Session', value: 'swordfish' },
      { name: 'theme', value: 'dark' },
    ]
    const bundle = { ...plain, environment: { ...plain.environment, facts, userPassword: 'swordfish' } }
    const redacted = redactDiagnostics(bundle)
    expect(redacted.environment.facts.map(({ value }) => value)).toEqual([removed, removed, 'dark'])
    expect(JSON.stringify(redacted)).not.toContain('swordfish')
  })

  it('finds a secret that characters without a width are hidden in (CASE-08)', () => {
    expect(redactText('4111\u200b1111\u200b1111\u200b1111 and pass\u00adword=swordfish')).toBe(
      `${removed} and password=${removed}`,
    )
  })

  it('takes rules of the caller beside its own (CASE-08)', () => {
    const rules = [...defaultRedactionRules, { name: 'staff', clean: (text: string) => text.replace(/Ada/g, removed) }]
    expect(
      redactDiagnostics(
        bundleWith(() => 'Ada saw it'),
        rules,
      ).alerts[0]?.message,
    ).toBe(`${removed} saw it`)
  })

  it('knows the names that secrets go by, and leaves words alone that only sound like them (CASE-08)', () => {
    const secretOnes = ['password', 'userPwd', 'ACCESS_TOKEN', 'x-api-key', 'session.id', 'Set-Cookie', 'cardNumber']
    const others = ['author', 'passenger', 'sidebar', 'tokyo', 'name', 'keyboard', 'pinned', 'address', 'selector']
    expect(secretOnes.filter((name) => !isSecretName(name))).toEqual([])
    expect(others.filter(isSecretName)).toEqual([])
  })

  it('takes time in line with the length of a text (CASE-08)', () => {
    const length = 200_000
    const hostile = [
      'a',
      '1',
      '-',
      'a@',
      'value="',
      'password',
      '=',
      'eyJ',
      'http://',
      '?a',
      '\\"',
      '"',
      ' ',
      'Basic ',
      'A1b',
    ]
    const started = process.cpuUsage()
    for (const part of hostile) redactText(part.repeat(Math.ceil(length / part.length)))
    const { user } = process.cpuUsage(started)
    // Quadratic time over any of these would be minutes.
    expect(user / 1e6).toBeLessThan(20)
  })
})

describe('fitting a diagnostics bundle', () => {
  it('leaves one that fits as it is (CASE-08)', () => {
    const bundle = bundleWith(() => 'plain')
    expect(fitDiagnostics(bundle)).toEqual(bundle)
  })

  it('cuts long texts and lists, and keeps the newest entries of what is too large (CASE-08)', () => {
    const plain = bundleWith(() => 'plain')
    const alerts = Array.from({ length: 5_000 }, (_, index) => ({
      level: 'warning' as const,
      message: `${index}${'é'.repeat(6_000)}`,
    }))
    const fitted = fitDiagnostics({ ...plain, alerts, environment: { ...plain.environment, css: [] } })
    expect(diagnosticsBytes(fitted)).toBeLessThanOrEqual(maximumDiagnosticsBytes)
    expect(fitted.alerts.length).toBeGreaterThan(10)
    expect(fitted.alerts.at(-1)?.message).toBe(`4999${'é'.repeat(diagnosticsLimits.text - 4)}`)
    expect({ ...fitted, alerts: [] }).toEqual({ ...plain, alerts: [], environment: { ...plain.environment, css: [] } })
  })
})
