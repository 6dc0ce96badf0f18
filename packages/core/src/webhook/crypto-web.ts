import type { CreateSigner, CreateVerifier, DecodeBase64, RawPayload, SignatureVersion } from './crypto.js'

// Globals are looked up when they are used, so that this can be imported where they are missing.

// What DER puts before a bare Ed25519 key (RFC 8410): WebCrypto reads a bare public key, but no bare private one.
const privateKeyPrefix = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]

const algorithmOf = (version: SignatureVersion) => ({ name: version === 'v1' ? 'HMAC' : 'Ed25519', hash: 'SHA-256' })

function join(head: string, payload: RawPayload): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  // The head is ASCII and copied as it is; a payload of bytes may be no UTF-8 at all.
  const bytes = typeof payload === 'string' ? encoder.encode(payload) : payload
  const joined = new Uint8Array(head.length + bytes.length)
  joined.set(encoder.encode(head))
  joined.set(bytes, head.length)
  return joined
}

export const decodeBase64: DecodeBase64 = (text) => {
  // Outside the try, so that a runtime without it is not mistaken for bad base64.
  const decode = atob
  try {
    const binary = decode(text)
    if (btoa(binary) === text) return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {}
  return false
}

export const createSigner: CreateSigner = (version, key) => {
  const algorithm = algorithmOf(version)
  const [format, bytes] =
    version === 'v1' ? (['raw', key] as const) : (['pkcs8', [...privateKeyPrefix, ...key.subarray(0, 32)]] as const)
  let imported: Promise<CryptoKey> | undefined
  return async (head, payload) => {
    const signed = join(head, payload)
    imported ??= crypto.subtle.importKey(format, Uint8Array.from(bytes), algorithm, false, ['sign'])
    const signature = await crypto.subtle.sign(algorithm, await imported, signed)
    return btoa(String.fromCharCode(...new Uint8Array(signature)))
  }
}

export const createVerifier: CreateVerifier = (version, key) => {
  const algorithm = algorithmOf(version)
  // Imported on first use, where a rejection is awaited.
  let imported: Promise<CryptoKey> | undefined
  return (head, payload) => {
    const signed = join(head, payload)
    return async (signature) => {
      const given = signature.startsWith(`${version},`) && decodeBase64(signature.slice(version.length + 1))
      if (!given) return false
      imported ??= crypto.subtle.importKey('raw', key, algorithm, false, ['verify'])
      return crypto.subtle.verify(algorithm, await imported, given, signed)
    }
  }
}
