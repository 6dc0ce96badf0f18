import type { Principal } from '@waymark/core/ports'

const customer = ['cases.use', 'chat.use', 'assistant.use']
const engineer = [...customer, 'cases.work', 'chat.serve']

function person(
  id: string,
  name: string,
  account: string,
  capabilities: readonly string[],
  accounts: readonly string[] = [account],
): Principal {
  const email = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')}@${account}.example`
  return { id, name, email, account, accounts, capabilities }
}

/** The people of a mock's world, by their tokens. Two customers' accounts, and the support team that serves them. */
export const samplePeople = {
  /** A requester of the account `acme`. */
  ada: person('user_ada', 'Ada Lindqvist', 'acme', customer),
  /** A colleague of Ada's. */
  ben: person('user_ben', 'Ben Okafor', 'acme', customer),
  /** The account admin of `acme`. */
  carla: person('user_carla', 'Carla Mendes', 'acme', [...customer, 'cases.administer']),
  /** A requester of another account, `globex`. */
  dmitri: person('user_dmitri', 'Dmitri Volkov', 'globex', customer),
  /** An engineer who serves both accounts. */
  erin: person('user_erin', 'Erin Walsh', 'waymark', engineer, ['waymark', 'acme', 'globex']),
  /** An engineer who serves `acme` alone. */
  farid: person('user_farid', 'Farid Haddad', 'waymark', engineer, ['waymark', 'acme']),
  /** Staff: publishes SLA versions, signs agreements, sets plans. */
  grace: person('user_grace', 'Grace Kim', 'waymark', [...engineer, 'cases.operate'], ['waymark', 'acme', 'globex']),
} as const satisfies Readonly<Record<string, Principal>>

/** The name of one of them, which is also the token that signs in as this person. */
export type SamplePerson = keyof typeof samplePeople
