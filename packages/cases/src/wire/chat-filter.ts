import type { RouteQuery } from '@waymark/core/wire'
import type { ChatFilter } from '../model/chat.js'
import type { listChatsRoute } from './routes/chat.js'

type ListQuery = RouteQuery<typeof listChatsRoute>

/** Reads the filter of a list. */
export function readChatFilter({ scope, state, caseId }: ListQuery): ChatFilter {
  return { ...(scope && { scope }), ...(state && { state }), ...(caseId !== undefined && { caseId }) }
}

/** Writes the filter of a list. */
export function writeChatFilter({ scope, state, caseId }: ChatFilter): ListQuery {
  return { ...(scope && { scope }), ...(state && { state: [...state] }), ...(caseId !== undefined && { caseId }) }
}
