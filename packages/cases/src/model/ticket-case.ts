import type { NewCase } from './case-input.js'
import { diagnosisTexts } from './diagnosis.js'
import type { CaseEnvironment } from './priority.js'
import type { AffectedItem, ItemKind } from './report.js'
import type { Ticket, TicketCaseInput } from './ticket.js'

const kindNames: Readonly<Record<ItemKind | 'unknown', string>> = {
  smart_walk_thru: 'Smart Walk-Thru',
  launcher: 'Launcher',
  smart_tip: 'SmartTip',
  shout_out: 'ShoutOut',
  survey: 'Survey',
  resource: 'Resource',
  menu: 'Menu',
  segment: 'Segment',
  goal: 'Goal',
  other: 'Item',
  unknown: 'Item',
}

/** What a ticket says about itself when it becomes a case. */
export type TicketFacts = Pick<Ticket, 'number' | 'element' | 'note' | 'diagnosis' | 'tried' | 'triedBesides'>

/** The case that a ticket goes to support as: its report is filled in from what was collected. */
export function caseOfTicket(ticket: TicketFacts, environment: CaseEnvironment, input: TicketCaseInput): NewCase {
  const { item } = ticket.element
  const tried = clip(triedText(ticket), 5_000)
  const affectedItem: AffectedItem = {
    kind: item.kind === 'unknown' ? 'other' : item.kind,
    ...(item.name && { name: clip(item.name, 200) }),
    ...(item.id && { id: clip(item.id, 100) }),
  }
  return {
    subject: input.subject ?? clip(`${itemTitle(ticket)} does not work as expected`, 200),
    priority: input.priority ?? 'p3',
    channel: 'assistant',
    ...(input.collaborators !== undefined && { collaborators: input.collaborators }),
    report: {
      overview: clip(input.overview ?? overviewText(ticket), 10_000),
      environment,
      affectedItem,
      stepsToReproduce: stepsOf(ticket).map((step) => clip(step, 1_000)),
      ...(tried !== '' && { tried }),
      anythingElse: clip(surroundings(ticket), 5_000),
    },
  }
}

/** How people call the item: `Launcher “Save order”`. */
function itemTitle({ element: { item } }: TicketFacts): string {
  const name = item.name || item.id
  return name ? `${kindNames[item.kind]} “${clip(name, 120)}”` : kindNames[item.kind]
}

function overviewText(ticket: TicketFacts): string {
  const { note, number, diagnosis } = ticket
  const found = diagnosis.map(({ cause, details }) => (details.length > 0 ? `${cause} (${details.join('; ')})` : cause))
  return [
    note ?? `${itemTitle(ticket)} misbehaves.`,
    `Reported with the assistant, ticket ${number}.`,
    found.length > 0 ? `Known causes found: ${found.join(', ')}.` : 'No known cause was found.',
  ].join('\n\n')
}

function stepsOf(ticket: TicketFacts): readonly string[] {
  const { selector, page, conditions } = ticket.element
  const steps = [`Open ${page.address}`]
  if (conditions.length > 0) steps.push('Bring the page into the state that the conditions ask for')
  if (selector) {
    const seen = selector.valid ? `${selector.matches} matching, ${selector.visible} visible` : 'it cannot be read'
    steps.push(`Look for the element of the selector ${clip(selector.text, 800)} (${seen})`)
  }
  return [...steps, `Look for the ${itemTitle(ticket)}`]
}

function triedText({ tried, triedBesides }: TicketFacts): string {
  const attempts = tried.map(({ cause, outcome }) => {
    const fix = cause === 'unknown' ? 'another fix' : diagnosisTexts[cause].fix
    return `${fix}: ${outcome === 'not_possible' ? 'could not be done' : 'did not help'}`
  })
  return [...attempts, ...(triedBesides === undefined ? [] : [triedBesides])].join('\n')
}

function surroundings({ element: { conditions, browser } }: TicketFacts): string {
  const { userAgent, language, viewport } = browser
  return [
    `Browser: ${userAgent}; language ${language}; viewport ${viewport.width} × ${viewport.height}`,
    ...conditions.map(({ text, result }) => `Condition: ${text} (${result})`),
  ].join('\n')
}

function clip(text: string, maximum: number): string {
  if (text.length <= maximum) return text
  // A cut between the halves of one character would leave a broken one.
  return `${text.slice(0, maximum - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
