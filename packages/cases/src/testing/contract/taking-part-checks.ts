import { assertEqual, assertTrue, type Check } from '@waymark/core/testing'
import { changeStateRoute, getCaseRoute, listCasesRoute, listTimelineRoute } from '../../wire/routes/cases.js'
import { assignCaseRoute } from '../../wire/routes/desk.js'
import { listMessagesRoute, postMessageRoute, postNoteRoute } from '../../wire/routes/messages.js'
import {
  addCollaboratorsRoute,
  giveAvailabilityRoute,
  listCallsRoute,
  openCredentialsRoute,
  proposeCallRoute,
  removeCollaboratorRoute,
  sealCredentialsRoute,
} from '../../wire/routes/taking-part.js'
import { about, ask, assertFaults, file, given, refused } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

/** Who somebody is: a case that the person files says it. */
async function personOf(subject: CasesSubject, as: Asker) {
  return (await file(subject, {}, as)).requester
}

/** Messages, collaborators, credentials, calls. */
export const takingPartChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a message is read by everyone who takes part, with its author and side',
    async run(subject) {
      const filed = await file(subject)
      await given(subject, 'requester', postMessageRoute, about(filed, { body: { text: 'It stops' } }))
      await given(subject, 'engineer', postMessageRoute, about(filed, { body: { text: 'I look' } }))
      for (const as of ['requester', 'engineer'] as const) {
        const { items } = await given(subject, as, listMessagesRoute, about(filed))
        const read = items.map(({ author, text }) => `${author.side}: ${text}`)
        assertEqual(read, ['requester: It stops', 'engineer: I look'], 'the messages')
      }
    },
  },
  {
    name: 'an internal note is for engineers alone: no message and no timeline of the requester shows it',
    async run(subject) {
      const filed = await file(subject)
      await given(subject, 'engineer', postNoteRoute, about(filed, { body: { text: 'Known since Monday' } }))
      const { items: seen } = await given(subject, 'engineer', listMessagesRoute, about(filed))
      assertEqual(
        seen.map(({ audience }) => audience),
        ['engineers'],
        "the engineer's messages",
      )
      for (const route of [listMessagesRoute, listTimelineRoute]) {
        const { text } = await ask(subject, 'requester', route, about(filed))
        assertTrue(
          !text.includes('Known since Monday') && !text.includes('"noted"'),
          `${route.operation} shows the note`,
        )
      }
    },
  },
  {
    name: 'a collaborator sees and answers the case, and once removed does not find it',
    async run(subject) {
      const { email } = await personOf(subject, 'colleague')
      const filed = await file(subject)
      const added = await given(
        subject,
        'requester',
        addCollaboratorsRoute,
        about(filed, { body: { collaborators: [email] } }),
      )
      assertEqual(added.collaborators, [email.toLowerCase()], 'the collaborators')
      const message = await given(subject, 'colleague', postMessageRoute, about(filed, { body: { text: 'Me too' } }))
      assertEqual(message.author.side, 'collaborator', 'the side')
      const { items } = await given(subject, 'colleague', listCasesRoute)
      assertTrue(
        items.some(({ id }) => id === filed.id),
        'it is among the own cases',
      )
      await given(subject, 'requester', removeCollaboratorRoute, about(filed, { params: { email } }))
      await refused(subject, 'colleague', getCaseRoute, about(filed), 404, 'not_found')
    },
  },
  {
    name: 'a collaborator of another account sees the case that it follows, and no other',
    async run(subject) {
      const { email } = await personOf(subject, 'stranger')
      const followed = await file(subject, { collaborators: [email] })
      const other = await file(subject)
      assertEqual((await given(subject, 'stranger', getCaseRoute, about(followed))).id, followed.id, 'the case')
      await refused(subject, 'stranger', getCaseRoute, about(other), 404, 'not_found')
    },
  },
  {
    name: "a collaborator cannot close somebody's case",
    async run(subject) {
      const { email } = await personOf(subject, 'colleague')
      const filed = await file(subject, { collaborators: [email] })
      await refused(subject, 'colleague', changeStateRoute, about(filed, { body: { to: 'closed' } }), 403, 'forbidden')
    },
  },
  {
    name: 'sealed credentials stand in no answer, and only the engineer who has the case opens them',
    async run(subject) {
      const engineer = await personOf(subject, 'engineer')
      const filed = await file(subject)
      const credentials = 'demo / Tr0mbone-9'
      const sealed = await ask(subject, 'requester', sealCredentialsRoute, about(filed, { body: { credentials } }))
      assertEqual((sealed.json as { hasCredentials?: boolean }).hasCredentials, true, 'whether there are credentials')
      await refused(subject, 'engineer', openCredentialsRoute, about(filed), 403, 'forbidden')
      await given(subject, 'engineer', assignCaseRoute, about(filed, { body: { assignee: engineer } }))
      assertEqual(
        await given(subject, 'engineer', openCredentialsRoute, about(filed)),
        { credentials },
        'what is opened',
      )
      const read = [
        sealed,
        ...(await Promise.all(
          [getCaseRoute, listTimelineRoute].map((route) => ask(subject, 'engineer', route, about(filed))),
        )),
      ]
      assertTrue(
        read.every(({ text }) => !text.includes('Tr0mbone')),
        'the credentials stand in an answer',
      )
      const { items } = await given(subject, 'requester', listTimelineRoute, about(filed))
      assertTrue(
        items.some(({ type }) => type === 'credentials_opened'),
        'the timeline does not tell that they were opened',
      )
    },
  },
  {
    name: 'a call is proposed by an https link, and answered with ranges in a named time zone',
    async run(subject) {
      const filed = await file(subject)
      const { createdAt } = filed
      const plain = about(filed, { body: { bookingLink: 'http://go.wmesupport.com/x' } })
      assertFaults(await refused(subject, 'engineer', proposeCallRoute, plain, 422, 'validation_failed'), 'body', [
        '/bookingLink',
      ])
      const body = { bookingLink: 'https://go.wmesupport.com/x', note: 'Half an hour' }
      const { id } = await given(subject, 'engineer', proposeCallRoute, about(filed, { body }))
      const at = (hours: number) => new Date(Date.parse(createdAt) + hours * 3_600_000).toISOString()
      const availability = { timeZone: 'Europe/Paris', ranges: [{ from: at(24), until: at(26) }] }
      await given(
        subject,
        'requester',
        giveAvailabilityRoute,
        about(filed, { params: { callId: id }, body: availability }),
      )
      const { items } = await given(subject, 'engineer', listCallsRoute, about(filed))
      const { timeZone, ranges } = items[0]?.availability ?? {}
      assertEqual([items[0]?.note, { timeZone, ranges }], ['Half an hour', availability], 'the call')
    },
  },
]
