import type { World } from '../data/world.js'
import type { Value } from '../org/model.js'
import type { Draw } from './words.js'

/** Tools for rows that are made up. */
export interface Maker {
  readonly world: World
  readonly draw: Draw
  readonly owners: readonly string[]
  readonly agents: readonly string[]
  put(object: string, values: Readonly<Record<string, Value>>, ownerId: string, ageInDays: number): string
}
