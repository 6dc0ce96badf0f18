import type { ChatMessage } from './chat.js'

/** The longest part of a transcript that is one message of a case, in UTF-16 code units. */
const maximumTranscriptPart = 100_000

/** What a transcript is made from. */
export interface TranscriptSource {
  readonly subject: string
  readonly createdAt: Date
  readonly messages: readonly Pick<ChatMessage, 'author' | 'text' | 'createdAt'>[]
}

/** A transcript as the text of as few messages as it takes, each message of the chat whole: who, when in UTC, and what. */
export function writeTranscript(source: TranscriptSource, maximum = maximumTranscriptPart): readonly string[] {
  const parts: string[] = []
  let part = `Chat of ${minute(source.createdAt)} UTC: ${source.subject}`
  for (const { author, text, createdAt } of source.messages) {
    const line = `[${minute(createdAt)}] ${author.name} (${author.side}): ${text}`
    if (part.length + 2 + line.length > maximum) {
      parts.push(part)
      part = line
    } else part = `${part}\n\n${line}`
  }
  return [...parts, part]
}

function minute(instant: Date): string {
  return instant.toISOString().slice(0, 19).replace('T', ' ')
}
