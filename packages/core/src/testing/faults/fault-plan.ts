import { checkFaultRule, type FaultEffect, type FaultRule } from './fault-rule.js'

/** A script of what goes wrong. It can be changed at any time; the same rules, seed and calls give the same faults. */
export interface FaultPlan {
  /** In the order in which they are asked: the first that matches a call decides. */
  readonly rules: readonly FaultRule[]
  /**
   * Adds rules behind those that are there. Their counting starts now.
   *
   * @throws TypeError when one is not a rule, or names an operation that is not answered here; nothing is added then.
   */
  add(...rules: readonly FaultRule[]): void
  /** Removes every rule. */
  clear(): void
  /** Counts a call, and says what happens to it; undefined when nothing does. */
  next(operation: string | undefined): FaultEffect | undefined
}

/** How a fault plan is set up. */
export interface FaultPlanOptions {
  /** At least 0, below 1: where chance comes from, such as `createSeededIds('waymark').random`. */
  readonly random: () => number
  /** The operations that rules may name. Default: any. */
  readonly operations?: readonly string[] | undefined
}

interface Counted {
  readonly rule: FaultRule
  calls: number
  fired: number
}

const has = <Value>(list: Value | readonly Value[], value: Value) =>
  Array.isArray(list) ? list.includes(value) : list === value

/**
 * Makes a fault plan. It is about requests and answers; what a service sends by itself, such as webhooks that arrive twice or out
 * of order, is planned where it is sent.
 */
export function createFaultPlan(rules: readonly FaultRule[], { random, operations }: FaultPlanOptions): FaultPlan {
  let counted: Counted[] = []

  function matches(one: Counted): boolean {
    const { nth, every, times, probability } = one.rule
    // Drawn first, so that the draws of a rule depend on its calls alone.
    const lucky = probability === undefined || random() < probability
    if (times !== undefined && one.fired >= times) return false
    if (nth !== undefined && !has<number>(nth, one.calls)) return false
    return lucky && (every === undefined || one.calls % every === 0)
  }

  const plan: FaultPlan = {
    get rules() {
      return counted.map(({ rule }) => rule)
    },
    add(...added) {
      for (const rule of added) checkFaultRule(rule, operations)
      counted.push(...added.map((rule) => ({ rule, calls: 0, fired: 0 })))
    },
    clear() {
      counted = []
    },
    next(operation) {
      let effect: FaultEffect | undefined
      for (const one of counted) {
        const { rule } = one
        if (rule.operation !== undefined && (operation === undefined || !has<string>(rule.operation, operation)))
          continue
        one.calls += 1
        if (!matches(one) || effect !== undefined) continue
        one.fired += 1
        effect = rule.do
      }
      return effect
    },
  }
  plan.add(...rules)
  return plan
}
