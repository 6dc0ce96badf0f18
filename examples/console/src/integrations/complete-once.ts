import { isWaymarkError } from '@waymark/core'
import { faultOf, isWorthAnotherTry, stateOfCallback } from './callback-state.js'
import type { KeptSignIns } from './kept-sign-in.js'

interface Completed {
  readonly integrationId: string
}

/** What a sign-in came to: `isNew` is false for one that this tab had completed before. */
export interface CompletedSignIn extends Completed {
  readonly isNew: boolean
}

/**
 * Completes sign-ins, each once: a page that draws twice gets the answer of the first call, a sign-in that this tab has completed before
 * is not sent again, and a try that may have failed on the way can be made anew.
 */
export function completeOnce(complete: (address: string) => Promise<Completed>, kept: KeptSignIns) {
  const underWay = new Map<string, Promise<CompletedSignIn>>()

  async function run(address: string, state: string): Promise<CompletedSignIn> {
    try {
      const { integrationId } = await complete(address)
      kept.finish(state, integrationId)
      return { integrationId, isNew: true }
    } catch (error) {
      // Whoever signs in again can go on with what another try could still complete.
      const isOpen = isWorthAnotherTry(faultOf(error)) || isWaymarkError(error, 'unauthenticated')
      if (isOpen) underWay.delete(state)
      throw error
    }
  }

  return (address: string): Promise<CompletedSignIn> => {
    const state = stateOfCallback(address) ?? ''
    const known = underWay.get(state)
    if (known) return known
    const done = kept.doneAs(state)
    if (done !== undefined) {
      kept.dropCallback()
      return Promise.resolve({ integrationId: done, isNew: false })
    }
    const started = run(address, state)
    underWay.set(state, started)
    return started
  }
}
