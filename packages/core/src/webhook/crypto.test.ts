import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SignatureVersion } from './crypto.js'
import * as node from './crypto-node.js'
import * as web from './crypto-web.js'

const key64 = node.decodeBase64(
  '6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==',
) as Uint8Array<ArrayBuffer>
const publicKey = key64.slice(32)
const payload = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array())
const head = fc.constantFrom('msg_1.1614265330.', 'm.0.')

it('both backends decode the same texts to the same bytes, and refuse the same', () => {
  const text = fc.oneof(
    fc.base64String(),
    fc.string(),
    fc.stringMatching(/^[\w+/]{0,7}={0,3}$/),
    fc.constantFrom('', 'AAA', 'AA==', 'AB==', 'AA=', 'A A=', ' AA==', 'AA==\n', 'AA-_', '====', 'ŁA=='),
  )
  const property = fc.property(text, (input) => {
    expect(web.decodeBase64(input)).toEqual(plain(node.decodeBase64(input)))
  })
  fc.assert(property, { numRuns: 500 })
})

it('base64 in another spelling is not decoded', () => {
  expect(['AB==', 'AA=', 'AA', 'A A=', 'AA==\n', 'AA-_'].map(node.decodeBase64)).toEqual(Array(6).fill(false))
  expect(plain(node.decodeBase64('AAE='))).toEqual(new Uint8Array([0, 1]))
})

it.each<[SignatureVersion]>([['v1'], ['v1a']])(
  'both backends make the same %s signature and accept it',
  async (version) => {
    const property = fc.asyncProperty(head, payload, async (start, body) => {
      const signature = await node.createSigner(version, key64)(start, body)
      expect(await web.createSigner(version, key64)(start, body)).toBe(signature)
      const entry = `${version},${signature}`
      const known = version === 'v1' ? key64 : publicKey
      for (const { createVerifier } of [node, web]) {
        const verifier = createVerifier(version, known)
        expect(await verifier(start, body)(entry)).toBe(true)
        expect(await verifier(`1${start}`, body)(entry)).toBe(false)
        expect(await verifier(start, body)(signature)).toBe(false)
      }
    })
    await fc.assert(property, { numRuns: 60 })
  },
)

/** Buffers compare unequal to other bytes. */
function plain(bytes: Uint8Array | false): Uint8Array | false {
  return bytes && Uint8Array.from(bytes)
}
