import { cases } from '../session/clients.js'

const interval = 3_000
const told = new Map<string, number>()

/** Tells the other side of a chat that one types, as often as the service passes it on. One that fails is let go: the next follows. */
export function signTyping(chatId: string): void {
  const now = performance.now()
  if (now - (told.get(chatId) ?? Number.NEGATIVE_INFINITY) < interval) return
  told.set(chatId, now)
  cases.chats.attend(chatId, { typing: true }, { timeout: '5 seconds' }).catch(() => {})
}
