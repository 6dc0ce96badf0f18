import type { Vault } from '../../ports/vault.js'
import { assertEqual, assertTrue, expectRefusal } from '../assert.js'
import type { Check } from '../suite.js'

/** What the contract of a vault is run on. */
export interface VaultSubject {
  readonly vault: Vault
  /** Gives the vault a newer key; the older ones stay known. */
  rotate(): Promise<unknown>
  /** A vault with keys of its own. */
  readonly stranger: Vault
}

const secrets = ['', 'x', 'pässwörd 🙂', '\ufeffmark', 'a\0b', 'k1.AAAA.BBBB', 'long '.repeat(20_000)]
const context = 'cases_case case_1 credentials'

/** What every vault must keep. */
export const vaultContract: readonly Check<VaultSubject>[] = [
  {
    name: 'what was sealed opens in its own context',
    async run({ vault }) {
      for (const secret of secrets) assertEqual(await vault.open(await vault.seal(secret, context), context), secret)
    },
  },
  {
    name: 'a sealed value is text that JSON can carry, shows nothing of the secret, and is new each time',
    async run({ vault }) {
      const sealed = await vault.seal('swordfish', context)
      assertTrue(/^[\x20-\x7e]+$/.test(sealed), 'it is printable ASCII')
      assertTrue(!sealed.includes('swordfish') && !sealed.includes(btoa('swordfish')), 'it does not show the secret')
      assertTrue(sealed !== (await vault.seal('swordfish', context)), 'the same secret is sealed differently')
    },
  },
  {
    name: 'what was sealed does not open in another context',
    async run({ vault }) {
      const sealed = await vault.seal('swordfish', context)
      for (const other of ['', `${context} `, 'cases_case case_2 credentials']) {
        await expectRefusal(vault.open(sealed, other), 'internal_error')
      }
    },
  },
  {
    name: 'a value that was changed anywhere does not open',
    async run({ vault }) {
      const sealed = await vault.seal('swordfish', context)
      for (let at = 0; at < sealed.length; at++) {
        const letter = sealed[at] === 'A' ? 'B' : 'A'
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
        const opened = await vault.open(changed, context).then(
          (secret) => secret,
          (error: { code?: string }) => error.code,
        )
        // The last letter of base64 carries bits that nothing reads.
        if (opened !== 'swordfish') assertEqual(opened, 'internal_error', `with letter ${at} changed`)
        else assertTrue(/=*$/.exec(sealed)?.index === at + 1, `letter ${at} of the sealed value counts`)
      }
      for (const bad of ['', '.', '..', 'k1', 'k1..', sealed.slice(0, -4), `${sealed}AAAA`, `k0${sealed.slice(2)}`]) {
        await expectRefusal(vault.open(bad, context), 'internal_error')
      }
    },
  },
  {
    name: 'after a rotation the newest key seals, and everything older still opens',
    async run({ vault, rotate }) {
      const keyOf = (sealed: string) => sealed.slice(0, sealed.indexOf('.'))
      const sealed = [await vault.seal('one', context)]
      await rotate()
      sealed.push(await vault.seal('two', context))
      await rotate()
      sealed.push(await vault.seal('three', context))
      const opened = await Promise.all(sealed.map((value) => vault.open(value, context)))
      assertEqual(opened, ['one', 'two', 'three'], 'what opens')
      assertEqual(new Set(sealed.map(keyOf)).size, 3, 'the number of keys that are named before the first dot')
    },
  },
  {
    name: 'what was sealed with a key that is not known does not open',
    async run({ vault, stranger, rotate }) {
      await expectRefusal(stranger.open(await vault.seal('one', context), context), 'internal_error')
      await rotate()
      await expectRefusal(stranger.open(await vault.seal('two', context), context), 'internal_error')
    },
  },
]
