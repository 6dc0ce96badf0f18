import type { SignInJson } from '@waymark/platform/client'

/** Who is signed in, in this tab. */
export type Session = Pick<SignInJson, 'token' | 'person'>

const key = 'waymark.session'
const listeners = new Set<() => void>()

function read(): Session | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Session)
  } catch {
    return undefined
  }
}

let current = read()

function change(next: Session | undefined): void {
  current = next
  if (next) sessionStorage.setItem(key, JSON.stringify(next))
  else sessionStorage.removeItem(key)
  for (const listener of listeners) listener()
}

/** The sign-in of this tab: each tab has its own, so that two people can be seen side by side. */
export const session = {
  get current() {
    return current
  },
  begin: (next: Session) => change(next),
  end: () => change(undefined),
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
