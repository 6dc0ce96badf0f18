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

// Blanks at the ends are kept only in quotes.
const quotable = /["\n\r]|^\s|\s$/

function writeCell(value: CsvValue, delimiter: string): string {
  if (value === null) return nothing
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : String(value)
  return quotable.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
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
  const lines = createLines(given, delimiter, end)
  // What is there at once is not waited for, row by row.
  if (Symbol.asyncIterator in rows) {
    for await (const row of rows) if (lines.add(row)) yield lines.take()
  } else {
    for (const row of rows) if (lines.add(row)) yield lines.take()
  }
  const rest = lines.take()
  if (rest !== '') yield rest
}

/** Gathers lines. `add` says whether they are a chunk now. */
function createLines(given: readonly string[] | undefined, delimiter: string, end: string) {
  let columns = given ?? []
  let known = new Set(columns)
  let isBegun = given !== undefined
  let text = isBegun ? lineOf(columns, delimiter, end) : ''

  function begin(names: readonly string[]): void {
    columns = names
    known = new Set(names)
    isBegun = true
    text = lineOf(names, delimiter, end)
  }
  return {
    add(row: CsvRow): boolean {
      const names = Object.keys(row)
      if (!isBegun) begin(names)
      for (const [at, name] of names.entries()) {
        // Rows mostly have the same columns in the same order.
        if (name === columns[at] || known.has(name)) continue
        throw new TypeError(`a row has the column ${name}, and the first line has not: name columns`)
      }
      let line = ''
      for (const [at, column] of columns.entries()) {
        line += (at === 0 ? '' : delimiter) + writeCell(row[column], delimiter)
      }
      text += line + end
      return text.length >= chunkSize
    },
    take(): string {
      const taken = text
      text = ''
      return taken
    },
  }
}

function lineOf(values: readonly CsvValue[], delimiter: string, end: string): string {
  return values.map((value) => writeCell(value, delimiter)).join(delimiter) + end
}
