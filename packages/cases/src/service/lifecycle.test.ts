import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'

describe('the life of a case', () => {
  it('has an id and a number at once, and mails a confirmation (CASE-02)', async () => {
    const mock = mockCases()
    const filed = await mock.client('ada').cases.create(sampleCase({ collaborators: 'zoe@partner.example' }))
    expect(filed).toMatchObject({ number: 'CS-000001', state: 'new', version: 1, hasCredentials: false })
    await mock.idle()
    expect(mock.mail.messages.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: 'ada.lindqvist@acme.example', subject: `[CS-000001] ${filed.subject}` },
      { to: 'zoe@partner.example', subject: `[CS-000001] ${filed.subject}` },
    ])
    expect(mock.mail.messages[0]?.text).toContain('CS-000001')
  })
})
