import { describe, expect, it } from 'vitest'
import { maximumAttachmentBytes } from '../model/attachment-rules.js'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { windowsProgram, zip } from './attachments/test-archives.js'
import { codeOf, refusalOf } from './test-answers.js'

const text = (value: string) => new TextEncoder().encode(value)
const log = { name: 'console.log', bytes: text('TypeError: x is undefined\n') }

/** A stream of so many bytes, made as they are read. */
function streamOf(size: number, chunk = 65_536): ReadableStream<Uint8Array> {
  let left = size
  const bytes = new Uint8Array(chunk).fill(0x61)
  return new ReadableStream({
    pull(controller) {
      const next = Math.min(left, chunk)
      left -= next
      if (next > 0) controller.enqueue(bytes.subarray(0, next))
      if (left === 0) controller.close()
    },
  })
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

describe('the files of a case', () => {
  it('are uploaded first and named by the case, whole and with a checksum (CASE-04)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const file = await ada.attachments.upload(log)
    expect(file).toEqual({
      id: file.id,
      name: 'console.log',
      type: 'text/plain',
      size: 26,
      checksum: Buffer.from(await crypto.subtle.digest('SHA-256', log.bytes)).toString('hex'),
      createdAt: new Date('2026-01-05T09:00:00.000Z'),
    })
    const filed = await ada.cases.create(sampleCase({ attachments: [file.id] }))
    expect(await ada.attachments.list(filed.id)).toEqual([file])
    const download = await ada.attachments.download(filed.id, file.id)
    expect({ type: download.type, size: download.size }).toEqual({ type: 'text/plain', size: 26 })
    expect(await bytesOf(download.bytes)).toEqual(log.bytes)
  })

  it('are named by answers and notes, and each goes out with the mail of its answer (CASE-04, CASE-10)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const filed = await ada.cases.create(sampleCase({ collaborators: 'zoe@partner.example' }))
    await mock.idle()
    mock.mail.clear()
    const file = await ada.attachments.upload(log)
    const message = await ada.messages.post(filed.id, { text: 'See the log.', attachments: [file.id, file.id] })
    expect(message.attachments).toEqual([file])
    await mock.idle()
    expect(
      mock.mail.messages.map(({ to, attachments }) => ({ to, names: attachments?.map(({ name }) => name) })),
    ).toEqual([{ to: 'zoe@partner.example', names: ['console.log'] }])
  })

  it('may have exactly 20 MB; one byte more is refused, and nothing of it stays (CASE-04)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const sent: number[] = []
    const file = await ada.attachments.upload(
      { name: 'video.txt', bytes: streamOf(maximumAttachmentBytes) },
      { onProgress: (progress) => sent.push(progress.sent) },
    )
    expect(file.size).toBe(20_971_520)
    expect(sent.at(-1)).toBe(20_971_520)
    expect(sent.length).toBeGreaterThan(10)
    expect(sent).toEqual([...sent].sort((one, other) => one - other))
    expect(mock.blobs.keys()).toHaveLength(1)

    const tooLarge = ada.attachments.upload({ name: 'video.txt', bytes: streamOf(maximumAttachmentBytes + 1) })
    expect(await refusalOf(tooLarge)).toMatchObject({
      status: 413,
      code: 'attachment_too_large',
      facts: { maximumBytes: 20_971_520 },
    })
    expect(mock.blobs.keys()).toHaveLength(1)
  })

  it.each([
    ['a program under another name', 'notes.txt', windowsProgram, { reason: 'executable', entry: 'notes.txt' }],
    ['a script by its extension', 'fix.ps1', text('echo 1'), { reason: 'script', entry: 'fix.ps1' }],
    ['a name with a path', '../up.txt', text('x'), { reason: 'path_in_name', entry: 'up.txt' }],
  ])('%s is refused by code, and leaves nothing behind (CASE-04)', async (_, name, bytes, facts) => {
    const mock = mockCases()
    const refused = await refusalOf(mock.client('ada').attachments.upload({ name, bytes: new Uint8Array(bytes) }))
    expect(refused).toMatchObject({ status: 415, code: 'attachment_kind_refused', facts })
    expect(mock.blobs.keys()).toEqual([])
  })

  it('a program in a zip in a zip is refused, naming the way to it (CASE-04)', async () => {
    const mock = mockCases()
    const inner = await zip({ 'report.pdf': windowsProgram })
    const bytes = await zip({ 'inner.zip': inner })
    const { code, facts } = await refusalOf(mock.client('ada').attachments.upload({ name: 'logs.zip', bytes }))
    expect({ code, reason: facts.reason }).toEqual({ code: 'attachment_kind_refused', reason: 'executable' })
    expect(String(facts.entry)).toContain('report.pdf')
    expect(mock.blobs.keys()).toEqual([])
  })

  it('a download is an attachment that no browser runs in the origin of the portal (CASE-04)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const filed = await ada.cases.create(sampleCase())
    const file = await ada.attachments.upload(
      { name: 'page "é".html', bytes: text('<script>alert(1)</script>'), type: 'text/html' },
      { caseId: filed.id },
    )
    const answer = await mock.fetch(`${mock.baseUrl}/cases/${filed.id}/attachments/${file.id}`, {
      headers: { authorization: 'Bearer ada' },
    })
    expect(Object.fromEntries([...answer.headers].filter(([name]) => name !== 'x-request-id'))).toEqual({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="page ___.html"; filename*=UTF-8''page%20_%C3%A9_.html`,
      'content-length': '25',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'text/plain',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
  })

  it('wait 24 hours for a case that names them, and are gone a millisecond later (CASE-04)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const [early, late, kept] = [
      await ada.attachments.upload(log),
      await ada.attachments.upload(log),
      await ada.attachments.upload(log),
    ]
    await ada.cases.create(sampleCase({ attachments: [kept.id] }))
    await mock.clock.advance('24 hours')
    // The timer of an instant falls due at it, so the last instant is the one before.
    expect(mock.blobs.keys()).toHaveLength(1)
    const { faults } = await refusalOf(ada.cases.create(sampleCase({ attachments: [kept.id, early.id, late.id] })))
    const message = 'is no file that you uploaded, or belongs to another case already'
    expect(faults).toEqual([
      { in: 'body', path: '/attachments/0', message },
      { in: 'body', path: '/attachments/1', message },
      { in: 'body', path: '/attachments/2', message },
    ])
    const again = await ada.attachments.upload(log)
    await mock.clock.advance(24 * 3_600_000 - 1)
    expect((await ada.cases.create(sampleCase({ attachments: [again.id] }))).number).toBe('CS-000002')
    await mock.clock.advance('30 days')
    expect(mock.blobs.keys()).toHaveLength(2)
  })

  it("are nobody else's to name (CASE-04)", async () => {
    const mock = mockCases()
    const file = await mock.client('ada').attachments.upload(log)
    for (const other of ['ben', 'dmitri', 'erin'] as const) {
      expect(await codeOf(mock.client(other).cases.create(sampleCase({ attachments: [file.id] })))).toEqual({
        status: 422,
        code: 'validation_failed',
      })
    }
  })

  it('of a note are seen by engineers alone, until an answer shows them; a note takes none away (CASE-04, CASE-18)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada'), mock.client('erin')]
    const filed = await ada.cases.create(sampleCase())
    const file = await erin.attachments.upload(log)
    await erin.messages.note(filed.id, { text: 'From our servers.', attachments: [file.id] })
    expect(await ada.attachments.list(filed.id)).toEqual([])
    expect(await codeOf(ada.attachments.download(filed.id, file.id))).toEqual({ status: 404, code: 'not_found' })
    expect(await erin.attachments.list(filed.id)).toEqual([file])
    await erin.messages.post(filed.id, { text: 'This is what we see.', attachments: [file.id] })
    expect(await ada.attachments.list(filed.id)).toEqual([file])
    await erin.messages.note(filed.id, { text: 'See the file above.', attachments: [file.id] })
    expect(await ada.attachments.list(filed.id)).toEqual([file])
  })

  it('of a case that the caller may not see are refused before a byte is stored (CASE-04)', async () => {
    const mock = mockCases()
    const filed = await mock.client('ada').cases.create(sampleCase())
    const upload = mock.client('dmitri').attachments.upload(log, { caseId: filed.id })
    expect(await codeOf(upload)).toEqual({ status: 404, code: 'not_found' })
    expect(mock.blobs.keys()).toEqual([])
  })
})
