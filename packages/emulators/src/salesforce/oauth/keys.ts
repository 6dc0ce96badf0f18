const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

const encode = (bytes: ArrayBuffer | Uint8Array) =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('base64url')

const text = (value: unknown) => encode(new TextEncoder().encode(JSON.stringify(value)))

/** The org's own signing key; it is made when it is first asked for. */
export interface SigningKey {
  publicKey(): Promise<JsonWebKey & { kid: string }>
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>
}

/** Makes a key for id tokens. */
export function createSigningKey(): SigningKey {
  let pair: Promise<CryptoKeyPair> | undefined
  const keys = () => {
    pair ??= crypto.subtle.generateKey(
      { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    )
    return pair
  }
  const kid = '226'
  return {
    async publicKey() {
      const { kty = 'RSA', n = '', e = '' } = await crypto.subtle.exportKey('jwk', (await keys()).publicKey)
      return { kty, n, e, alg: 'RS256', use: 'sig', kid }
    },
    async sign(claims) {
      const signed = `${text({ alg: 'RS256', kid, typ: 'JWT' })}.${text(claims)}`
      const signature = await crypto.subtle.sign(algorithm, (await keys()).privateKey, new TextEncoder().encode(signed))
      return `${signed}.${encode(signature)}`
    },
  }
}

/** The claims of an assertion signed with RS256; undefined when the signature is not that of this key. */
export async function readAssertion(assertion: string, pem: string): Promise<Record<string, unknown> | undefined> {
  const [head = '', body = '', signature = ''] = assertion.split('.')
  try {
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string }
    if (header.alg !== 'RS256') return undefined
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    const key = await crypto.subtle.importKey('spki', der, algorithm, false, ['verify'])
    const bytes = new TextEncoder().encode(`${head}.${body}`)
    const valid = await crypto.subtle.verify(algorithm, key, Buffer.from(signature, 'base64url'), bytes)
    return valid ? JSON.parse(Buffer.from(body, 'base64url').toString()) : undefined
  } catch {
    return undefined
  }
}

/** The challenge of a PKCE verifier. */
export async function challengeOf(verifier: string): Promise<string> {
  return encode(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)))
}

/** Salesforce's signature of a token answer: HMAC-SHA256 of `id + issued_at`, keyed with the app's secret. */
export async function signatureOf(secret: string, signed: string): Promise<string> {
  const bytes = new TextEncoder().encode(secret || 'public')
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return Buffer.from(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(signed))).toString('base64')
}
