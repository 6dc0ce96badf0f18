import { ContractError } from '@waymark/core'

/** Reads CSV (RFC 4180) as it comes, wherever its chunks are cut. */
export interface CsvScanner {
  /** Takes in text, and gives the lines that are complete. */
  take(text: string): string[][]
  /** The last line, when it has no line ending. @throws ContractError when a quote is still open. */
  end(): string[][]
}

/** Makes a scanner for a delimiter. Lines end in LF or CRLF; empty lines are left out. */
export function createCsvScanner(delimiter = ','): CsvScanner {
  let line: string[] = []
  // What is not decided yet: the open cell from its start, with `from` behind what was looked at.
  let rest = ''
  let scanned = 0
  // The next line ending, which is looked for once and not for every cell of a line.
  let lineEnd = -1

  let value = ''

  /** The end of the cell that starts at `start`, with its value in `value`; -1 while it is not complete. */
  const readCell = (start: number, last: boolean): number => {
    if (rest[start] !== '"') {
      const end = endOfPlain(Math.max(start, scanned))
      if (end < 0 && !last) return -1
      const stop = end < 0 ? rest.length : end
      const isBare = stop > start && rest[stop - 1] === '\r' && rest[stop] !== delimiter
      value = rest.slice(start, isBare ? stop - 1 : stop)
      return stop
    }
    const close = closingQuote(Math.max(start + 1, scanned), last)
    if (close < 0) return -1
    const quoted = rest.slice(start + 1, close)
    value = quoted.includes('"') ? quoted.replaceAll('""', '"') : quoted
    return rest[close + 1] === '\r' ? close + 2 : close + 1
  }

  const endOfPlain = (from: number): number => {
    const cell = rest.indexOf(delimiter, from)
    if (lineEnd < from) lineEnd = rest.indexOf('\n', from)
    if (cell < 0 && lineEnd < 0) {
      scanned = rest.length
      return -1
    }
    return cell < 0 || (lineEnd >= 0 && lineEnd < cell) ? lineEnd : cell
  }

  const closingQuote = (from: number, last: boolean): number => {
    let at = rest.indexOf('"', from)
    while (at >= 0 && rest[at + 1] === '"') at = rest.indexOf('"', at + 2)
    // What follows the quote decides, and a CR may stand between it and the end of the line.
    const short = rest.length - at < (rest[at + 1] === '\r' ? 3 : 2)
    if (at < 0 || (short && !last)) {
      scanned = at < 0 ? rest.length : at
      return -1
    }
    return at
  }

  const scan = (last: boolean): string[][] => {
    const lines: string[][] = []
    let at = 0
    for (;;) {
      // Behind the last line there is nothing; behind a delimiter there is a cell, if only an empty one.
      if (last && at >= rest.length && line.length === 0) break
      const end = readCell(at, last)
      if (end < 0) break
      const next = rest[end]
      if (next !== undefined && next !== delimiter && next !== '\n') {
        throw new ContractError('the answer is not CSV: text follows a closing quote')
      }
      line.push(value)
      at = end + 1
      scanned = 0
      if (next === delimiter) continue
      if (line.length > 1 || line[0] !== '') lines.push(line)
      line = []
      if (next === undefined) break
    }
    rest = rest.slice(at)
    lineEnd = -1
    scanned = Math.max(0, scanned - at)
    return lines
  }

  return {
    take(text) {
      rest += text
      return scan(false)
    },
    end() {
      const lines = scan(true)
      if (rest !== '') throw new ContractError('the answer is not whole CSV: a quote is open at its end')
      return lines
    },
  }
}
