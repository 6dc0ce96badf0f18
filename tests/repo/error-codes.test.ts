import { expect, it } from 'vitest'
import { findUnnamedCodes } from './error-codes.js'
import { readTree, treeOf } from './tree.js'

it('a page names every error code', () => {
  expect(findUnnamedCodes(readTree())).toEqual([])
})

it('reads codes from tables, lists and unions, and catches those that no page names', () => {
  const tree = treeOf({
    'packages/cases/README.md': 'Refuses with `invalid_transition` and `timeout`.',
    'docs/errors.md': '`reopen_window_over`: file a new case.',
    'packages/cases/src/model/errors.ts': `
export const casesErrorCodes = defineErrorCodes({
  invalid_transition: { status: 409, retryable: false, title: 'state' },
  reopen_window_over: { status: 409, retryable: false, title: 'late' },
  chat_not_in_plan: { status: 403, retryable: false, title: 'plan' },
})
export const noAnswerCodes = ['timeout', 'aborted'] as const
export type CasesErrorCode = keyof typeof casesErrorCodes
export type MailErrorCode = 'mail_bounced' | 'timeout'`,
  })
  const rest = 'means. Name it in packages/cases/README.md or in docs/, with the way out'
  expect(findUnnamedCodes(tree)).toEqual(
    ['chat_not_in_plan', 'aborted', 'mail_bounced'].map(
      (code) => `packages/cases/src/model/errors.ts: no page tells what ${code} ${rest}`,
    ),
  )
})
