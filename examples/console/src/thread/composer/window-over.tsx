import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Case } from '@waymark/cases'
import { FilePlus2, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../copy-button.js'

/** Takes the composer's place when an answer no longer reopens the case: offers a new one, and gives back what was typed. */
export function WindowOver({ found: { id, number }, typed }: { readonly found: Case; readonly typed: string }) {
  const { t } = useTranslation()
  return (
    <Alert variant="outline" color="gray" icon={<History aria-hidden />} title={t('thread.composer.over')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('thread.composer.overHint', { number })}</Text>
        <Button
          leftSection={<FilePlus2 size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/cases/new" search={{ supersedes: id }} {...props} />}
        >
          {t('thread.composer.startNew')}
        </Button>
        {typed.trim() !== '' && (
          <Stack gap={4} w="100%">
            <Group gap="xs" justify="space-between">
              <Text size="sm" fw={600}>
                {t('thread.composer.kept')}
              </Text>
              <CopyButton text={typed} />
            </Group>
            <Text size="xs" c="dimmed">
              {t('thread.composer.keptHint')}
            </Text>
            <Text
              component="blockquote"
              size="sm"
              className="written"
              m={0}
              p="xs"
              mah={240}
              tabIndex={0}
              bd="1px solid var(--mantine-color-default-border)"
              bdrs="md"
              style={{ overflow: 'auto' }}
            >
              {typed}
            </Text>
          </Stack>
        )}
      </Stack>
    </Alert>
  )
}
