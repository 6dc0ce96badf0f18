import type { Dice } from './wrong-values.js'

/** A body that no longer is what it says, and how it came to be so. */
export interface DamagedBody {
  readonly label: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

const encoder = new TextEncoder()

const notUtf8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]]

function withBytes(text: string, at: number, bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...encoder.encode(text.slice(0, at)), ...bytes, ...encoder.encode(text.slice(at))])
}

const otherTypes = [
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/octet-stream',
  'json',
]

/** The same text, damaged below the level of its fields. */
export function damageText(text: string, dice: Dice): DamagedBody {
  const at = 1 + dice.below(Math.max(1, text.length - 1))
  const ways: readonly (() => DamagedBody)[] = [
    () => ({ label: `cut off after ${at} characters`, body: text.slice(0, Math.min(at, text.length - 1)) }),
    () => ({ label: 'bytes that are not UTF-8', body: withBytes(text, at, dice.pick(notUtf8)) }),
    () => ({ label: 'a byte order mark in the middle', body: withBytes(text, 1, [0xef, 0xbb, 0xbf]) }),
    () => ({ label: 'nothing', body: '' }),
    () => ({ label: 'spaces', body: ' '.repeat(1 + dice.below(50)) }),
    () => ({
      label: 'a word',
      body: dice.pick(['undefined', 'NaN', 'nul', 'True', dice.text(20), '<xml/>', 'a=1&b=2']),
    }),
    () => ({ label: 'a second value behind it', body: `${text}${dice.pick(['{}', ',', ']', '}', 'x', text])}` }),
    () => ({ label: 'a comma too many', body: text.replace(/\}$/, ',}') }),
    () => ({ label: 'quotes of another kind', body: text.replaceAll('"', "'") }),
    () => ({ label: 'a control character', body: `${text.slice(0, 2)}\u0001${text.slice(2)}` }),
    () => ({ label: 'nested too deep', body: `${'['.repeat(101 + dice.below(3_000))}` }),
    () => ({ label: 'nested too deep, and whole', body: `{"a":${'['.repeat(200)}${']'.repeat(200)}}` }),
    () => ({ label: 'no content type', body: encoder.encode(text), headers: { 'content-type': '' } }),
    () => ({ label: 'another content type', body: text, headers: { 'content-type': dice.pick(otherTypes) } }),
    () => ({
      label: 'a content encoding',
      body: text,
      headers: { 'content-encoding': dice.pick(['gzip', 'br', 'x']) },
    }),
  ]
  return dice.pick(ways)()
}

/** A list that almost fills a body of so many bytes, in place of one field. */
export function giantBody(name: string, maximum: number): DamagedBody {
  const head = `{${JSON.stringify(name)}:[`
  return { label: `a giant list as ${name}`, body: `${head}${'0,'.repeat((maximum - head.length - 4) >> 1)}0]}` }
}

/** A body that is larger than it may be. */
export function tooLargeBody(maximum: number): DamagedBody {
  return { label: 'more than a body may have', body: `{"a":"${'x'.repeat(maximum)}"}` }
}
