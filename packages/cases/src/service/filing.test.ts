import { describe, expect, it } from 'vitest'
import type { NewCase } from '../model/case-input.js'
import { caseTemplate } from '../model/template.js'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, refusalOf } from './test-answers.js'

const whole: Required<Omit<NewCase, 'supersedes' | 'attachments' | 'credentials'>> = {
  subject: 'The balloon of step 3 is gone',
  priority: 'p1',
  topic: 'Smart Walk-Thrus',
  report: {
    overview: 'After "Next" the balloon disappears.\nIt should go on.',
    environment: 'production',
    affectedItem: { kind: 'smart_walk_thru', name: 'New opportunity', id: '482915' },
    stepNames: ['Open opportunities', 'Press New'],
    stepsToReproduce: ['Sign in', 'Start the walk-thru', 'Press Next'],
    tried: 'Another browser.',
    lastWorked: 'Last Friday',
    workingHours: { timeZone: 'Europe/Paris', preferred: 'mornings' },
    anythingElse: 'Only for new users.',
  },
  collaborators: ['zoe@partner.example'],
  channel: 'portal',
}

const at = new Date('2026-01-05T09:00:00.000Z')

describe('filing a case', () => {
  it('keeps every field of the structured report, and gives the case whole (CASE-01, CASE-02)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const filed = await ada.cases.create(whole)
    expect(filed).toEqual({
      id: filed.id,
      number: 'CS-000001',
      version: 1,
      account: 'acme',
      subject: whole.subject,
      topic: 'Smart Walk-Thrus',
      priority: 'p1',
      state: 'new',
      channel: 'portal',
      desk: 'support',
      report: whole.report,
      requester: { id: 'user_ada', name: 'Ada Lindqvist', email: 'ada.lindqvist@acme.example' },
      collaborators: ['zoe@partner.example'],
      splits: [],
      hasCredentials: false,
      createdAt: at,
      updatedAt: at,
    })
    expect(filed.id).toMatch(/^case_[0-9a-z]{25}$/)
    expect(await ada.cases.get(filed.id)).toEqual(filed)
  })

  it('needs subject, priority, overview and environment, and names each that is missing by its path (CASE-01)', async () => {
    const mock = mockCases()
    const refused = await refusalOf(mock.client('ada').cases.create({ report: {} } as unknown as NewCase))
    expect(refused).toEqual({
      status: 422,
      code: 'validation_failed',
      message: '/subject: is required (and 3 more)',
      faults: [
        { in: 'body', path: '/subject', message: 'is required' },
        { in: 'body', path: '/priority', message: 'must be one of p1, p2, p3, p4' },
        { in: 'body', path: '/report/overview', message: 'is required' },
        { in: 'body', path: '/report/environment', message: 'must be one of production, test' },
      ],
      facts: {},
    })
  })

  it('takes a case with nothing but the four required fields, through the API by default (CASE-01)', async () => {
    const ada = mockCases().client('ada')
    const input = { subject: 'S', priority: 'p4', report: { overview: 'O', environment: 'test' } } as const
    expect(await ada.cases.create(input)).toMatchObject({ ...input, channel: 'api', collaborators: [] })
  })

  it.each([
    ['a subject of white space', { subject: ' \t ' }, '/subject', 'must be more than white space'],
    ['a subject in two lines', { subject: 'one\ntwo' }, '/subject', 'must be one line'],
    ['a subject of 201 characters', { subject: 'x'.repeat(201) }, '/subject', 'must have at most 200 characters'],
    ['a priority that is none', { priority: 'p5' }, '/priority', 'must be one of p1, p2, p3, p4'],
    ['a channel that is none', { channel: 'fax' }, '/channel', 'must be one of portal, chat, assistant, api'],
  ])('refuses %s with its path (CASE-01)', async (_, changes, path, message) => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const { status, faults } = await refusalOf(ada.cases.create(sampleCase(changes as Partial<NewCase>)))
    expect({ status, faults }).toEqual({ status: 422, faults: [{ in: 'body', path, message }] })
    expect((await ada.cases.list()).items).toEqual([])
  })

  it.each(['portal', 'chat', 'assistant', 'api'] as const)(
    'records the channel %s, and lists by it (CASE-01, CASE-16)',
    async (channel) => {
      const mock = mockCases()
      const ada = mock.client('ada')
      for (const other of ['portal', 'chat', 'assistant', 'api'] as const)
        await ada.cases.create(sampleCase({ channel: other }))
      const found = await allOf(ada.cases.list({ channel: [channel] }))
      expect(found.map((one) => one.channel)).toEqual([channel])
    },
  )

  it('takes a case that was filled in field by field from the template, at the limit of each (CASE-01)', async () => {
    const ada = mockCases().client('ada')
    const { input, required } = fillIn((field) => field.maximum)
    const filed = await ada.cases.create(input)
    expect(filed.subject).toBe('x'.repeat(200))
    expect(filed.report).toEqual(input.report)
    expect(filed.collaborators).toHaveLength(50)
    expect(required).toEqual(['/subject', '/priority', '/report/overview', '/report/environment'])
  })

  it('refuses each field of the template that is one longer than it says (CASE-01)', async () => {
    const ada = mockCases().client('ada')
    for (const field of caseTemplate.filter(({ maximum, kind }) => maximum !== undefined && kind !== 'files')) {
      const { input } = fillIn((other) => (other.path === field.path ? (other.maximum ?? 0) + 1 : other.maximum))
      const { faults } = await refusalOf(ada.cases.create(input))
      expect(faults.map(({ path }) => path)).toEqual([field.path])
    }
  })

  it('a draft is plain JSON, so what was kept over a reload is filed as it was written (CASE-19)', async () => {
    const ada = mockCases().client('ada')
    const kept = JSON.stringify(whole)
    const { report, subject, collaborators } = await ada.cases.create(JSON.parse(kept))
    expect({ report, subject, collaborators }).toEqual({
      report: whole.report,
      subject: whole.subject,
      collaborators: whole.collaborators,
    })
  })

  it('gives numbers without gaps, whatever was refused in between (CASE-02)', async () => {
    const ada = mockCases().client('ada')
    await ada.cases.create(sampleCase())
    await refusalOf(ada.cases.create(sampleCase({ collaborators: 'nobody' })))
    expect((await ada.cases.create(sampleCase())).number).toBe('CS-000002')
  })
})

/** A body made of nothing but the template, and the paths that it calls required. */
function fillIn(length: (field: (typeof caseTemplate)[number]) => number | undefined) {
  const input: Record<string, unknown> = {}
  for (const field of caseTemplate) {
    if (field.kind === 'files') continue
    const size = length(field) ?? 1
    const value = {
      line: () => 'x'.repeat(size),
      paragraphs: () => 'x'.repeat(size),
      secret: () => 'x'.repeat(size),
      choice: () => field.choices?.[0],
      list: () => Array.from({ length: size }, (_, index) => `step ${index}`),
      emails: () => Array.from({ length: size }, (_, index) => `zoe${index}@partner.example`).join(', '),
      time_zone: () => 'America/Argentina/Buenos_Aires',
    }[field.kind]()
    let place = input
    const names = field.path.slice(1).split('/')
    for (const name of names.slice(0, -1)) {
      place[name] ??= {}
      place = place[name] as Record<string, unknown>
    }
    place[names.at(-1) as string] = value
  }
  const required = caseTemplate.filter((field) => field.required).map(({ path }) => path)
  return { input: input as unknown as NewCase, required }
}
