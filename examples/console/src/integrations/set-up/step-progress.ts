import type { ChecklistStep, Setup } from '@waymark/workstation-search'

/** A step, and whether it is done, also before the service has heard of a tick. */
export interface ShownStep extends ChecklistStep {
  /** Whether the administrator ticks it off; the others are done once their value is kept here. */
  readonly isTicked: boolean
}

/** A tick that is on its way to the service. */
export interface Tick {
  readonly stepId: string
  readonly isDone: boolean
}

/** The steps as they are shown, with the ticks that are on their way. */
export function showSteps(steps: readonly ChecklistStep[], ticks: readonly Tick[]): readonly ShownStep[] {
  return steps.map((step) => {
    const isTicked = step.action !== 'give_back'
    const tick = isTicked ? ticks.findLast(({ stepId }) => stepId === step.id) : undefined
    return { ...step, isTicked, isDone: tick?.isDone ?? step.isDone }
  })
}

/** How far the set-up is. */
export function progressOf(steps: readonly Pick<ChecklistStep, 'isDone'>[]) {
  const done = steps.filter(({ isDone }) => isDone).length
  return { done, total: steps.length, percent: steps.length === 0 ? 0 : Math.round((100 * done) / steps.length) }
}

/** The steps that are ticked off, with one more or one less. */
export function withTick(
  { confirmedSteps }: Pick<Setup, 'confirmedSteps'>,
  { stepId, isDone }: Tick,
): readonly string[] {
  const others = confirmedSteps.filter((one) => one !== stepId)
  return isDone ? [...others, stepId] : others
}
