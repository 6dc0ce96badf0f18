import type { FaultRule } from '@waymark/core/testing'

/** Rules that are worth seeing, by the name of their words. */
export const faultExamples = {
  answerLost: { operation: 'createCase', times: 1, do: 'answer_lost' },
  everyThird: { every: 3, do: { status: 503 } },
  slow: { do: { slow: '2 seconds' } },
} as const satisfies Readonly<Record<string, FaultRule>>

/** The name of one of them. */
export type FaultExample = keyof typeof faultExamples
