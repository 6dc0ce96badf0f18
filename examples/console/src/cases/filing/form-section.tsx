import { Card, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldWords } from './field-words.js'
import { textOf, type Values } from './form-values.js'
import type { Section } from './sections.js'
import { TemplateFieldBox } from './template-field.js'

/** A part of the form under its heading. */
export function FormSection({
  name,
  fields,
  values,
  definitions,
  faultOf,
  onChange,
  onLeave,
  drawFiles,
}: Section & {
  readonly values: Values
  /** What the priorities mean. */
  readonly definitions: Readonly<Record<string, string>>
  readonly faultOf: (path: string) => string | undefined
  readonly onChange: (path: string, value: Values[string]) => void
  readonly onLeave: (path: string) => void
  readonly drawFiles: (words: {
    readonly label: string
    readonly hint: string | undefined
    readonly fault: string | undefined
  }) => ReactNode
}) {
  const { t, i18n } = useTranslation()
  const isP1Open = textOf(values, '/priority') === 'p1' && textOf(values, '/report/environment') === ''
  return (
    <Card component="section" withBorder aria-labelledby={`section-${name}-title`} style={{ overflow: 'visible' }}>
      <Title order={2} size="h4" mb="sm" id={`section-${name}-title`}>
        {t(`cases.sections.${name}`)}
      </Title>
      <Stack>
        {fields.map((field) => {
          const { path } = field
          const { label, hint } = fieldWords(field, i18n.language)
          const fault = faultOf(path)
          return (
            <TemplateFieldBox
              key={path}
              field={field}
              label={label}
              hint={hint}
              fault={fault}
              value={values[path]}
              onChange={(value) => onChange(path, value)}
              onBlur={() => onLeave(path)}
              definitions={path === '/priority' ? definitions : undefined}
              files={field.kind === 'files' && drawFiles({ label, hint, fault })}
              note={
                path === '/priority' && (
                  <Text size="sm" role="status">
                    {isP1Open && t('cases.p1Hint')}
                  </Text>
                )
              }
            />
          )
        })}
      </Stack>
    </Card>
  )
}
