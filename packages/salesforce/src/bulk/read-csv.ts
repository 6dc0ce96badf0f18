import { ContractError } from '@waymark/core'
import { createCsvScanner } from './csv-scanner.js'

/** A row of results by the names of its columns. An empty cell is an empty text: CSV knows no null. */
export type ResultRow = Readonly<Record<string, string>>

/**
 * Rows of CSV (RFC 4180) as they come. The first line names the columns. Stop whenever you like: the rest is let go.
 *
 * @throws ContractError for a line with more or fewer cells than the first, and a quote that is open at the end.
 */
export async function* readCsv(
  bytes: ReadableStream<Uint8Array>,
  delimiter = ',',
): AsyncGenerator<ResultRow, void, undefined> {
  for await (const rows of readCsvInRuns(bytes, delimiter)) for (const row of rows) yield row
}

/** The same rows in the runs in which they come, so that nobody waits for each of them. */
export async function* readCsvInRuns(
  bytes: ReadableStream<Uint8Array>,
  delimiter = ',',
): AsyncGenerator<Iterable<ResultRow>, void, undefined> {
  const reader = bytes.getReader()
  const decoder = new TextDecoder()
  const scanner = createCsvScanner(delimiter)
  let columns: readonly string[] | undefined
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const lines = scanner.take(done ? decoder.decode() : decoder.decode(value, { stream: true }))
      if (done) lines.push(...scanner.end())
      columns ??= lines.shift()
      if (columns !== undefined && lines.length > 0) yield rowsOf(columns, lines)
      if (done) return
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function* rowsOf(columns: readonly string[], lines: readonly (readonly string[])[]): Generator<ResultRow> {
  for (const line of lines) yield rowOf(columns, line)
}

function rowOf(columns: readonly string[], line: readonly string[]): ResultRow {
  if (line.length !== columns.length) {
    throw new ContractError(`a line of the answer has ${line.length} cells, and the first one has ${columns.length}`)
  }
  const row: Record<string, string> = {}
  for (let at = 0; at < line.length; at += 1) row[columns[at] as string] = line[at] as string
  return row
}
