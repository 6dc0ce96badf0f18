import type { ChecklistStep } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { progressOf, showSteps, withTick } from './step-progress.js'

const step = (id: string, action: ChecklistStep['action'], isDone: boolean): ChecklistStep => ({
  id,
  action,
  label: id,
  values: [],
  isDone,
  warnings: [],
})
const steps = [step('pkce', 'turn_on', false), step('scopes', 'choose', true), step('domain', 'give_back', false)]

it('counts what is done', () => {
  expect(progressOf(steps)).toEqual({ done: 1, total: 3, percent: 33 })
  expect(progressOf([])).toEqual({ done: 0, total: 0, percent: 0 })
})

it('shows a tick before the service has heard of it', () => {
  const shown = showSteps(steps, [
    { stepId: 'pkce', isDone: true },
    { stepId: 'scopes', isDone: true },
    { stepId: 'scopes', isDone: false },
  ])
  expect(shown.map(({ id, isDone, isTicked }) => [id, isDone, isTicked])).toEqual([
    ['pkce', true, true],
    ['scopes', false, true],
    ['domain', false, false],
  ])
})

it('takes a value that is given back for done only when it is kept', () => {
  expect(showSteps(steps, [{ stepId: 'domain', isDone: true }])[2]?.isDone).toBe(false)
})

it('ticks a step off once, and takes the tick away', () => {
  expect(withTick({ confirmedSteps: ['scopes'] }, { stepId: 'pkce', isDone: true })).toEqual(['scopes', 'pkce'])
  expect(withTick({ confirmedSteps: ['pkce'] }, { stepId: 'pkce', isDone: true })).toEqual(['pkce'])
  expect(withTick({ confirmedSteps: ['scopes', 'pkce'] }, { stepId: 'pkce', isDone: false })).toEqual(['scopes'])
})
