import type { Fault } from '../errors/error.js'
import { refuseInput } from '../errors/refuse.js'
import { pointer } from './faults.js'

/** What is wrong with such a text. */
export const unstorableMessage = 'must not contain NUL or broken Unicode'

// A lone surrogate is the only thing that a string loses on its way through UTF-8.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Whether a text holds NUL or a lone surrogate, which no database stores. */
export function isUnstorable(text: string): boolean {
  return unstorable.test(text)
}

function find(value: unknown, path: readonly PropertyKey[], found: Fault[]): void {
  if (typeof value === 'string') {
    if (isUnstorable(value)) found.push({ in: 'body', path: pointer(path), message: unstorableMessage })
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      // The name itself cannot be quoted: it is what is broken.
      if (isUnstorable(name))
        found.push({ in: 'body', path: pointer(path), message: 'must not have such a field name' })
      else find(inner, [...path, name], found)
    }
  }
}

// In UTF-8 that was read strictly, these can only have come as escapes.
const escaped = /\\u(?:0000|d[89a-f])/i

/** Refuses JSON with a text that no database stores, wherever it stands. @throws RefusedError `validation_failed`. */
export function refuseUnstorable(value: unknown, text: string): void {
  if (!escaped.test(text)) return
  const found: Fault[] = []
  find(value, [], found)
  if (found.length > 0) throw refuseInput(found.slice(0, 50))
}
