import { type RefObject, useRef } from 'react'

/**
 * What was drawn last, for effects and callbacks that must stay the same: the functions of a form are new with every drawing, and an effect
 * that named them among what it depends on would draw for ever.
 */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  latest.current = value
  return latest
}
