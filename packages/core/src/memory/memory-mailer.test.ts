import { expect, it } from 'vitest'
import { createMemoryMailer } from './memory-mailer.js'

const mail = (name: string) => ({ messageId: `<${name}@x>`, from: 'a@x', to: 'b@x', subject: name, text: name })

it('shows a repeated sending once, and each recipient of one Message-ID by itself', async () => {
  const mailer = createMemoryMailer()
  const copies = [mail('one'), mail('one'), { ...mail('one'), to: 'c@x' }]
  for (const copy of copies) await mailer.send(copy)
  expect(mailer.deliveries).toEqual(copies)
  expect(mailer.messages).toEqual([mail('one'), { ...mail('one'), to: 'c@x' }])
  mailer.clear()
  expect([mailer.messages, mailer.deliveries]).toEqual([[], []])
})

it('fails as often as it was told to, with the error it was given, delivered or not', async () => {
  const mailer = createMemoryMailer()
  mailer.failNext()
  mailer.failNext(1, { error: new Error('mailbox full'), delivered: true })
  await expect(mailer.send(mail('one'))).rejects.toThrow('the mail server is down')
  await expect(mailer.send(mail('two'))).rejects.toThrow('mailbox full')
  await mailer.send(mail('three'))
  expect(mailer.messages.map(({ subject }) => subject)).toEqual(['two', 'three'])
})

it('a snapshot brings the inbox back, without planned faults', async () => {
  const mailer = createMemoryMailer()
  await mailer.send(mail('one'))
  const snapshot = JSON.parse(JSON.stringify(mailer.snapshot()))
  const other = createMemoryMailer()
  other.failNext(5)
  other.restore(snapshot)
  await other.send(mail('two'))
  expect(other.messages).toEqual([mail('one'), mail('two')])
})

it('refuses a line break in a header', async () => {
  const mailer = createMemoryMailer()
  const bad = { ...mail('one'), headers: { 'X-A': 'a\nBcc: eve@x' } }
  await expect(mailer.send(bad)).rejects.toMatchObject({ code: 'internal_error' })
  expect(mailer.messages).toEqual([])
})
