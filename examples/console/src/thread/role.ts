import type { Case, Side } from '@waymark/cases'
import type { PersonJson } from '@waymark/platform/client'

/** How somebody stands in a case. */
export interface CaseRole {
  /** An engineer is one only in the accounts granted to him or her. */
  readonly side: Side
  readonly isRequester: boolean
  /** Whether this person may write; a customer who only watches the team's cases may not. */
  readonly takesPart: boolean
  readonly isAssignee: boolean
}

/** How this person stands in this case, by the rules of the service. */
export function roleIn(
  { id, email, accounts, capabilities }: PersonJson,
  { account, requester, collaborators, assignee }: Case,
): CaseRole {
  const side = capabilities.includes('cases.work') && accounts.includes(account) ? 'engineer' : 'customer'
  const isRequester = requester.id === id
  const follows = collaborators.includes(email.trim().toLowerCase())
  return {
    side,
    isRequester,
    takesPart: side === 'engineer' || isRequester || follows,
    isAssignee: side === 'engineer' && assignee?.id === id,
  }
}
