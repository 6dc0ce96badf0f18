import * as z from 'zod/mini'

/** Any schema of the wire: what it takes is what it gives, apart from dropped fields. */
export type Schema<Value = unknown> = z.ZodMiniType<Value, Value>
/** A schema of an object. */
export type ObjectSchema = z.ZodMiniObject

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** An instant in RFC 3339, with `Z` or an offset. Readers turn it into a `Date`. */
export const instant: Schema<string> = /* @__PURE__ */ z.string().check(
  /* @__PURE__ */ z.refine((value) => instantPattern.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'must be an instant such as 2026-03-01T09:30:00Z',
  }),
)

/**
 * Text that a person writes: `minimum` (default 1) to `maximum` UTF-16 code units. NUL and lone surrogates are refused, because
 * no database stores them.
 */
/* @__NO_SIDE_EFFECTS__ */
export function text(maximum: number, minimum = 1): Schema<string> {
  return z.string().check(
    z.minLength(minimum, minimum === 1 ? 'must not be empty' : `must have at least ${minimum} characters`),
    z.maxLength(maximum, `must have at most ${maximum} characters`),
    z.refine((value) => isStorable(value), { error: 'must not contain NUL or broken Unicode' }),
  )
}

// A lone surrogate is the only thing that a string loses on its way through UTF-8.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function isStorable(value: string): boolean {
  return !value.includes('\0') && !loneSurrogate.test(value)
}

/** An id as our services make them: a prefix, an underscore, letters and digits. */
/* @__NO_SIDE_EFFECTS__ */
export function id(): Schema<string> {
  return z.string().check(z.regex(/^[a-z]+_[0-9A-Za-z]{1,40}$/, 'must be an id such as case_01h455vb4pex'))
}

/** The schema of {@link answerEnum}, with its values, for the OpenAPI document. */
export interface AnswerEnum<Value extends string> extends Schema<Value | 'unknown'> {
  readonly values: readonly (Value | 'unknown')[]
}

/**
 * An enum of an answer. A value that this version does not know reads as `'unknown'`, so that a service may add one without
 * breaking a released client.
 */
/* @__NO_SIDE_EFFECTS__ */
export function answerEnum<const Value extends string>(values: readonly Value[]): AnswerEnum<Value> {
  const schema = z.pipe(
    z.string(),
    z.transform((value) => (values.includes(value as Value) ? value : 'unknown')),
  ) as unknown as Schema<Value | 'unknown'>
  return Object.assign(schema, { values: [...values, 'unknown' as const] })
}

/** One page of an answer: the items, and the cursor of the next page when there is one. */
/* @__NO_SIDE_EFFECTS__ */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), next: z.exactOptional(z.string()) })
}

/** The two query fields of every list. */
export const pageQuery = {
  /** The cursor of the page: `next` of the one before. */
  after: /* @__PURE__ */ z.exactOptional(/* @__PURE__ */ z.string().check(/* @__PURE__ */ z.maxLength(200))),
  /** How many items a page has at the most, 1 to 100. The default is 25. */
  limit: /* @__PURE__ */ z.exactOptional(
    /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1), /* @__PURE__ */ z.maximum(100)),
  ),
}

/** The instant of a wire string. */
export function readInstant(value: string): Date {
  return new Date(value)
}

/** The wire string of an instant, in UTC with milliseconds. */
export function writeInstant(value: Date): string {
  return value.toISOString()
}
