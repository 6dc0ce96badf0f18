import { writeFile } from 'node:fs/promises'
import { isWrite, problem, type Route } from '@waymark/core/wire'
import openapiTypescript, { astToString } from 'openapi-typescript'
import type * as z from 'zod/mini'
import { createDocument } from 'zod-openapi'

/** What a package's OpenAPI document says beyond its routes: names and descriptions, which cost its bundles nothing here. */
export interface DocumentDescription {
  readonly title: string
  readonly version: string
  readonly description: string
  readonly routes: readonly Route[]
  /** The schemas that have a name of their own. */
  readonly components: Readonly<Record<string, z.ZodMiniType>>
  /** A sentence for every component. */
  readonly componentDescriptions: Readonly<Record<string, string>>
  /** A sentence for every field and parameter, by its name: one name means one thing. `Component.field` says more. */
  readonly fields: Readonly<Record<string, string>>
  /** Per operation: a summary, and the group that it is shown in. */
  readonly operations: Readonly<Record<string, { readonly summary: string; readonly tag: string }>>
}

type JsonSchema = {
  [key: string]: unknown
  properties?: Record<string, JsonSchema>
  type?: unknown
  description?: string
}

/** The codes that every route may answer with. */
const always = ['unauthenticated', 'forbidden', 'validation_failed', 'rate_limited', 'internal_error', 'unavailable']

function responseOf(route: Route) {
  if (route.events) {
    const description = 'Server-sent events, each with data of this shape; `event: reset` tells to read the whole anew.'
    return { 200: { description, content: { 'text/event-stream': { schema: route.events } } } }
  }
  if (route.download) {
    const schema = { type: 'string', format: 'binary' } as const
    return { 200: { description: 'The bytes.', content: { 'application/octet-stream': { schema } } } }
  }
  if (!route.answer) return { 204: { description: 'Done.' } }
  return {
    [route.status ?? 200]: { description: 'Success.', content: { 'application/json': { schema: route.answer } } },
  }
}

function operationOf(route: Route, about: DocumentDescription) {
  const described = about.operations[route.operation]
  if (!described) throw new Error(`${route.operation} has no summary in wire/openapi.ts`)
  const codes = [...always, ...(route.params ? ['not_found'] : []), ...(route.errors ?? [])]
  if (isWrite(route)) codes.push('idempotency_key_reused')
  const header = isWrite(route)
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header' as const,
          description: 'Makes the request safe to repeat for 24 hours: the same key and body give the same answer.',
          schema: { type: 'string' as const, maxLength: 255 },
        },
      ]
    : []
  return {
    operationId: route.operation,
    summary: described.summary,
    description: `Needs the capability \`${route.capability}\`. May be refused with: ${[...new Set(codes)].join(', ')}.`,
    tags: [described.tag],
    ...(header.length > 0 && { parameters: header }),
    requestParams: { ...(route.params && { path: route.params }), ...(route.query && { query: route.query }) },
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }),
    ...(route.upload && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } },
      },
    }),
    responses: {
      ...responseOf(route),
      default: {
        description: 'A refusal (RFC 9457). `code` tells which.',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  }
}

/** Describes each field by its name; fails on one that nobody described. */
function describeFields(schema: JsonSchema, owner: string, about: DocumentDescription, missing: Set<string>): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const sentence = about.fields[`${owner}.${name}`] ?? about.fields[name]
    if (!sentence) missing.add(`${owner}.${name}`)
    else if (!('$ref' in field)) field.description = sentence
    describeFields(field, owner, about, missing)
  }
  for (const inner of Object.values(schema)) {
    if (Array.isArray(inner)) {
      for (const one of inner) if (typeof one === 'object' && one !== null) describeFields(one, owner, about, missing)
    }
  }
  for (const key of ['items', 'additionalProperties']) {
    const inner = schema[key]
    if (typeof inner === 'object' && inner !== null) describeFields(inner as JsonSchema, owner, about, missing)
  }
}

/** The OpenAPI document of a package. */
function documentOf(about: DocumentDescription) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of about.routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, about) }
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: about.title,
        version: about.version,
        description: about.description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      security: [{ bearer: [] }],
      paths: paths as never,
      components: {
        schemas: { ...about.components, Problem: problem } as never,
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      },
    },
    {
      // What a schema takes is what it gives, so one component serves both ways.
      outputIdSuffix: '',
      override: ({ zodSchema, jsonSchema }) => {
        const schema = zodSchema as unknown as { json?: object; _zod: { def: { type: string; catchall?: unknown } } }
        if (schema.json) Object.assign(jsonSchema, schema.json)
        // Answers grow: a schema that allows unknown fields must not be documented as closed.
        if (schema._zod.def.type === 'object' && !schema._zod.def.catchall) delete jsonSchema.additionalProperties
      },
    },
  )
  const missing = new Set<string>()
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>
  for (const [name, schema] of Object.entries(schemas)) {
    const sentence = about.componentDescriptions[name]
    if (sentence) schema.description = sentence
    else missing.add(name)
    describeFields(schema, name, about, missing)
  }
  for (const path of Object.values(document.paths ?? {}) as Record<string, JsonSchema>[]) {
    for (const operation of Object.values(path)) {
      for (const parameter of (operation.parameters ?? []) as JsonSchema[]) {
        const name = String(parameter.name)
        if (parameter.description) continue
        const sentence = about.fields[`${operation.operationId}.${name}`] ?? about.fields[name]
        if (sentence) parameter.description = sentence
        else missing.add(`parameter ${name}`)
      }
      const body = (operation.requestBody as { content?: Record<string, { schema: JsonSchema }> } | undefined)?.content
      for (const { schema } of Object.values(body ?? {}))
        describeFields(schema, String(operation.operationId), about, missing)
      for (const answer of Object.values(
        operation.responses as Record<string, { content?: Record<string, { schema: JsonSchema }> }>,
      )) {
        for (const { schema } of Object.values(answer.content ?? {})) {
          describeFields(schema, String(operation.operationId), about, missing)
        }
      }
    }
  }
  if (missing.size > 0) throw new Error(`wire/openapi.ts describes none of these: ${[...missing].join(', ')}`)
  return document
}

/** Writes `openapi.json` and its types beside it. */
export async function generate(about: DocumentDescription, folder: URL): Promise<void> {
  const document = documentOf(about)
  await writeFile(new URL('openapi.json', folder), `${JSON.stringify(document, null, 2)}\n`)
  const types = astToString(await openapiTypescript(document as never, { alphabetize: false }))
  const head = '// Written by `npm run generate` from openapi.json. Do not edit.\n\n'
  await writeFile(new URL('src/openapi.gen.ts', folder), head + types)
}
