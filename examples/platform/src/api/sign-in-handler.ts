import { refuseInput } from '@waymark/core'
import type { Principal } from '@waymark/core/ports'
import { type Handler, implement } from '@waymark/core/server'
import { writeInstant } from '@waymark/core/wire'
import type { Sessions, SignIn } from '../access/sessions.js'
import type { DemoPerson } from '../demo/people.js'
import type { PersonJson } from '../wire/platform.js'
import { signInRoute } from '../wire/routes.js'
import { type Hosting, hostRoutes } from './hosting.js'

// Nobody yet: what a visitor may do before somebody is signed in.
const visitor: Principal = {
  id: 'visitor',
  account: 'visitor',
  accounts: [],
  name: 'A visitor',
  email: '',
  capabilities: [signInRoute.capability],
}

/** Somebody, as the wire shows them. */
export function writePerson({ id, name, email, account, accounts, capabilities }: Principal): PersonJson {
  return { id, name, email, account, accounts: [...accounts], capabilities: [...capabilities] }
}

/** Signs a demo person in. Who may ask for it is decided before. */
export function createSignInHandler(
  hosting: Hosting,
  { people, sessions }: { readonly people: readonly DemoPerson[]; readonly sessions: Sessions },
): Handler {
  const signIn = implement(signInRoute, {
    async run({ body }): Promise<SignIn & { readonly principal: Principal }> {
      const person = people.find(({ key }) => key === body.person)
      if (!person) {
        const message = `must be one of ${people.map(({ key }) => key).join(', ')}`
        throw refuseInput([{ in: 'body', path: '/person', message }])
      }
      return { ...(await sessions.signIn(person.principal)), principal: person.principal }
    },
    write: ({ token, expiresAt, principal }) => ({
      token,
      expiresAt: writeInstant(expiresAt),
      person: writePerson(principal),
    }),
  })
  return hostRoutes(hosting, [signIn], () => visitor)
}
