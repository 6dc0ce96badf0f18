import { type Attachment, maximumAttachmentBytes } from '@waymark/cases'
import { NoAnswerError, RefusedError } from '@waymark/core'
import { expect, it, vi } from 'vitest'
import { createUploads, type Upload } from './uploads.js'

interface Call {
  readonly key: string
  readonly options: Parameters<Upload>[1]
  readonly done: (attachment: Attachment) => void
  readonly fail: (error: unknown) => void
}

function makeScene() {
  const calls: Call[] = []
  const upload: Upload = (_, options) =>
    new Promise((done, fail) => calls.push({ key: options.idempotencyKey, options, done, fail }))
  let count = 0
  const uploads = createUploads(upload, () => `key_${++count}`)
  const states = () => uploads.rows.map(({ key, state }) => `${key} ${state}`)
  return { uploads, calls, states }
}

const file = (name: string, size = 3) => new File(['x'.repeat(size)], name)
const attachment = (id: string) => ({ id, name: `${id}.png`, size: 3 }) as Attachment

it('CASE-04 sends two at a time, and tells how far each is', async () => {
  const { uploads, calls, states } = makeScene()
  uploads.add([file('a.png'), file('b.png'), file('c.png')])
  expect(states()).toEqual(['key_1 sending', 'key_2 sending', 'key_3 waiting'])
  calls[0]?.options.onProgress({ sent: 2 })
  expect(uploads.rows[0]).toMatchObject({ state: 'sending', sent: 2 })
  calls[0]?.options.onProgress({ sent: 3 })
  expect(uploads.rows[0]).toMatchObject({ state: 'checking', sent: 3 })
  calls[0]?.done(attachment('attachment_a'))
  await vi.waitFor(() => expect(states()).toEqual(['key_1 done', 'key_2 sending', 'key_3 sending']))
  expect(uploads.rows[0]).toMatchObject({ id: 'attachment_a', name: 'attachment_a.png' })
})

it('CASE-04 a file that is too large is refused without being sent', () => {
  const { uploads, calls, states } = makeScene()
  const large = file('large.zip')
  Object.defineProperty(large, 'size', { value: maximumAttachmentBytes + 1 })
  uploads.add([large])
  expect(states()).toEqual(['key_1 refused'])
  expect(calls).toEqual([])
})

it('what is refused stays so, and what failed is tried again under the same key', async () => {
  const { uploads, calls, states } = makeScene()
  uploads.add([file('a.exe'), file('b.png')])
  const kind = { status: 415, retryable: false, title: 'refused' }
  calls[0]?.fail(new RefusedError('attachment_kind_refused', kind))
  calls[1]?.fail(new NoAnswerError('connection_failed', 'no answer'))
  await vi.waitFor(() => expect(states()).toEqual(['key_1 refused', 'key_2 failed']))
  uploads.retry('key_2')
  expect(states()).toEqual(['key_1 refused', 'key_2 sending'])
  expect(calls.map(({ key }) => key)).toEqual(['key_1', 'key_2', 'key_2'])
})

it('calling one off ends it, and what comes of it later changes nothing', async () => {
  const { uploads, calls, states } = makeScene()
  uploads.add([file('a.png'), file('b.png'), file('c.png')])
  uploads.remove('key_1')
  expect(calls[0]?.options.signal.aborted).toBe(true)
  calls[0]?.done(attachment('attachment_a'))
  await Promise.resolve()
  expect(states()).toEqual(['key_2 sending', 'key_3 sending'])
  uploads.stop()
  expect(calls.map(({ options }) => options.signal.aborted)).toEqual([true, true, true])
})

it('CASE-19 the files of a draft are there again', () => {
  const uploads = createUploads(vi.fn(), () => 'key', [{ id: 'attachment_1', name: 'steps.pdf', size: 3 }])
  expect(uploads.rows).toEqual([
    { key: 'attachment_1', id: 'attachment_1', name: 'steps.pdf', size: 3, sent: 3, state: 'done' },
  ])
})
