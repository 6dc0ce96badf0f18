import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import type { CreateSigner, CreateVerifier, DecodeBase64, RawPayload } from './crypto.js'

// What DER puts before a bare Ed25519 key (RFC 8410); node:crypto reads no bare ones.
const publicKeyPrefix = '302a300506032b6570032100'
const privateKeyPrefix = '302e020100300506032b657004220420'

const der = (prefix: string, key: Uint8Array) => Buffer.concat([Buffer.from(prefix, 'hex'), key])

const join = (head: string, payload: RawPayload) =>
  typeof payload === 'string' ? Buffer.from(head + payload) : Buffer.concat([Buffer.from(head), payload])

export const decodeBase64: DecodeBase64 = (text) => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text && bytes
}

export const createSigner: CreateSigner = (version, key) => {
  if (version === 'v1') {
    const secret = createSecretKey(key)
    return (head, payload) => createHmac('sha256', secret).update(head).update(payload).digest('base64')
  }
  const seed = createPrivateKey({ key: der(privateKeyPrefix, key.subarray(0, 32)), format: 'der', type: 'pkcs8' })
  return (head, payload) => sign(null, join(head, payload), seed).toString('base64')
}

export const createVerifier: CreateVerifier = (version, key) => {
  if (version === 'v1') {
    const secret = createSecretKey(key)
    return (head, payload) => {
      // As text, since that is quicker than to decode what came and to prove that it was canonical.
      const hash = createHmac('sha256', secret).update(head).update(payload).digest('base64')
      const expected = Buffer.from(`v1,${hash}`)
      return (signature) => {
        const given = Buffer.from(signature)
        return given.length === expected.length && timingSafeEqual(given, expected)
      }
    }
  }
  const publicKey = createPublicKey({ key: der(publicKeyPrefix, key), format: 'der', type: 'spki' })
  return (head, payload) => {
    const signed = join(head, payload)
    return (signature) => {
      const given = signature.startsWith('v1a,') && decodeBase64(signature.slice(4))
      return given && verify(null, signed, publicKey, given)
    }
  }
}
