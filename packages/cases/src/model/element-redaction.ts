import {
  cutText,
  defaultRedactionRules,
  isSecretName,
  type RedactionRule,
  redactText,
  removed,
} from './diagnostics-rules.js'
import { type ElementReport, type EvaluatedCondition, elementLimits as limits } from './element-report.js'

/**
 * An address without its secrets. The user information goes; a query field keeps its value only when its name is none of a secret
 * and the value is a plain word or a small number; a fragment stays when it is a route (`#/orders`). What is no page of a server
 * keeps its scheme alone.
 */
export function safeAddress(text: string, rules: readonly RedactionRule[] = defaultRedactionRules): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) return removed
  if (!/^(https?|about):$/.test(url.protocol)) return url.protocol + removed
  const base = url.protocol === 'about:' ? `about:${url.pathname}` : `${url.protocol}//${url.host}${url.pathname}`
  return cutText(
    `${redactText(base, rules)}${safeQuery(url.search, rules)}${safeRoute(url.hash, rules)}`,
    limits.address,
  )
}

function safeQuery(query: string, rules: readonly RedactionRule[]): string {
  if (query.length <= 1) return ''
  const fields = query
    .slice(1)
    .split('&')
    .map((field) => {
      const [name = '', value = ''] = split(field, '=')
      const plain = /^[a-z_-]{0,24}$|^\d{1,6}$/i.test(value)
      const safe = redactText(name, rules)
      // A field without a value may be a key by itself.
      if (value === '') return /^[a-z_-]{1,24}=?$/i.test(field) ? field : removed
      return `${safe}=${plain && !isSecretField(name) && safe === name ? value : removed}`
    })
  return `?${fields.join('&')}`
}

// In an address these are keys and one-time codes; elsewhere they are words like any other.
const fieldsOfKeys = /^(?:key|code|state|hash|user|login|email|mail|name)$/i

function isSecretField(name: string): boolean {
  return fieldsOfKeys.test(name) || isSecretName(name)
}

function safeRoute(fragment: string, rules: readonly RedactionRule[]): string {
  if (!/^#!?\//.test(fragment)) return ''
  const [route = '', query = ''] = split(fragment, '?')
  return redactText(route, rules) + safeQuery(`?${query}`, rules)
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const lookingIntoData = new Set(['input', 'cookie', 'storage', 'variable'])
const quoted = /"(?:\\.|[^"\\])*(?:"|$)|'(?:\\.|[^'\\])*(?:'|$)|“[^”]*(?:”|$)/g

/**
 * A condition without secrets. One that looks into what people typed or what the page keeps loses what it compares with: when it
 * holds, that is the value itself.
 */
export function redactCondition<Condition extends EvaluatedCondition>(
  condition: Condition,
  rules: readonly RedactionRule[] = defaultRedactionRules,
): Condition {
  const text = lookingIntoData.has(condition.kind) ? withoutCompared(condition.text) : condition.text
  return { ...condition, text: redactText(text, rules) }
}

const comparison = /(?:[=<>!]=?=?|\b(?:is|was|not|equals?|contains?|starts with|ends with|matches|like|than)\b)\s*/i

function withoutCompared(text: string): string {
  // A comparison inside quotes is part of a selector; the quotes keep their length, so that places stay the same.
  const found = comparison.exec(text.replace(quoted, (run) => '"'.repeat(run.length)))
  if (found) return `${text.slice(0, found.index + found[0].length)}${removed}`
  let runs = 0
  return text.replace(quoted, (run) => (runs++ === 0 ? run : removed))
}

/** A report without secrets, cut to what the wire takes. */
export function redactElementReport(
  report: ElementReport,
  rules: readonly RedactionRule[] = defaultRedactionRules,
): ElementReport {
  const short = (text: string, maximum: number) => cutText(redactText(text, rules), maximum)
  const { item, selector, page, browser } = report
  const { userAgent, brands, platform, language, ...screen } = browser
  return {
    item: {
      ...item,
      ...(item.name !== undefined && { name: short(item.name, limits.name) }),
      ...(item.id !== undefined && { id: short(item.id, limits.short) }),
    },
    ...(selector && { selector: { ...selector, text: short(selector.text, limits.selector) } }),
    page: {
      ...page,
      address: safeAddress(page.address, rules),
      ...(page.title !== undefined && { title: short(page.title, limits.title) }),
    },
    conditions: report.conditions.slice(0, limits.conditions).map((condition) => {
      const clean = redactCondition(condition, rules)
      return { ...clean, text: cutText(clean.text, limits.condition) }
    }),
    browser: {
      ...screen,
      userAgent: short(userAgent, limits.userAgent),
      language: short(language, limits.short),
      ...(platform !== undefined && { platform: short(platform, limits.short) }),
      ...(brands && {
        brands: brands
          .slice(0, limits.brands)
          .map(({ brand, version }) => ({ brand: short(brand, limits.short), version: short(version, limits.short) })),
      }),
    },
  }
}
