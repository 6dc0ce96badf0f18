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
  const reader = bytes.getReader()
  const decoder = new TextDecoder()
  const scanner = createCsvScanner(delimiter)
  let columns: readonly string[] | undefined
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const lines = scanner.take(done ? decoder.decode() : decoder.decode(value, { stream: true }))
      for (const line of done ? [...lines, ...scanner.end()] : lines) {
        if (columns === undefined) columns = line
        else yield rowOf(columns, line)
      }
      if (done) return
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function rowOf(columns: readonly string[], line: readonly string[]): ResultRow {
  if (line.length !== columns.length) {
    throw new ContractError(`a line of the answer has ${line.length} cells, and the first one has ${columns.length}`)
  }
  const row: Record<string, string> = {}
  for (const [at, column] of columns.entries()) row[column] = line[at] ?? ''
  return row
}
