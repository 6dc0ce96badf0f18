import { Button, FileButton, Group, Input, Stack, Text, VisuallyHidden } from '@mantine/core'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileLine } from './file-line.js'
import { fileState } from './file-words.js'
import classes from './filing.module.css'
import type { FileRow } from './uploads.js'

/** Files: dropped, chosen or pasted, and how each of them stands. */
export function FilesField({
  label,
  hint,
  fault,
  rows,
  onAdd,
  onRemove,
  onRetry,
}: {
  readonly label: string
  readonly hint: string | undefined
  readonly fault: string | undefined
  readonly rows: readonly FileRow[]
  readonly onAdd: (files: readonly File[]) => void
  readonly onRemove: (key: string) => void
  readonly onRetry: (key: string) => void
}) {
  const { t, i18n } = useTranslation()
  const [isOver, setOver] = useState(false)
  const settled = rows.filter(({ state }) => state === 'done' || state === 'refused' || state === 'failed')

  return (
    <fieldset className={classes.group}>
      <Input.Label component="legend" labelElement="div">
        {label}
      </Input.Label>
      {hint && <Input.Description mb={4}>{hint}</Input.Description>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the short way; the button does the same */}
      <div
        className={`${classes.drop} ${isOver ? classes.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          onAdd([...event.dataTransfer.files])
        }}
      >
        <Group justify="center" gap="sm">
          <FileButton multiple onChange={onAdd}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<Upload size={16} aria-hidden />}>
                {t('cases.chooseFiles')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {t('cases.drop')}
          </Text>
        </Group>
      </div>
      {rows.length > 0 && (
        <Stack
          component="ul"
          gap="xs"
          mt="xs"
          p={0}
          mb={0}
          style={{ listStyle: 'none' }}
          aria-label={t('cases.fileList')}
        >
          {rows.map((row) => (
            <FileLine key={row.key} row={row} onRemove={() => onRemove(row.key)} onRetry={() => onRetry(row.key)} />
          ))}
        </Stack>
      )}
      <VisuallyHidden role="status">
        {settled.map((row) => `${t('cases.fileSays', { name: row.name, text: fileState(t, row, i18n.language) })}. `)}
      </VisuallyHidden>
      {fault && <Input.Error mt={4}>{fault}</Input.Error>}
    </fieldset>
  )
}
