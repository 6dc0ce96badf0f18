import { isSame } from './setup-fields.js'

/** A form after something newer was stored. */
export interface MergedFields<Fields> {
  /** What was typed where something was, else what is stored. */
  readonly fields: Fields
  /** The fields in which both differ from what the form began with, and from one another. */
  readonly clashes: readonly (keyof Fields & string)[]
}

/** Brings what somebody else stored into a form, and keeps what was typed there. */
export function mergeFields<Fields extends object>(
  typed: Fields,
  before: Fields,
  stored: Fields,
): MergedFields<Fields> {
  const names = Object.keys(stored) as (keyof Fields & string)[]
  const isTyped = (name: keyof Fields) => !isSame(typed[name], before[name])
  const fields = Object.fromEntries(names.map((name) => [name, isTyped(name) ? typed[name] : stored[name]])) as Fields
  const clashes = names.filter(
    (name) => isTyped(name) && !isSame(stored[name], before[name]) && !isSame(stored[name], typed[name]),
  )
  return { fields, clashes }
}
