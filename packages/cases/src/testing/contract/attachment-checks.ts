import { assertEqual, type Check, type SeenAnswer } from '@waymark/core/testing'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { maximumAttachmentBytes } from '../../model/attachment-rules.js'
import type { Case } from '../../model/case.js'
import type { CasesErrorCode } from '../../model/errors.js'
import { listTimelineRoute } from '../../wire/routes/cases.js'
import {
  attachToCaseRoute,
  downloadAttachmentRoute,
  listAttachmentsRoute,
  postMessageRoute,
  uploadAttachmentRoute,
} from '../../wire/routes/messages.js'
import { about, ask, assertFaults, file, given, refused } from './asking.js'
import type { CasesSubject } from './subject.js'

type Bytes = Uint8Array<ArrayBuffer>

const harmless: Bytes = new TextEncoder().encode('All is well.\n')

/** The header of a Windows program: `MZ`, where the PE header is, and `PE`. */
function program(): Bytes {
  const bytes = new Uint8Array(512)
  bytes.set([0x4d, 0x5a])
  bytes.set([0x80], 0x3c)
  bytes.set([0x50, 0x45], 0x80)
  return bytes
}

async function zip(name: string, content: Bytes): Promise<Bytes> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  await writer.add(name, new Uint8ArrayReader(content))
  return new Uint8Array(await writer.close())
}

function upload(name: string, bytes: Bytes) {
  return { query: { name }, bytes, headers: { 'content-type': 'application/octet-stream' } }
}

/** Asserts that a file is refused, for a case and without one, and that nothing of it is left. */
async function expectRefused(
  subject: CasesSubject,
  name: string,
  bytes: Bytes,
  status: number,
  code: CasesErrorCode,
  reason?: string,
) {
  const filed = await file(subject)
  await refused(subject, 'requester', uploadAttachmentRoute, upload(name, bytes), status, code)
  const { facts } = await refused(
    subject,
    'requester',
    attachToCaseRoute,
    about(filed, upload(name, bytes)),
    status,
    code,
  )
  if (reason !== undefined) assertEqual(facts?.['reason'], reason, 'the reason')
  const { items: files } = await given(subject, 'requester', listAttachmentsRoute, about(filed))
  const { items: entries } = await given(subject, 'requester', listTimelineRoute, about(filed))
  assertEqual([files, entries.map(({ type }) => type)], [[], ['filed']], 'what is left of it')
}

function download(subject: CasesSubject, filed: Pick<Case, 'id'>, attachmentId: string): Promise<SeenAnswer> {
  return ask(subject, 'engineer', downloadAttachmentRoute, about(filed, { params: { attachmentId } }))
}

const kind = [415, 'attachment_kind_refused'] as const

/** Which files are taken, and how they are given out. */
export const attachmentChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a file comes back as it was sent, as a download that no browser runs',
    async run(subject) {
      const filed = await file(subject)
      const { id, size } = await given(
        subject,
        'requester',
        attachToCaseRoute,
        about(filed, upload('page.html', harmless)),
      )
      const { status, headers, text } = await download(subject, filed, id)
      assertEqual([status, text, size], [200, 'All is well.\n', harmless.length], 'the download')
      const guards = [headers.get('content-disposition')?.split(';')[0], headers.get('x-content-type-options')]
      assertEqual(guards, ['attachment', 'nosniff'], 'the headers')
    },
  },
  {
    name: 'an uploaded file is named by a message, once',
    async run(subject) {
      const [first, second] = [await file(subject), await file(subject)]
      const { id } = await given(subject, 'requester', uploadAttachmentRoute, upload('log.txt', harmless))
      const body = { text: 'See the log', attachments: [id] }
      const { attachments } = await given(subject, 'requester', postMessageRoute, about(first, { body }))
      assertEqual(
        attachments.map(({ name }) => name),
        ['log.txt'],
        'the files of the message',
      )
      const problem = await refused(
        subject,
        'requester',
        postMessageRoute,
        about(second, { body }),
        422,
        'validation_failed',
      )
      assertFaults(problem, 'body', ['/attachments/0'])
    },
  },
  {
    name: 'a file that somebody else uploaded cannot be named',
    async run(subject) {
      const { id } = await given(subject, 'colleague', uploadAttachmentRoute, upload('log.txt', harmless))
      const question = about(await file(subject), { body: { text: 'See the log', attachments: [id] } })
      const problem = await refused(subject, 'requester', postMessageRoute, question, 422, 'validation_failed')
      assertFaults(problem, 'body', ['/attachments/0'])
    },
  },
  {
    name: 'a program is refused by its bytes, whatever its name, and nothing is left',
    run: (subject) => expectRefused(subject, 'holiday.png', program(), ...kind, 'executable'),
  },
  {
    name: 'a program in a zip in a zip is refused, and nothing is left',
    run: async (subject) =>
      expectRefused(subject, 'logs.zip', await zip('inner.zip', await zip('a.dat', program())), ...kind, 'executable'),
  },
  {
    name: 'a script is refused by its name, and nothing is left',
    run: (subject) => expectRefused(subject, 'repair.ps1', harmless, ...kind),
  },
  {
    name: 'a path in a file name is refused, and nothing is left',
    run: (subject) => expectRefused(subject, '../../etc/passwd', harmless, ...kind, 'path_in_name'),
  },
  {
    name: 'a file of 20 MB and one byte is refused, and nothing is left',
    run: (subject) =>
      expectRefused(
        subject,
        'big.txt',
        new Uint8Array(maximumAttachmentBytes + 1).fill(97),
        413,
        'attachment_too_large',
      ),
  },
]
