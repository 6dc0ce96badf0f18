import { isWaymarkError, type WaymarkError } from '../errors/error.js'

/** What a call gave, or why not. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WaymarkError }

/** Turns a call's error into a value. Errors that are not Waymark's are faults of a program, and are still thrown. */
export async function toResult<T>(call: PromiseLike<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await call }
  } catch (error) {
    if (isWaymarkError(error)) return { ok: false, error }
    throw error
  }
}

type Resulting<Member> = Member extends (...input: infer Input) => Promise<infer T>
  ? (...input: Input) => Promise<Result<T>>
  : Member extends (...input: never) => unknown
    ? Member
    : Member extends object
      ? WithResults<Member>
      : Member

/** A client whose methods give results in place of promises that reject. */
export type WithResults<Client> = { readonly [Name in keyof Client]: Resulting<Client[Name]> }

/** A client whose methods, those of its nouns too, give a {@link Result}. Listings and streams stay as they are. */
export function withResults<Client extends object>(client: Client): WithResults<Client> {
  const wrapped: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(client)) {
    if (typeof member === 'function') {
      wrapped[name] = (...input: unknown[]) => {
        const given: unknown = member.apply(client, input)
        return given instanceof Promise ? toResult(given) : given
      }
    } else wrapped[name] = isPlain(member) ? withResults(member) : member
  }
  return wrapped as WithResults<Client>
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
