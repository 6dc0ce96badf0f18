import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-props.js'
import classes from './filing.module.css'

function shared({ field, label, hint, value, onChange, onBlur, fault }: FieldProps) {
  return {
    label,
    description: hint,
    value: typeof value === 'string' ? value : '',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
    onBlur,
    error: fault,
    required: field.required,
    maw: '100%',
  }
}

/** A line of text. */
export function LineField(props: FieldProps) {
  return <TextInput {...shared(props)} autoComplete="off" />
}

/** E-mail addresses, separated by commas. */
export function EmailsField(props: FieldProps) {
  return <TextInput {...shared(props)} inputMode="email" autoComplete="off" spellCheck={false} />
}

/** Paragraphs of text. */
export function ParagraphsField(props: FieldProps) {
  return <Textarea {...shared(props)} autosize minRows={props.field.required ? 4 : 2} maxRows={16} />
}

/** A secret of several lines, hidden while it is typed. */
export function SecretField(props: FieldProps) {
  const { t } = useTranslation()
  const [isSeen, setSeen] = useState(false)
  const Icon = isSeen ? EyeOff : Eye
  return (
    <>
      <Textarea
        {...shared(props)}
        autosize
        minRows={2}
        maxRows={6}
        autoComplete="off"
        spellCheck={false}
        data-1p-ignore
        {...(!isSeen && { classNames: { input: classes.masked } })}
      />
      <Group justify="space-between" mt={4}>
        <Text size="xs" c="dimmed">
          {t('cases.notKept')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon size={14} aria-hidden />}
          aria-pressed={isSeen}
          aria-label={`${t('cases.show')}: ${props.label}`}
          onClick={() => setSeen(!isSeen)}
        >
          {t(isSeen ? 'cases.hide' : 'cases.show')}
        </Button>
      </Group>
    </>
  )
}
