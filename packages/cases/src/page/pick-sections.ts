import type {
  AddedCss,
  DiagnosedItem,
  DiagnosticsAlert,
  SystemFact,
  TrackedAutoPlay,
  TrackedCondition,
  TrackedGoal,
  TrackedItem,
  TrackedSegment,
  TrackedStep,
} from '../model/diagnostics.js'

// A player's objects carry more than they say: only what a section has is taken, and nothing that is undefined.
function pick<Entry extends object>(entry: Entry, names: readonly (keyof Entry)[]): Entry {
  return Object.fromEntries(
    names.map((name) => [name, entry[name]]).filter(([, value]) => value !== undefined),
  ) as Entry
}

export const pickStep = (entry: TrackedStep) => pick(entry, ['walkThru', 'step', 'state', 'at', 'message'])
export const pickGoal = (entry: TrackedGoal) => pick(entry, ['name', 'id', 'reached', 'reachedAt'])
export const pickCss = (entry: AddedCss) => pick(entry, ['item', 'css'])
export const pickFact = (entry: SystemFact) => pick(entry, ['name', 'value'])
export const pickAlert = (entry: DiagnosticsAlert) => pick(entry, ['level', 'message', 'at'])

export const pickItem = (entry: TrackedItem) =>
  pick(entry, ['kind', 'name', 'id', 'state', 'selector', 'matches', 'element', 'reason'])

export const pickCondition = (entry: TrackedCondition) =>
  pick(entry, ['text', 'kind', 'result', 'item', 'expected', 'actual'])

export const pickSegment = (entry: TrackedSegment): TrackedSegment => ({
  ...pick(entry, ['name', 'id', 'result']),
  conditions: entry.conditions.map(pickCondition),
})

export const pickAutoPlay = (entry: TrackedAutoPlay): TrackedAutoPlay => ({
  ...pick(entry, ['rule', 'result', 'frequency', 'played', 'lastPlayedAt']),
  item: pick<DiagnosedItem>(entry.item, ['kind', 'name', 'id']),
})
