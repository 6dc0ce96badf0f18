import type { CasesService } from '@waymark/cases/service'
import type { Call } from '@waymark/core/ports'
import { demoElements } from './demo-elements.js'

/** Builders report three elements: a fix helps one, and two become tickets, of which an engineer has begun one. */
export async function fillAssistant(
  { assistant }: CasesService,
  { ada, ben, erin }: { readonly ada: Call; readonly ben: Call; readonly erin: Call },
): Promise<void> {
  const survey = await assistant.report(ada, { element: demoElements.welcomeSurvey, note: 'Nobody has seen it yet.' })
  await assistant.solve(ada, survey.id, { cause: 'wrong_environment' })

  const tip = await assistant.report(ben, {
    element: demoElements.submitTip,
    note: 'The tip is gone since the release of the weekend.',
  })
  const begun = await assistant.openTicket(ben, tip.id, {
    tried: [{ cause: 'selector_matches_none', outcome: 'did_not_help' }],
    triedBesides: 'Selected the button anew; the next build gave it another id.',
  })
  await assistant.moveTicket(erin, begun.id, { to: 'in_progress' })

  const launcher = await assistant.report(ben, {
    element: demoElements.approveLauncher,
    note: 'It stands on the first row only, whoever looks.',
  })
  await assistant.openTicket(ben, launcher.id, {
    tried: [
      { cause: 'condition_false', outcome: 'not_possible' },
      { cause: 'selector_matches_many', outcome: 'did_not_help' },
    ],
  })
}
