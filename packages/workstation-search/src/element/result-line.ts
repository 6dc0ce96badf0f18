import type { SearchResult } from '../model/result.js'
import { cutByMarks, type TextPiece } from './marked-text.js'
import type { WaymarkSearchWords } from './words.js'

/** A field as it is shown: in pieces, of which those that match are marked. */
export type ShownField = readonly TextPiece[]

/** What a result shows. */
export interface ResultLine {
  readonly title: ShownField
  readonly details: readonly ShownField[]
  /** A status, type or stage, in the application's own words. */
  readonly badge?: ShownField
  /** Whether it is a lead that became a contact and an account. */
  readonly isConverted: boolean
}

/** The fields of a result as they are shown: of a converted lead what it became stands first. */
export function lineOf(result: SearchResult, words: Pick<WaymarkSearchWords, 'formerly' | 'kinds'>): ResultLine {
  const field = (path: string, value: string | null | undefined): readonly ShownField[] =>
    value
      ? [
          cutByMarks(
            value,
            result.highlights.filter((one) => one.field === path),
          ),
        ]
      : []
  const line = (
    title: readonly ShownField[],
    details: readonly ShownField[],
    badge: readonly ShownField[] = [],
    isConverted = false,
  ): ResultLine => ({
    title: title[0] ?? plain(words.kinds[result.kind].one),
    details: title.length > 0 ? details : [plain(result.recordId), ...details],
    ...(badge[0] && { badge: badge[0] }),
    isConverted,
  })
  switch (result.kind) {
    case 'lead': {
      const { name, company, status, converted } = result.fields
      if (converted === undefined) return line(field('name', name), field('company', company), field('status', status))
      const { contactName, accountName, opportunityName } = converted
      const became = [
        ...field('converted.accountName', accountName),
        ...field('converted.opportunityName', opportunityName),
        ...(name === contactName ? [] : [plain(words.formerly(name))]),
      ]
      return line(field('converted.contactName', contactName), became, field('status', status), true)
    }
    case 'account':
      return line(field('name', result.fields.name), [], field('type', result.fields.type))
    case 'contact':
      return line(field('name', result.fields.name), field('accountName', result.fields.accountName))
    case 'opportunity':
      return line(field('name', result.fields.name), [], field('stage', result.fields.stage))
    case 'case': {
      const { number, subject, status } = result.fields
      const known = field('number', number)
      return subject
        ? line(field('subject', subject), known, field('status', status))
        : line(known, [], field('status', status))
    }
    case 'file':
      return line(field('title', result.fields.title), [], fileTypeOf(result.fields).map(plain))
    case 'report':
    case 'dashboard':
      return line(field('name', result.fields.name), field('folder', result.fields.folder))
    case 'item': {
      const details = result.fields.details.flatMap(({ value }, at) => field(`details.${at}.value`, value))
      return line(field('name', result.fields.name), details, field('type', result.fields.type))
    }
  }
}

const plain = (text: string): ShownField => [{ text, isMarked: false }]

/** People know a file by its extension; the application's own word, such as `WORD_X`, comes only where there is none. */
function fileTypeOf({ extension, fileType }: SearchResult<'file'>['fields']): readonly string[] {
  const known = extension || fileType
  return known ? [known.toUpperCase()] : []
}
