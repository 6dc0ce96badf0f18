import type { ViewCell, ViewColumn } from '@waymark/workstation-search'

/** How cells are written: in which language, and what stands for yes and no. */
export interface CellWords {
  readonly locale: string
  readonly yes: string
  readonly no: string
  /** Default: the reader's zone. */
  readonly timeZone?: string
}

const numbers = ['int', 'integer', 'long', 'double', 'currency', 'percent']

/** Whether a column holds numbers, which stand at the right. */
export function isNumeric({ type }: Pick<ViewColumn, 'type'>): boolean {
  return numbers.includes(type)
}

/** Whether what a column shows is short, and reads best in one line. */
export function isShort(column: Pick<ViewColumn, 'type'>): boolean {
  return isNumeric(column) || ['date', 'datetime', 'time', 'phone', 'boolean'].includes(column.type)
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/
const isDay = /^\d{4}-\d{2}-\d{2}$/
const isTime = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/

/** Writes cells as they are read, by their column's type; empty text for an empty cell. What does not fit its type is shown as it came. */
export function createCellWriter({ locale, yes, no, timeZone }: CellWords) {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone && { timeZone }),
  })
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const others = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })

  function writeText(text: string, type: string): string {
    if (type === 'time') return isTime.exec(text)?.[1] ?? text
    const moment = new Date(text)
    if (Number.isNaN(moment.getTime())) return text
    // A day has no zone: it is the same everywhere.
    if (type === 'date' && isDay.test(text)) return days.format(moment)
    return type === 'datetime' && isInstant.test(text) ? instants.format(moment) : text
  }
  function writeNumber(value: number, type: string): string {
    // Salesforce writes 12.5 for 12.5 %. In which currency an amount is it does not say here, so none is shown.
    if (type === 'percent') return shares.format(value / 100)
    return (type === 'currency' ? amounts : others).format(value)
  }
  return (cell: ViewCell, { type }: Pick<ViewColumn, 'type'>): string => {
    if (cell === null) return ''
    if (typeof cell === 'boolean') return cell ? yes : no
    return typeof cell === 'number' ? writeNumber(cell, type) : writeText(cell, type).trim()
  }
}

/** Writes the cells of a view: see {@link createCellWriter}. */
export type CellWriter = ReturnType<typeof createCellWriter>
