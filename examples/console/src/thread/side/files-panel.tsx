import { Button, FileButton, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { queries } from '../../session/clients.js'
import { SendingList } from '../composer/sending-list.js'
import { useUploads } from '../composer/use-uploads.js'
import { FileList } from '../file-list.js'
import type { CaseRole } from '../role.js'

/** Every file of the case, also those of its messages; adds more. */
export function FilesPanel({ caseId, role }: { readonly caseId: string; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { data: files, error, refetch } = useQuery(queries.attachments.list(caseId))
  const { queryKey } = queries.cases.get(caseId)
  const uploads = useUploads(() => cache.invalidateQueries({ queryKey }), caseId)
  return (
    <Stack gap="sm">
      <ErrorNotice error={error} onRetry={refetch} />
      {files?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('thread.side.filesNone')}
        </Text>
      )}
      {files && files.length > 0 && <FileList caseId={caseId} files={files} label={t('thread.side.files')} />}
      <SendingList uploads={uploads} />
      {role.takesPart && (
        <FileButton multiple onChange={uploads.start}>
          {(props) => (
            <Button
              variant="default"
              size="xs"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<Paperclip size={14} aria-hidden />}
              {...props}
            >
              {t('thread.side.addFiles')}
            </Button>
          )}
        </FileButton>
      )}
    </Stack>
  )
}
