/** What stands between the cells of a job's data. */
export type ColumnDelimiter = 'BACKQUOTE' | 'CARET' | 'COMMA' | 'PIPE' | 'SEMICOLON' | 'TAB'

const characters: Readonly<Record<ColumnDelimiter, string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t',
}

/** How the data of a job is written. */
export interface JobFormat {
  /** The default is `COMMA`. */
  readonly columnDelimiter?: ColumnDelimiter | undefined
  /** The default is `LF`. */
  readonly lineEnding?: 'LF' | 'CRLF' | undefined
}

/** The character that a delimiter is. */
export function characterOf({ columnDelimiter = 'COMMA' }: JobFormat): string {
  return characters[columnDelimiter]
}

/** The format as a job names it. */
export function writeFormat({ columnDelimiter = 'COMMA', lineEnding = 'LF' }: JobFormat) {
  return { contentType: 'CSV', columnDelimiter, lineEnding }
}
