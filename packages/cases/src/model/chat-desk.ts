import type { Answered, Person } from './case.js'
import type { Chat } from './chat.js'

/** Why no agent is free. */
export const unavailableReasons = ['no_agent_signed_in', 'agents_unreachable', 'all_agents_busy'] as const
export type UnavailableReason = (typeof unavailableReasons)[number]

/** Whether an agent is free for the caller's account: what the chat button shows. A chat that is started nevertheless waits. */
export type ChatAvailability =
  | { readonly available: true }
  | { readonly available: false; readonly reason: Answered<UnavailableReason> }

/** Whether an agent can be reached: `lost` agents get no new chats, and lose theirs unless they come back in time. */
export const seatStates = ['ready', 'lost'] as const
export type SeatState = (typeof seatStates)[number]

/** Most chats that an agent can have at a time. */
export const maximumCapacity = 20

/** How an agent signs in. */
export interface SeatInput {
  /** How many chats at a time, 0 to 20. With 0, or fewer than there are, the agent keeps those and gets no new ones. */
  readonly capacity: number
  /** Whether waiting chats come by themselves (the default), or only when the agent takes the next one. */
  readonly automatic?: boolean
}

/** An agent at the chat desk. */
export interface ChatSeat {
  readonly agent: Person
  readonly state: Answered<SeatState>
  readonly capacity: number
  readonly automatic: boolean
  /** The ids of the chats that the agent serves now. */
  readonly chats: readonly string[]
  readonly signedInAt: Date
}

/** What can happen to an agent's seat: it changed, a chat came, a chat went. */
export const seatEventTypes = ['seat_changed', 'chat_assigned', 'chat_released', 'signed_out'] as const
export type SeatEventType = (typeof seatEventTypes)[number]

/** Something that happened to an agent's seat, with the seat as it is from then on. */
export interface SeatEvent {
  readonly type: Answered<SeatEventType>
  readonly at: Date
  readonly seat: ChatSeat
  /** The chat that came or went. */
  readonly chat?: Chat
}

/** An agent, as far as sharing out the waiting chats is concerned. */
export interface SeatLoad {
  readonly id: string
  readonly state: SeatState
  readonly capacity: number
  readonly automatic: boolean
  readonly chats: readonly unknown[]
  /** The accounts that the agent serves. */
  readonly accounts: readonly string[]
  /** When the agent got a chat last, or signed in: text order is time order. */
  readonly busySince: string
}

/** Whether an agent could get another chat now. */
export function isFree(seat: Pick<SeatLoad, 'state' | 'capacity' | 'chats'>): boolean {
  return seat.state === 'ready' && seat.chats.length < seat.capacity
}

/** Whether an agent is free, by the seats of those who serve an account. */
export function availabilityOf(seats: readonly Pick<SeatLoad, 'state' | 'capacity' | 'chats'>[]): ChatAvailability {
  if (seats.some(isFree)) return { available: true }
  if (seats.length === 0) return { available: false, reason: 'no_agent_signed_in' }
  return {
    available: false,
    reason: seats.some(({ state }) => state === 'ready') ? 'all_agents_busy' : 'agents_unreachable',
  }
}

/**
 * The agent who gets a waiting chat by itself: of those who are free and serve its account, the one with the fewest chats, and of
 * these the one who has gone longest without a new one. Nobody chats with himself or herself.
 */
export function chooseSeat<Seat extends SeatLoad>(
  seats: readonly Seat[],
  chat: { readonly account: string; readonly customerId: string },
): Seat | undefined {
  const able = seats.filter(
    (seat) => seat.automatic && isFree(seat) && seat.accounts.includes(chat.account) && seat.id !== chat.customerId,
  )
  return able.sort(
    (a, b) => a.chats.length - b.chats.length || compare(a.busySince, b.busySince) || compare(a.id, b.id),
  )[0]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
