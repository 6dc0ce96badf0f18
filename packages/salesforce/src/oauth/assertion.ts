import { encodeBase64Url } from './base64-url.js'

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

async function readKey(pem: string): Promise<CryptoKey> {
  const [, body] = /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END PRIVATE KEY-----/.exec(pem) ?? []
  // The message leaves the value out: it is a key.
  if (body === undefined) {
    throw new TypeError(
      'privateKey must be PKCS #8 in PEM: openssl pkcs8 -topk8 -nocrypt -in server.key -out server.pem',
    )
  }
  const bytes = Uint8Array.from(atob(body.replace(/\s+/g, '')), (one) => one.charCodeAt(0))
  return await crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign'])
}

/** Signs claims as a JWT with RS256, the one algorithm that Salesforce takes. */
export async function signAssertion(
  claims: Readonly<Record<string, string | number>>,
  key: string | CryptoKey,
): Promise<string> {
  const encode = (value: unknown) => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)))
  const signed = `${encode({ alg: 'RS256' })}.${encode(claims)}`
  const privateKey = typeof key === 'string' ? await readKey(key) : key
  const signature = await crypto.subtle.sign(algorithm.name, privateKey, new TextEncoder().encode(signed))
  return `${signed}.${encodeBase64Url(new Uint8Array(signature))}`
}
