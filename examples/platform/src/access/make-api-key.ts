import type { KnownKey } from '../wire/api-key-file.js'
import { apiKeyBeginning } from './api-keys.js'
import { hashOf, makeToken } from './tokens.js'

/** Makes a key, and the entry of it for the file that `WAYMARK_API_KEYS` names. The principal is an example to change. */
export function makeApiKey(): { readonly key: string; readonly entry: KnownKey } {
  const key = makeToken(apiKeyBeginning)
  const principal = {
    id: 'user_operator',
    account: 'support',
    accounts: ['support'],
    name: 'Operator',
    email: 'operator@example.com',
    capabilities: ['cases.use', 'cases.work', 'cases.operate', 'workstation.use', 'workstation.administer'],
  }
  return { key, entry: { sha256: hashOf(key), principal, audiences: ['Support'] } }
}
