import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Attachment } from '@waymark/cases'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { saveFile } from './download.js'
import { useFormat } from './use-format.js'

/** Files of a case, each with its size and a way to save it. */
export function FileList({
  caseId,
  files,
  label,
}: {
  readonly caseId: string
  readonly files: readonly Attachment[]
  readonly label: string
}) {
  return (
    <Stack gap={6} component="ul" m={0} p={0} aria-label={label} style={{ listStyle: 'none' }}>
      {files.map((file) => (
        <li key={file.id}>
          <OneFile caseId={caseId} file={file} />
        </li>
      ))}
    </Stack>
  )
}

function OneFile({ caseId, file }: { readonly caseId: string; readonly file: Attachment }) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const save = useMutation({ mutationFn: () => saveFile(caseId, file) })
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          maw="100%"
          leftSection={<Download size={14} aria-hidden />}
          aria-label={t('thread.messages.download', { name: file.name })}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {file.name}
        </Button>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {bytes(file.size)}
        </Text>
      </Group>
      <ErrorNotice error={save.error} onRetry={() => save.mutate()} />
    </Stack>
  )
}
