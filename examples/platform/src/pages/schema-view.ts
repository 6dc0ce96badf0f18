import { html } from 'hono/html'
import type { Schema } from './open-api.js'
import { type Html, prose } from './page.js'
import type { ReferenceWords } from './reference-words.js'

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1)

/** What a schema takes, in a few words. */
function typeOf(schema: Schema, words: ReferenceWords): Html {
  if (schema.$ref) return html`<a href="#shape-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`
  const shapes = schema.anyOf ?? schema.oneOf
  if (shapes)
    return joined(
      shapes.map((one) => typeOf(one, words)),
      ` ${words.or} `,
    )
  if (schema.enum) return html`${words.oneOf} ${valuesOf(schema.enum)}`
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`
  if (Array.isArray(schema.type)) {
    const kinds = schema.type.map((type: string) => typeOf({ ...schema, type }, words))
    return joined(kinds, ` ${words.or} `)
  }
  return html`${plainType(schema, words)}${limitsOf(schema, words)}`
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`
}

function valuesOf(values: readonly unknown[]): Html {
  return joined(
    values.map((value) => html`<code>${String(value)}</code>`),
    ' ',
  )
}

function plainType({ type, format, items, properties, additionalProperties }: Schema, words: ReferenceWords): Html {
  if (type === 'array' && items?.enum) return html`${words.listOf} ${valuesOf(items.enum)}`
  if (type === 'array') return html`${words.listOf} ${items ? typeOf(items, words) : words.anything}`
  if (type === 'object' && !properties && typeof additionalProperties === 'object') {
    return html`${words.named} ${typeOf(additionalProperties, words)}`
  }
  if (type === 'string' && format === 'date-time') return html`${words.instant}`
  if (type === 'string' && format === 'binary') return html`${words.bytes}`
  const plain = {
    string: words.text,
    integer: words.whole,
    number: words.number,
    boolean: words.truth,
    null: words.nothing,
    object: words.object,
  }
  return html`${plain[type as keyof typeof plain] ?? words.anything}`
}

// What JSON can hold exactly; a schema that names it limits nothing that anybody would write.
const isLimit = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER

function limitsOf(schema: Schema, words: ReferenceWords): Html {
  const { minimum, maximum, maxLength, maxItems, minItems } = schema
  const limits: string[] = []
  const written = (value: number) => value.toLocaleString(words.numbers)
  if (isLimit(minimum) && isLimit(maximum)) limits.push(`${written(minimum)} – ${written(maximum)}`)
  else if (isLimit(minimum)) limits.push(`${words.from} ${written(minimum)}`)
  else if (isLimit(maximum)) limits.push(`${words.upTo} ${written(maximum)}`)
  if (isLimit(maxLength)) limits.push(`${words.upTo} ${written(maxLength)} ${words.characters}`)
  if (isLimit(minItems) && minItems > 0) limits.push(`${words.atLeast} ${written(minItems)}`)
  if (isLimit(maxItems)) limits.push(`${words.upTo} ${written(maxItems)} ${words.entries}`)
  return html`${limits.length > 0 ? `, ${limits.join(' ')}` : ''}`
}

/** One named thing: a field, or a parameter. */
export interface Field {
  readonly name: string
  readonly schema: Schema
  readonly required: boolean
  readonly description?: string | undefined
}

/** A list of named things, with what is in them. */
export function fieldList(fields: readonly Field[], words: ReferenceWords): Html {
  return html`<dl class="fields">${fields.map((field) => fieldView(field, words))}</dl>`
}

function fieldView({ name, schema, required, description }: Field, words: ReferenceWords): Html {
  const inner = innerFields(schema)
  return html`<div>
    <dt>
      <code>${name}</code> <span class="type">${typeOf(schema, words)}</span>
      ${required ? html`<span class="must">${words.required}</span>` : ''}
    </dt>
    <dd>
      ${description ? html`<p lang="en">${prose(description)}</p>` : ''}${inner.length > 0 ? fieldList(inner, words) : ''}
    </dd>
  </div>`
}

/** The fields of an object, or of the objects of a list. */
function innerFields(schema: Schema): readonly Field[] {
  if (schema.items) return innerFields(schema.items)
  return Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    schema: inner,
    required: schema.required?.includes(name) ?? false,
    description: inner.description,
  }))
}

/** A schema as a whole: its name where it has one, its fields where it has none. */
export function schemaView(schema: Schema, words: ReferenceWords): Html {
  const inner = innerFields(schema)
  return inner.length > 0 ? fieldList(inner, words) : html`<p class="type">${typeOf(schema, words)}</p>`
}
