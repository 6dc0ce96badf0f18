import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import type { MadeApiKeyJson } from '@waymark/platform/client'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyTextButton } from './copy-text-button.js'
import styles from './settings.module.css'

/** A key that was just made: shown this once. */
export function MadeKey({ made, onDone }: { readonly made: MadeApiKeyJson; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const notice = useRef<HTMLDivElement>(null)
  const { id, name, key } = made

  // It cannot be seen again, so nobody should miss it.
  useEffect(() => {
    if (id) notice.current?.focus()
  }, [id])

  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      color="orange"
      variant="outline"
      icon={<TriangleAlert aria-hidden />}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      title={t('settings.apiKeys.made', { name })}
    >
      <Stack gap="sm">
        <Text size="sm">{t('settings.apiKeys.once')}</Text>
        <Code className={styles.code} aria-label={t('settings.apiKeys.key')} role="textbox" aria-readonly tabIndex={0}>
          {key}
        </Code>
        <Group gap="sm">
          <CopyTextButton text={key} label={t('settings.apiKeys.copyKey')} />
          <Button variant="default" onClick={onDone}>
            {t('settings.apiKeys.done')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
