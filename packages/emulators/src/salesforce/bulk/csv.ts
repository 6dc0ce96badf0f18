import { SalesforceError } from '../data/salesforce-error.js'

/** The characters of a job's `columnDelimiter`. */
export const delimiters: Readonly<Record<string, string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t',
}

export const lineEndings: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n' }

const broken = (message: string) => new SalesforceError(400, { errorCode: 'INVALIDBATCH', message })

/** The rows of a CSV text, cells unquoted. @throws SalesforceError `INVALIDBATCH` when a quote is never closed. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        const quote = text.indexOf('"', at)
        if (quote < 0) throw broken('Failed to parse CSV: a quote is never closed')
        cell += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
      }
    } else {
      const start = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
      cell = text.slice(start, at)
    }
    row.push(cell)
    if (text[at] === delimiter) {
      at += 1
      if (at >= text.length) row.push('')
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    else if (at < text.length && text[at - 1] !== '\r') throw broken('Failed to parse CSV: text behind a closing quote')
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** A CSV line: every cell in quotes, as Salesforce writes it. */
export function writeCsvRow(cells: readonly unknown[], delimiter: string, lineEnding: string): string {
  const written = cells.map(
    (cell) => `"${cell === null || cell === undefined ? '' : String(cell).replaceAll('"', '""')}"`,
  )
  return written.join(delimiter) + lineEnding
}
