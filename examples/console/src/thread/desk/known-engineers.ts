import type { Message, Person } from '@waymark/cases'

/** The engineers who wrote in a case, each once, apart from whoever has it. */
export function knownEngineers(messages: readonly Message[], assigneeId: string | undefined): readonly Person[] {
  const found = new Map<string, Person>()
  for (const { author } of messages) {
    if (author.side !== 'engineer' || author.id === assigneeId) continue
    found.set(author.id, { id: author.id, name: author.name, email: author.email })
  }
  return [...found.values()]
}
