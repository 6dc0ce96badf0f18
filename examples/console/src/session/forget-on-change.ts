import type { Session } from './session.js'

/** Calls `forget` when somebody leaves, be it for nobody or for somebody else: what one person read is never shown to another. */
export function forgetOnChange(
  session: {
    readonly current: Pick<Session, 'person'> | undefined
    subscribe(listener: () => void): unknown
  },
  forget: () => void,
): void {
  let last = session.current?.person.id
  session.subscribe(() => {
    const next = session.current?.person.id
    const isLeft = last !== undefined && last !== next
    last = next
    if (isLeft) forget()
  })
}
