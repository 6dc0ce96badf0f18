// Files a case with a PDF and a collaborator, and follows it live while an engineer answers it and closes it.
// Everything goes over a real port, where the mock stands for the service: a program of yours names its own address and token.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createCasesClient } from '@waymark/cases'
import { mockCases, samplePeople } from '@waymark/cases/testing'

const mock = mockCases()
const { url } = await mock.listen()
const requester = createCasesClient({ baseUrl: url, token: 'ada' })
const engineer = createCasesClient({ baseUrl: url, token: 'erin' })

// The file goes first. The service looks at its bytes, whatever the name says.
const bytes = await readFile(new URL('steps.pdf', import.meta.url))
const file = await requester.attachments.upload({ name: 'steps.pdf', bytes: new Uint8Array(bytes) })
assert.equal(file.type, 'application/pdf')

const filed = await requester.cases.create({
  subject: 'The onboarding walk-thru stops at step 3',
  priority: 'p2',
  report: {
    overview: 'After "Next" on step 3 the balloon disappears. The PDF shows the steps.',
    environment: 'production',
  },
  collaborators: 'zoe@partner.example',
  attachments: [file.id],
})
assert.equal(filed.number, 'CS-000001')

// Follow from the beginning; a lost line is taken up again where it was.
async function followUntilClosed(): Promise<readonly string[]> {
  const seen: string[] = []
  for await (const { entry } of requester.cases.follow(filed.id, { after: '0' })) {
    seen.push(`${entry.actor.name}: ${entry.type}${entry.to === undefined ? '' : ` to ${entry.to}`}`)
    if (entry.type === 'state_changed' && entry.to === 'closed') break
  }
  return seen
}
const following = followUntilClosed()

const { id, name, email } = samplePeople.erin
await engineer.desk.assign(filed.id, { id, name, email })
await engineer.messages.post(filed.id, { text: 'Thank you for the PDF. Please reselect the element of step 3.' })
await engineer.cases.changeState(filed.id, { to: 'closed', resolution: 'The element was reselected.' })
const seen = await following

// The collaborator has no account and was told by mail: of the case, and of the answer.
await mock.idle()
const mailed = mock.mail.messages.filter(({ to }) => to === 'zoe@partner.example').map(({ subject }) => subject)

// What comes down is what went up.
const download = await engineer.attachments.download(filed.id, file.id)
assert.deepEqual(
  Buffer.from(await new Response(download.bytes as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()),
  bytes,
)

await mock.close()
export const outcome = { seen, mailed }
console.log(outcome)
