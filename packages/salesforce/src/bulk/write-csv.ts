/**
 * A value of a row. `undefined` and an empty text leave the field alone, `null` empties it; so does the text `#N/A`, which is how Salesforce
 * writes it.
 */
export type CsvValue = string | number | boolean | Date | null | undefined
/** A row by the names of its columns; `Account.Ext__c` refers by external id. */
export type CsvRow = Readonly<Record<string, CsvValue>>

// What Bulk API 2.0 takes for "set to null": an empty cell means "leave alone".
const nothing = '#N/A'
const chunkSize = 65_536

/** How rows are written. */
export interface CsvOptions {
  /** By default the columns of the first row. */
  readonly columns?: readonly string[] | undefined
  readonly delimiter?: string | undefined
  readonly lineEnding?: '\n' | '\r\n' | undefined
}

function writeCell(value: CsvValue, delimiter: string): string {
  if (value === null) return nothing
  if (value === undefined) return ''
  const text = value instanceof Date ? value.toISOString() : String(value)
  const quoted = text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(delimiter)
  // Blanks at the ends are kept only in quotes.
  return quoted || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as CSV (RFC 4180), in chunks of some 64 kB that are made as they are taken: rows are not held.
 *
 * @throws TypeError for a row with a column that the first line does not have.
 */
export function writeCsv(
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
  { columns, delimiter = ',', lineEnding = '\n' }: CsvOptions = {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const chunks = textOf(rows, columns, delimiter, lineEnding)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

async function* textOf(
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
  given: readonly string[] | undefined,
  delimiter: string,
  end: string,
): AsyncGenerator<string, void, undefined> {
  let columns = given
  let text = columns === undefined ? '' : lineOf(columns, delimiter, end)
  for await (const row of rows) {
    if (columns === undefined) {
      columns = Object.keys(row)
      text = lineOf(columns, delimiter, end)
    }
    const known = columns
    const stray = Object.keys(row).find((name) => !known.includes(name))
    if (stray !== undefined)
      throw new TypeError(`a row has the column ${stray}, and the first line has not: name columns`)
    text += lineOf(
      columns.map((name) => row[name]),
      delimiter,
      end,
    )
    if (text.length < chunkSize) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function lineOf(values: readonly CsvValue[], delimiter: string, end: string): string {
  return values.map((value) => writeCell(value, delimiter)).join(delimiter) + end
}
