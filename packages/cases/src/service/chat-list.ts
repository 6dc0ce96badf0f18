import { refuse } from '@waymark/core'
import type { Call, Principal, Where } from '@waymark/core/ports'
import type { Chat, ChatFilter, ChatMessage } from '../model/chat.js'
import { type ChatRecord, chatMessageRecords, chatRecords, chatTicketRecords, deskScope } from './chat-records.js'
import { chatMessageOf, chatOf, readChat } from './chat-view.js'
import { agentCapability, findChat, isAgent } from './chat-visibility.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'

/** One chat, as the caller may see it. */
export function getChat(call: Call, chatId: string): Promise<Chat> {
  return call.transaction(async (tx) => readChat(tx, await findChat(tx, call.principal, chatId)), { reads: true })
}

/** The chats of a filter, newest first (the queue: first in line first), a page of them. */
export function listChats(call: Call, filter: ChatFilter, page: PageRequest): Promise<Page<Chat>> {
  const { principal } = call
  return call.transaction(
    async (tx) => {
      const { scope = 'mine', caseId, state } = filter
      const store = tx.forAccount(principal.accounts)
      const size = page.limit ?? defaultPageSize
      const visible = ({ customerId }: ChatRecord) => isAgent(principal) || customerId === principal.id
      const found = await store.find(chatRecords, {
        where: {
          ...(state && { state: { in: state } }),
          ...(caseId !== undefined && { caseId }),
          ...whereOf(principal, scope),
          ...(scope === 'queue' && state && !state.includes('waiting') && { state: { in: [] } }),
        },
        order: [scope === 'queue' ? ['rank', 'ascending'] : ['sequence', 'descending']],
        after: await findCursor(store, chatRecords, page, visible),
        limit: size + 1,
      })
      const waiting = found.filter(({ state }) => state === 'waiting').map(({ id }) => id)
      const tickets =
        waiting.length > 0
          ? await tx.forAccount(deskScope).find(chatTicketRecords, { where: { id: { in: waiting } } })
          : []
      const positions = new Map(tickets.map(({ id, position }) => [id, position]))
      return pageOf(found, size, (chat) => chatOf(chat, positions.get(chat.id)))
    },
    { reads: true },
  )
}

function whereOf(principal: Principal, scope: NonNullable<ChatFilter['scope']>): Where<ChatRecord> {
  if (scope === 'mine') return { customerId: principal.id }
  if (!isAgent(principal)) {
    throw refuse('forbidden', `only agents list chats by the scope ${scope}; ask for your own`, {
      facts: { capability: agentCapability },
    })
  }
  if (scope === 'served') return { agentId: principal.id }
  return scope === 'queue' ? { state: 'waiting' } : {}
}

/** The transcript of a chat, oldest message first, a page of it. */
export function listChatMessages(call: Call, chatId: string, page: PageRequest): Promise<Page<ChatMessage>> {
  return call.transaction(
    async (tx) => {
      const { account } = await findChat(tx, call.principal, chatId)
      const store = tx.forAccount(account)
      const size = page.limit ?? defaultPageSize
      const found = await store.find(chatMessageRecords, {
        where: { chatId },
        order: [['position', 'ascending']],
        after: await findCursor(store, chatMessageRecords, page, (message) => message.chatId === chatId),
        limit: size + 1,
      })
      return pageOf(found, size, chatMessageOf)
    },
    { reads: true },
  )
}
