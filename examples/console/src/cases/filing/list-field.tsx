import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-props.js'
import classes from './filing.module.css'

/** Entries in their order. Enter starts the next one; several lines that are pasted become several entries. */
export function ListField({ field, label, hint, value, onChange, onBlur, fault }: FieldProps) {
  const { t } = useTranslation()
  const kept = Array.isArray(value) && value.length > 0 ? (value as readonly string[]) : ['']
  const place = useRef<HTMLFieldSetElement>(null)
  const [wanted, setWanted] = useState<number>()

  // The new entry is there only after the next drawing.
  useEffect(() => {
    if (wanted === undefined) return
    place.current?.querySelectorAll('input')[wanted]?.focus()
    setWanted(undefined)
  }, [wanted])

  function insert(index: number, entries: readonly string[]): void {
    const next = [...kept.slice(0, index), ...entries, ...kept.slice(index)]
    onChange(next)
    setWanted(index + entries.length - 1)
  }
  function remove(index: number): void {
    onChange(kept.filter((_, other) => other !== index))
    setWanted(Math.max(0, index - 1))
  }

  return (
    <fieldset ref={place} className={classes.group}>
      <Input.Label component="legend" labelElement="div">
        {label}
      </Input.Label>
      {hint && <Input.Description mb={4}>{hint}</Input.Description>}
      <Stack gap={6} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {kept.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place, and may be alike
          <Group key={index} component="li" gap={6} wrap="nowrap">
            <TextInput
              style={{ flex: 1 }}
              aria-label={t('cases.entry', { label, number: index + 1 })}
              leftSection={index + 1}
              value={entry}
              onBlur={onBlur}
              onChange={({ currentTarget }) =>
                onChange(kept.map((one, other) => (other === index ? currentTarget.value : one)))
              }
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                  event.preventDefault()
                  insert(index + 1, [''])
                } else if (event.key === 'Backspace' && entry === '' && kept.length > 1) {
                  event.preventDefault()
                  remove(index)
                }
              }}
              onPaste={(event) => {
                const lines = event.clipboardData
                  .getData('text')
                  .split(/\r?\n/)
                  .filter((line) => line.trim() !== '')
                if (lines.length < 2) return
                event.preventDefault()
                if (entry.trim() !== '') return insert(index + 1, lines)
                onChange([...kept.slice(0, index), ...lines, ...kept.slice(index + 1)])
                setWanted(index + lines.length - 1)
              }}
            />
            {kept.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('cases.removeEntry', { label, number: index + 1 })}
                onClick={() => remove(index)}
              >
                <X size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      {fault && (
        <Input.Error mt={4} role="status">
          {fault}
        </Input.Error>
      )}
      <Button
        mt={6}
        size="compact-sm"
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden />}
        aria-label={t('cases.addEntryTo', { label })}
        disabled={field.maximum !== undefined && kept.length >= field.maximum}
        onClick={() => insert(kept.length, [''])}
      >
        {t('cases.addEntry')}
      </Button>
    </fieldset>
  )
}
