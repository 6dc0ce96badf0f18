import { useCallback, useState } from 'react'
import { usePerson } from '../session/use-session.js'

/** A state that survives a reload of this tab, for the person who is signed in. `name` may not change while it is used. */
export function useKept<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
  const { id } = usePerson()
  const key = `waymark.kept.${id}.${name}`
  const [value, setValue] = useState<Value>(() => read(key, initial))
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      try {
        sessionStorage.setItem(key, JSON.stringify(next))
      } catch {
        // A tab without storage keeps it until the reload.
      }
    },
    [key],
  )
  return [value, keep]
}

function read<Value>(key: string, initial: Value): Value {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? initial : (JSON.parse(text) as Value)
  } catch {
    return initial
  }
}
