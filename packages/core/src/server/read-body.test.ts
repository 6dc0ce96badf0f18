import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemOf, startNotes } from '../../fixtures/notes-server.js'
import { readJson } from './read-body.js'

const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('https://notes.test/notes', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    ...{ duplex: 'half' },
  })

const read = (body: BodyInit, headers?: Record<string, string>, maximum = 1_000) =>
  readJson(send(body, headers), maximum)

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift()
      if (chunk) controller.enqueue(chunk)
      else controller.close()
    },
  })
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a JSON body', () => {
  it('comes with its text', async () => {
    expect(await read('{"a": [1, "ä"]}')).toEqual({ value: { a: [1, 'ä'] }, text: '{"a": [1, "ä"]}' })
  })

  it('may be of any JSON type, with parameters', async () => {
    for (const type of ['application/json; charset=utf-8', 'application/merge-patch+json', 'APPLICATION/JSON']) {
      expect((await read('1', { 'content-type': type })).value, type).toBe(1)
    }
  })

  it('of another type, or encoded, is refused before it is read', async () => {
    for (const type of [
      'text/plain',
      'application/jsonp',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ]) {
      await expect(read('1', { 'content-type': type }), type).rejects.toMatchObject({
        code: 'unsupported_media_type',
        message: `send the body as application/json, not as ${type}`,
      })
    }
    const without = new Request('https://notes.test/notes', { method: 'POST', body: bytes('1') })
    await expect(readJson(without, 10)).rejects.toMatchObject({
      message: 'send the body as application/json, not as nothing',
    })
    await expect(read('1', { 'content-encoding': 'gzip' })).rejects.toMatchObject({
      code: 'unsupported_media_type',
      message: 'send the body without a content encoding',
    })
  })

  it('that is no JSON, no UTF-8 or nothing is malformed', async () => {
    for (const body of ['', '{', '{"a":1}}', "{'a':1}", '{"a":NaN}', '{"a":"\u0000"}']) {
      await expect(read(body), body).rejects.toMatchObject({
        code: 'malformed_request',
        message: 'the body is not JSON',
      })
    }
    for (const body of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc0, 0x80, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    ]) {
      await expect(read(new Uint8Array(body))).rejects.toMatchObject({
        code: 'malformed_request',
        message: 'the body is not UTF-8 or was cut off',
      })
    }
  })

  it('of as many bytes as allowed passes, of one more is too large', async () => {
    const body = '"äääää"'
    const refusal = { code: 'payload_too_large', message: 'the body may have at most 11 bytes' }
    const announced = { 'content-length': '12' }
    expect((await read(body, announced, 12)).value).toBe('äääää')
    expect((await read(body, {}, 12)).value).toBe('äääää')
    await expect(read(body, announced, 11)).rejects.toMatchObject(refusal)
    await expect(read(body, {}, 11)).rejects.toMatchObject(refusal)
    await expect(read(body, { 'content-length': '2' }, 11)).rejects.toMatchObject(refusal)
  })

  it('without end is read no further than allowed', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1
        controller.enqueue(bytes('          '))
      },
    })
    await expect(read(endless, {}, 100)).rejects.toMatchObject({ code: 'payload_too_large' })
    expect(given).toBeLessThan(15)
  })

  it('that announces too much is refused unread', async () => {
    let given = 0
    const body = new ReadableStream<Uint8Array>({ pull: () => void given++ }, { highWaterMark: 0 })
    await expect(read(body, { 'content-length': '1001' })).rejects.toMatchObject({ code: 'payload_too_large' })
    expect(given).toBe(0)
  })

  it('may arrive in pieces, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.nat(), async (value, cut) => {
        const text = JSON.stringify(value)
        const whole = bytes(text)
        const at = cut % (whole.length + 1)
        fc.pre(text !== undefined && !/\\u(0000|d[89a-f])/i.test(text))
        expect((await read(streamOf(whole.slice(0, at), whole.slice(at)), {}, 100_000)).value).toEqual(JSON.parse(text))
      }),
    )
  })

  it('nested a hundred levels deep passes, one more is malformed', async () => {
    const nested = (levels: number) => `{"extra":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
    expect(JSON.stringify((await read(nested(100))).value)).toBe(nested(100))
    await expect(read(nested(101))).rejects.toMatchObject({
      code: 'malformed_request',
      message: 'the body is nested more than 100 levels deep',
    })
    await expect(read('['.repeat(500_000), {}, 1_000_000)).rejects.toMatchObject({ code: 'malformed_request' })
    const flat = JSON.stringify({ extra: '[{"\\'.repeat(500), list: Array.from({ length: 300 }, () => [{}]) })
    expect((await read(flat, {}, 100_000)).text).toBe(flat)
  })

  it('with text that no database stores is refused with its path, whatever the schema', async () => {
    const { ask } = await startNotes()
    const faultsOf = async (body: string) => (await problemOf(await ask('POST', '/notes', { body }))).errors
    const message = 'must not contain NUL or broken Unicode'
    expect(await faultsOf('{"title":"a\\u0000b","extra":["\\ud800",{"x/y":"\\udc00\\ud800"}]}')).toEqual([
      { in: 'body', path: '/title', message },
      { in: 'body', path: '/extra/0', message },
      { in: 'body', path: '/extra/1/x~1y', message },
    ])
    expect(await faultsOf('{"title":"a","extra":{"\\u0000":1}}')).toEqual([
      { in: 'body', path: '/extra', message: 'must not have such a field name' },
    ])
    const fine = await ask('POST', '/notes', { body: '{"title":"\\ud83d\\ude00 \\\\u0000"}' })
    expect((await fine.json()).title).toBe('😀 \\u0000')
  })
})
