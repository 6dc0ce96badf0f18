import { text } from '@waymark/core/wire'
import * as z from 'zod/mini'

const name = text(200)

/** A key of the file that a deployment begins with: the SHA-256 of the key, whom it acts for, and the audiences of that person. */
const knownKeyJson = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the key, as 64 small hexadecimal digits')),
  principal: z.strictObject({
    id: name,
    account: name,
    accounts: z.array(name).check(z.minLength(1)),
    name,
    email: name,
    capabilities: z.array(name),
  }),
  audiences: z.exactOptional(z.array(text(100))),
})
export type KnownKey = z.infer<typeof knownKeyJson>

const knownKeysJson = z.array(knownKeyJson)

/** The keys of a file, or what is wrong with it. Nothing of the file is in a fault. */
export function readKnownKeys(content: string): { readonly value: readonly KnownKey[] } | { readonly fault: string } {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return { fault: 'names a file that is not JSON' }
  }
  const { success, data, error } = knownKeysJson.safeParse(json)
  if (success) return { value: data }
  const places = error.issues.slice(0, 5).map(({ path }) => `/${path.join('/')}`)
  return { fault: `names a file that is no list of { sha256, principal, audiences }: look at ${places.join(', ')}` }
}
