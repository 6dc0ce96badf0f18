import type { CasesService } from '@waymark/cases/service'
import { samplePeople } from '@waymark/cases/testing'
import type { Clock } from '@waymark/core'
import { callAs, type UnitOfWork } from '@waymark/core/ports'
import { demoCases } from './demo-cases.js'
import { fillAssistant } from './fill-assistant.js'
import { fillChats } from './fill-chats.js'

/** How long the story of the demo is, in days: so far behind real time its clock starts. */
export const demoDays = 24

const day = 86_400_000

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}

const consoleLog = `09:12:03 Refused to load the script because it violates the following Content Security Policy directive: "script-src 'self'".
09:12:03 The widget was not started: its script did not load.
`

/** What the story is told with. */
export interface DemoWorld {
  readonly service: CasesService
  readonly database: UnitOfWork
  /** So many days behind real time as the story is long. */
  readonly clock: Pick<Clock, 'now'>
  /** Moves the clock forward; settles when what has become due was done. */
  readonly goTo: (moment: Date) => Promise<void>
}

/**
 * Lives through some weeks of a support centre, on its own services and its clock, so that no list is empty and every state is
 * there. Gives how many cases were filed.
 */
export async function fillCases({ service, database, clock, goTo }: DemoWorld): Promise<number> {
  const { cases, messages, desk, attachments, calls, credentials } = service
  const start = clock.now().getTime()
  const as = (person: keyof typeof samplePeople) => callAs(samplePeople[person], database)
  const [ada, ben, carla, dmitri, erin, farid, grace] = (
    ['ada', 'ben', 'carla', 'dmitri', 'erin', 'farid', 'grace'] as const
  ).map(as) as [Call, Call, Call, Call, Call, Call, Call]
  const toErin = { assignee: who(samplePeople.erin) }
  const toFarid = { assignee: who(samplePeople.farid) }
  let count = 0

  async function on(days: number): Promise<void> {
    await goTo(new Date(start + days * day))
  }
  async function file(call: Call, input: Parameters<typeof cases.create>[1]): Promise<string> {
    count += 1
    return (await cases.create(call, input)).id
  }
  const say = (call: Call, caseId: string, text: string) => messages.post(call, caseId, { text })
  const close = (call: Call, caseId: string, resolution: string) =>
    cases.changeState(call, caseId, { to: 'closed', resolution })

  await service.agreements.publishVersion(grace, { id: clock.now().toISOString().slice(0, 7) })
  // Read once the version is there: a signature fixes a version that was published by then.
  const year = { from: clock.now(), until: new Date(start + 365 * day), signedAt: clock.now() }
  await service.agreements.sign(grace, { account: 'acme', supportLevel: 'Premium', ...year })
  await service.agreements.sign(grace, { account: 'globex', supportLevel: 'Standard', ...year })
  await service.accounts.changePlan(grace, 'acme', { chat: true })
  const { name, email } = samplePeople.carla
  await service.accounts.changeSettings(carla, { teamCases: true, contact: { name, email } })

  await on(1)
  const balloonGone = await file(ada, { ...demoCases.balloonGone, collaborators: [samplePeople.ben.email] })
  await on(1.2)
  await desk.assign(erin, balloonGone, toErin)
  await say(
    erin,
    balloonGone,
    'The release gave the record type a new id, so the step finds no element. Please reselect it.',
  )
  await on(3)
  await say(ben, balloonGone, 'Reselected with the label instead of the id. It goes on to the form again.')
  await close(erin, balloonGone, 'The element of step 3 was reselected by a stable attribute.')
  const reportEmpty = await file(dmitri, demoCases.reportEmpty)

  await on(5)
  await desk.assign(erin, reportEmpty, toErin)
  await say(
    erin,
    reportEmpty,
    'A filter on a department that was renamed left no rows. We corrected it; the next mail comes on Monday.',
  )
  const shoutOutLook = await file(ben, demoCases.shoutOutLook)
  await on(6)
  await desk.assign(farid, shoutOutLook, toFarid)
  await say(
    farid,
    shoutOutLook,
    'Use a template for the department and choose it by a segment. The article on ShoutOuts shows how.',
  )
  await cases.changeState(ben, shoutOutLook, { to: 'closed' })

  await on(8)
  const log = await attachments.upload(carla, { name: 'console.txt', bytes: bytesOf(consoleLog) })
  const nothingLoads = await file(carla, { ...demoCases.nothingLoads, attachments: [log.id] })
  await desk.assign(farid, nothingLoads, toFarid)
  await messages.note(farid, nothingLoads, {
    text: 'Their security team tightened the policy yesterday evening. Same as two years ago.',
  })
  await say(
    farid,
    nothingLoads,
    'Your policy no longer names our hosts. Please add them to script-src, connect-src and frame-src.',
  )
  await on(8.1)
  await say(carla, nothingLoads, 'Done by our security team. Everything is back.')
  await close(farid, nothingLoads, 'The content security policy of the HR portal names our hosts again.')

  await on(12)
  await close(erin, reportEmpty, 'The filter of the report follows the renamed department.')
  const signInLoop = await file(dmitri, {
    ...demoCases.signInLoop,
    collaborators: 'it-desk@globex.example, noor.aziz@globex.example',
  })
  await desk.assign(erin, signInLoop, toErin)
  await on(13)
  await calls.propose(erin, signInLoop, {
    bookingLink: 'https://calls.waymark.test/erin',
    note: 'Let us look at one sign-in together.',
  })
  await cases.changeState(erin, signInLoop, { to: 'waiting_on_customer' })
  const trainBuilders = await file(ben, demoCases.trainBuilders)
  await desk.handOver(farid, trainBuilders, { desk: 'training', reason: 'A course is wanted; nothing is broken.' })

  await on(15)
  await say(
    carla,
    nothingLoads,
    'The portal has a new page without our content. The policy of that page is an older one.',
  )
  const launcherMoved = await file(ada, demoCases.launcherMoved)
  await on(15.5)
  await desk.assign(farid, launcherMoved, toFarid)
  const { subject, priority, topic, report } = demoCases.menuLanguage
  await desk.split(farid, launcherMoved, { subject, priority, topic: topic ?? 'Languages', report })
  count += 1
  await say(
    farid,
    launcherMoved,
    'These are two problems, so the menu has a case of its own now. Here we look at the launcher.',
  )

  await on(18)
  const slowPage = await file(dmitri, demoCases.slowPage)
  await credentials.seal(
    dmitri,
    slowPage,
    'https://orders.globex.example, user waymark-support, the password came by phone',
  )
  await desk.assign(erin, slowPage, toErin)
  await desk.changePriority(erin, slowPage, {
    priority: 'p1',
    reason: 'Every order of the day goes through this page.',
  })

  await on(20)
  const surveyTwice = await file(ben, { ...demoCases.surveyTwice, collaborators: [samplePeople.carla.email] })
  await desk.assign(farid, surveyTwice, toFarid)
  await say(farid, surveyTwice, 'Which of the two roles should the survey count for?')
  await cases.changeState(farid, surveyTwice, { to: 'waiting_on_customer' })
  await on(21)
  await fillAssistant(service, { ada, ben, erin })
  await fillChats(service, { ada, erin }, (seconds) => goTo(new Date(clock.now().getTime() + seconds * 1_000)))
  await on(22)
  await file(ada, { ...demoCases.balloonAgain, supersedes: balloonGone })
  await on(23.6)
  await file(dmitri, demoCases.cannotPublish)
  await on(23.8)
  await file(ben, demoCases.tipOverlap)
  return count
}

type Call = ReturnType<typeof callAs>

function who({ id, name, email }: (typeof samplePeople)[keyof typeof samplePeople]) {
  return { id, name, email }
}
