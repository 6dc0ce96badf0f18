import * as z from 'zod/mini'

/** Any schema of the wire: what it takes is what it gives, apart from dropped fields. */
export type Schema<Value = unknown> = z.ZodMiniType<Value, Value>
/** A schema of an object. */
export type ObjectSchema = z.ZodMiniObject

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** A schema that tells the OpenAPI document by itself what it takes. */
export interface DescribedSchema<Value> extends Schema<Value> {
  readonly json: Readonly<Record<string, unknown>>
}

/**
 * A single value, read by hand: a client that reads answers needs no more of zod than objects, lists and this, which is a third
 * less of it. `read` gives undefined for what is not allowed.
 */
/* @__NO_SIDE_EFFECTS__ */
function single<Value>(
  read: (value: unknown) => Value | undefined,
  message: string,
  json: DescribedSchema<Value>['json'],
): DescribedSchema<Value> {
  const schema = z.transform((input: unknown, context) => {
    const value = read(input)
    if (value === undefined) {
      context.issues.push({ code: 'custom', message: input === undefined ? 'is required' : message, input })
    }
    return value
  })
  // zod takes a transform for optional; a single value is required like any other.
  Object.assign(schema._zod, { optin: undefined, optout: undefined })
  return Object.assign(schema as unknown as Schema<Value>, { json })
}

/** An instant in RFC 3339, with `Z` or an offset. Readers turn it into a `Date`. */
export const instant: DescribedSchema<string> = /* @__PURE__ */ single(
  (value) =>
    typeof value === 'string' && instantPattern.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined,
  'must be an instant such as 2026-03-01T09:30:00Z',
  { type: 'string', format: 'date-time' },
)

/** A whole number of an answer. */
export const wholeNumber: DescribedSchema<number> = /* @__PURE__ */ single(
  (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  'must be a whole number',
  { type: 'integer' },
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

/**
 * An enum of an answer. A value that this version does not know reads as `'unknown'`, so that a service may add one without
 * breaking a released client.
 */
/* @__NO_SIDE_EFFECTS__ */
export function answerEnum<const Value extends string>(values: readonly Value[]): DescribedSchema<Value | 'unknown'> {
  return single<Value | 'unknown'>(
    (value) => (values.includes(value as Value) ? (value as Value) : typeof value === 'string' ? 'unknown' : undefined),
    'must be text',
    { type: 'string', enum: [...values, 'unknown'] },
  )
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
