import { type FilePreview, filePreviewOf, type Highlight, type SearchResult } from '@waymark/workstation-search'

/** A text of a result, with what matches in it. */
export interface MarkedText {
  readonly text: string
  readonly ranges: readonly Highlight[]
}

/** A field beside the title, under its label; the applications that join label theirs themselves. */
export interface Fact {
  readonly label: 'company' | 'account' | 'opportunity' | 'formerLead' | 'folder' | 'number' | { readonly own: string }
  readonly value: MarkedText
}

/** A status, stage or type, in the words of the org. */
export interface ValueBadge {
  readonly label: 'status' | 'stage' | 'type' | 'fileType'
  readonly value: MarkedText
}

/** What a row shows of a result, whatever its kind. */
export interface RowView {
  /** Empty where the record has none. */
  readonly title: MarkedText
  readonly facts: readonly Fact[]
  readonly badges: readonly ValueBadge[]
  /** A lead that became a contact and an account. */
  readonly isConverted: boolean
  /** A report or dashboard in no shared folder. */
  readonly isPrivate: boolean
  readonly file?: { readonly bytes: number | null; readonly preview: FilePreview }
}

type Marker = (path: string, text: string | null | undefined) => MarkedText | undefined

const present = <Value>(values: readonly (Value | undefined)[]) => values.filter((value) => value !== undefined)

function makeFact(label: Fact['label'], value: MarkedText | undefined): Fact | undefined {
  return value && { label, value }
}

function makeBadge(label: ValueBadge['label'], value: MarkedText | undefined): ValueBadge | undefined {
  return value && { label, value }
}

/** Reads what a row shows. A converted lead goes by the names of what it became. */
export function rowViewOf(result: SearchResult): RowView {
  const mark: Marker = (path, text) =>
    text ? { text, ranges: result.highlights.filter(({ field }) => field === path) } : undefined
  const view = (title: MarkedText | undefined, more: Partial<RowView>): RowView => ({
    title: title ?? { text: '', ranges: [] },
    facts: [],
    badges: [],
    isConverted: false,
    isPrivate: false,
    ...more,
  })
  switch (result.kind) {
    case 'account':
      return view(mark('name', result.fields.name), {
        badges: present([makeBadge('type', mark('type', result.fields.type))]),
      })
    case 'contact':
      return view(mark('name', result.fields.name), {
        facts: present([makeFact('account', mark('accountName', result.fields.accountName))]),
      })
    case 'lead':
      return leadView(result, mark, view)
    case 'opportunity':
      return view(mark('name', result.fields.name), {
        badges: present([makeBadge('stage', mark('stage', result.fields.stage))]),
      })
    case 'case':
      return view(mark('subject', result.fields.subject), {
        facts: present([makeFact('number', mark('number', result.fields.number))]),
        badges: present([makeBadge('status', mark('status', result.fields.status))]),
      })
    case 'file': {
      const { title, extension, fileType, bytes } = result.fields
      const type = mark('extension', extension) ?? mark('fileType', fileType)
      return view(mark('title', title), {
        badges: present([makeBadge('fileType', type)]),
        file: { bytes, preview: filePreviewOf(result.fields) },
      })
    }
    case 'report':
    case 'dashboard':
      return view(mark('name', result.fields.name), {
        facts: present([makeFact('folder', mark('folder', result.fields.folder))]),
        isPrivate: result.fields.folder === null,
      })
    case 'item':
      return view(mark('name', result.fields.name), {
        facts: present(
          result.fields.details.map(({ label, value }, at) =>
            makeFact({ own: label }, mark(`details.${at}.value`, value)),
          ),
        ),
        badges: present([makeBadge('type', mark('type', result.fields.type))]),
      })
  }
}

function leadView(
  { fields }: SearchResult<'lead'>,
  mark: Marker,
  view: (title: MarkedText | undefined, more: Partial<RowView>) => RowView,
): RowView {
  const badges = present([makeBadge('status', mark('status', fields.status))])
  const { converted } = fields
  if (!converted) {
    return view(mark('name', fields.name), {
      facts: present([makeFact('company', mark('company', fields.company))]),
      badges,
    })
  }
  const formerly = fields.name === converted.contactName ? undefined : mark('name', fields.name)
  return view(mark('converted.contactName', converted.contactName), {
    facts: present([
      makeFact('account', mark('converted.accountName', converted.accountName)),
      makeFact('opportunity', mark('converted.opportunityName', converted.opportunityName)),
      makeFact('formerLead', formerly),
    ]),
    badges,
    isConverted: true,
  })
}
