/** What the reference page reads of a JSON schema. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly description?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>

/** One endpoint of a document. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

/** What the platform reads of an OpenAPI document. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** An operation with the place that it is answered at. */
export interface PlacedOperation extends Operation {
  readonly method: string
  readonly path: string
}

/** The operations by tag, in the order in which the document first names the tags; within one by path, reads first. */
export function operationsByTag({ paths }: OpenApiDocument): ReadonlyMap<string, readonly PlacedOperation[]> {
  const byTag = new Map<string, PlacedOperation[]>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? ''
      byTag.set(tag, [...(byTag.get(tag) ?? []), { ...operation, method: method.toUpperCase(), path }])
    }
  }
  for (const operations of byTag.values()) operations.sort(byPlace)
  return byTag
}

const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

function byPlace(one: PlacedOperation, other: PlacedOperation): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1
  return order.indexOf(one.method) - order.indexOf(other.method)
}

/** What an operation's description says of the capability and the codes, which our documents word in one way. */
export function readDescription(description: string): {
  readonly capability: string | undefined
  readonly codes: readonly string[]
  /** The words beside that. */
  readonly rest: string
} {
  const capability = /Needs the capability `([\w.]+)`\.\s*/.exec(description)
  const codes = /May be refused with: ([\w, ]+)\.\s*/.exec(description)
  const rest = description.replace(capability?.[0] ?? '', '').replace(codes?.[0] ?? '', '')
  return { capability: capability?.[1], codes: codes?.[1]?.split(', ') ?? [], rest: rest.trim() }
}
