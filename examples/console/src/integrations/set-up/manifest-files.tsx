import { ActionIcon, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ManifestFile } from '@waymark/workstation-search'
import { Check, Copy, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstationQueries } from '../../session/clients.js'
import { Disclosure } from '../../settings/disclosure.js'
import styles from './checklist.module.css'
import { saveFile } from './save-file.js'

/** The External Client App as files, each to look at, to copy or to keep. */
export function ManifestFiles({
  integrationId,
  localhost,
}: {
  readonly integrationId: string
  readonly localhost: boolean
}) {
  const { t } = useTranslation()
  const query = useQuery(workstationQueries.setups.manifest(integrationId, { localhost }))
  return (
    <Disclosure title={t('integrations.setUp.checklist.files')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('integrations.setUp.checklist.filesHint')}
        </Text>
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        {query.data?.map((file) => (
          <OneFile key={file.path} file={file} />
        ))}
      </Stack>
    </Disclosure>
  )
}

function OneFile({ file: { path, content } }: { readonly file: ManifestFile }) {
  const { t } = useTranslation()
  const name = path.split('/').at(-1) ?? path
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
      <div style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
        <Disclosure title={path}>
          <section aria-label={path}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <pre className={styles.file} tabIndex={0}>
              {content}
            </pre>
          </section>
        </Disclosure>
      </div>
      <Group gap={4} wrap="nowrap">
        <CopyButton value={content} timeout={2_000}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="default"
              onClick={copy}
              aria-label={copied ? t('parts.copied') : t('integrations.setUp.checklist.copyFile', { path: name })}
            >
              {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
        <ActionIcon
          variant="default"
          onClick={() => saveFile(name, content)}
          aria-label={t('integrations.setUp.checklist.saveFile', { path: name })}
        >
          <Download size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  )
}
