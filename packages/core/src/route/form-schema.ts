import type * as z from 'zod/mini'

/** One fault that a form shows beside a field. */
export interface FormIssue {
  readonly message: string
  readonly path?: readonly PropertyKey[] | undefined
}

/**
 * A schema as every form library reads it (Standard Schema, version 1). Declared here, so that using it needs no library and a
 * schema may be replaced without anyone noticing.
 */
export interface FormSchema<Value> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (
      value: unknown,
    ) => { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly FormIssue[] }
    readonly types?: { readonly input: Value; readonly output: Value } | undefined
  }
}

/** A wire schema as a form schema, with further rules that a schema cannot say, and a reader where a value is more than its JSON. */
export function toFormSchema<Value, Json = Value>(
  schema: z.ZodMiniType,
  rules: (value: Json) => readonly FormIssue[] = () => [],
  read: (value: Json) => Value = (value) => value as unknown as Value,
): FormSchema<Value> {
  return {
    '~standard': {
      version: 1,
      vendor: 'waymark',
      validate(value) {
        const result = schema.safeParse(value)
        if (!result.success) return { issues: result.error.issues.map(({ message, path }) => ({ message, path })) }
        const issues = rules(result.data as Json)
        return issues.length > 0 ? { issues } : { value: read(result.data as Json) }
      },
    },
  }
}
