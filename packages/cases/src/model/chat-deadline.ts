import type { ChatState } from './chat.js'
import { customerReturnGrace, idleWarning, longestChat, presenceTimeout } from './chat-limits.js'

/** What the passing of time does to a chat. */
export type ChatDeadlineKind = 'idle_warning' | 'customer_idle' | 'line_lost' | 'customer_lost' | 'time_limit'

/** The next thing that time does to a chat, and when. */
export interface ChatDeadline {
  readonly kind: ChatDeadlineKind
  readonly at: Date
}

/** The instants that a chat's deadlines follow from. */
export interface ChatInstants {
  readonly state: ChatState
  readonly createdAt: Date
  /** The customer's last sign of life. */
  readonly customerSeenAt: Date
  /** When the customer's line was found lost; absent while it stands. */
  readonly customerLostAt?: Date | undefined
  /** What the customer's silence is counted from: the connection, the last message of either side, or typing. */
  readonly activityAt: Date
  /** When the customer was warned of the idle end; absent while nobody has to be. */
  readonly idleWarnedAt?: Date | undefined
  readonly customerIdleMinutes: number
}

/**
 * The next thing that time does to a chat; nothing happens to one that has ended. After a lost line and after a warning the whole
 * grace follows, however late they were noticed: so a service that was down takes no chance from anybody.
 */
export function nextChatDeadline(chat: ChatInstants): ChatDeadline | undefined {
  if (chat.state === 'ended') return undefined
  const deadlines: ChatDeadline[] = [{ kind: 'time_limit', at: later(chat.createdAt, longestChat) }]
  deadlines.push(
    chat.customerLostAt
      ? { kind: 'customer_lost', at: later(chat.customerLostAt, customerReturnGrace) }
      : { kind: 'line_lost', at: later(chat.customerSeenAt, presenceTimeout) },
  )
  if (chat.state === 'active') deadlines.push(idleDeadline(chat))
  return deadlines.reduce((first, next) => (next.at.getTime() < first.at.getTime() ? next : first))
}

/** When an idle chat ends, once the customer was warned. */
export function idleEnd(chat: Pick<ChatInstants, 'activityAt' | 'customerIdleMinutes'>, warnedAt: Date): Date {
  const end = later(chat.activityAt, chat.customerIdleMinutes * 60_000)
  const afterWarning = later(warnedAt, idleWarning)
  return end.getTime() > afterWarning.getTime() ? end : afterWarning
}

function idleDeadline(chat: ChatInstants): ChatDeadline {
  if (chat.idleWarnedAt) return { kind: 'customer_idle', at: idleEnd(chat, chat.idleWarnedAt) }
  return { kind: 'idle_warning', at: later(chat.activityAt, chat.customerIdleMinutes * 60_000 - idleWarning) }
}

function later(instant: Date, span: number): Date {
  return new Date(instant.getTime() + span)
}
