import type { Principal } from '@waymark/core/ports'
import type { AudienceResolver } from '@waymark/workstation-search/service'

/** Somebody who is known before anybody signs in, with the names of the audiences that this person is in. */
export interface KnownPerson {
  readonly principal: Pick<Principal, 'id' | 'account' | 'name' | 'email'>
  readonly audiences?: readonly string[] | undefined
}

const keyOf = ({ account, id }: Pick<Principal, 'account' | 'id'>) => JSON.stringify([account, id])
const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name.localeCompare(other.name, 'en')

/**
 * Tells who is in which audience, by who somebody is and never by what a sign-in or a key was given out with: those go on when a person
 * has left an audience. Who is named twice is in the audiences of both entries. An audience's id is its name.
 */
export function createAudiences(people: readonly KnownPerson[]): AudienceResolver {
  const known = new Map<string, { readonly principal: KnownPerson['principal']; readonly audiences: Set<string> }>()
  for (const { principal, audiences = [] } of people) {
    const entry = known.get(keyOf(principal)) ?? { principal, audiences: new Set() }
    for (const audience of audiences) entry.audiences.add(audience)
    known.set(keyOf(principal), entry)
  }

  return {
    audiencesOf: async (principal) => [...(known.get(keyOf(principal))?.audiences ?? [])],
    async choices(account) {
      const own = [...known.values()].filter(({ principal }) => principal.account === account)
      const sizes = new Map<string, number>()
      for (const name of own.flatMap(({ audiences }) => [...audiences])) sizes.set(name, (sizes.get(name) ?? 0) + 1)
      return {
        audiences: [...sizes].map(([name, size]) => ({ id: name, name, size })).sort(byName),
        users: own.map(({ principal: { id, name, email } }) => ({ id, name, email })).sort(byName),
      }
    },
  }
}
