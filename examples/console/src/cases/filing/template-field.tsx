import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field.js'
import { type FieldProps, fieldId } from './field-props.js'
import { ListField } from './list-field.js'
import { EmailsField, LineField, ParagraphsField, SecretField } from './text-fields.js'
import { TimeZoneField } from './time-zone-field.js'

/** A field of the template, by its kind. What a page has to bring itself, such as files, is drawn by the page. */
export function TemplateFieldBox({
  files,
  definitions,
  note,
  ...props
}: FieldProps & {
  readonly files: ReactNode
  readonly definitions: Readonly<Record<string, string>> | undefined
  /** Stands under the field. */
  readonly note: ReactNode
}) {
  return (
    <div id={fieldId(props.field.path)}>
      {(() => {
        switch (props.field.kind) {
          case 'line':
            return <LineField {...props} />
          case 'paragraphs':
            return <ParagraphsField {...props} />
          case 'choice':
            return <ChoiceField {...props} {...(definitions && { definitions })} />
          case 'list':
            return <ListField {...props} />
          case 'emails':
            return <EmailsField {...props} />
          case 'files':
            return files
          case 'time_zone':
            return <TimeZoneField {...props} />
          case 'secret':
            return <SecretField {...props} />
        }
      })()}
      {note}
    </div>
  )
}
