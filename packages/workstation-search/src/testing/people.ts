import type { Principal } from '@waymark/core/ports'
import type { Audience } from '../model/segment.js'

const user = ['workstation.use']

function person(id: string, name: string, account: string, capabilities: readonly string[]): Principal {
  const email = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')}@${account}.example`
  return { id, name, email, account, accounts: [account], capabilities }
}

/** The people of a mock's world, by their tokens. */
export const samplePeople = {
  /** In the audience `sales` of the account `acme`; has a Salesforce user of her own. */
  ada: person('user_ada', 'Ada Lindqvist', 'acme', user),
  /** A colleague of Ada's in no audience. */
  ben: person('user_ben', 'Ben Okafor', 'acme', user),
  /** The administrator of `acme`. */
  carla: person('user_carla', 'Carla Mendes', 'acme', [...user, 'workstation.administer']),
  /** Of another account, `globex`, which has no integration. */
  dmitri: person('user_dmitri', 'Dmitri Volkov', 'globex', user),
} as const satisfies Readonly<Record<string, Principal>>

/** The name of one of them, which is also the token that signs in as this person. */
export type SamplePerson = keyof typeof samplePeople

/** The audiences of `acme`, and who is in them. */
export const sampleAudiences: readonly (Audience & { readonly users: readonly string[] })[] = [
  { id: 'sales', name: 'Sales', users: ['user_ada', 'user_carla'] },
  { id: 'service', name: 'Service desk', users: [] },
]
