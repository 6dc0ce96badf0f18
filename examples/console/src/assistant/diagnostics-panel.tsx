import { Box, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import type { CaseEnvironment, DiagnosticsBundle } from '@waymark/cases'
import { collectDiagnostics, redactDiagnostics } from '@waymark/cases/page'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachDiagnostics } from './attach-diagnostics.js'
import { BundleView } from './bundle-view.js'
import { Note } from './note.js'
import { sampleItems } from './sample-items.js'
import { samplePlayer } from './sample-player.js'

/** Collects a diagnostics bundle of the page, shows what of it would be sent, and attaches it to a case. */
export function DiagnosticsPanel({
  page,
  environment,
}: {
  readonly page: Window | undefined
  readonly environment: CaseEnvironment
}) {
  const { t } = useTranslation()
  const [bundle, setBundle] = useState<DiagnosticsBundle>()

  function collect(): void {
    if (!page) return
    const player = samplePlayer(page, environment, sampleItems, ({ key }) => t(`assistant.items.${key}`))
    setBundle(redactDiagnostics(collectDiagnostics(player, { page })))
  }

  return (
    <Card withBorder component="section" aria-labelledby="diagnostics">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: '1 1 260px' }}>
          <Title order={2} size="h4" id="diagnostics">
            {t('assistant.diagnostics.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('assistant.diagnostics.hint')}
          </Text>
        </div>
        <Button variant="default" onClick={collect} disabled={!page}>
          {t(bundle ? 'assistant.diagnostics.again' : 'assistant.diagnostics.collect')}
        </Button>
      </Group>
      <Box role="status" mt={bundle ? 'sm' : 0}>
        {bundle && (
          <Note icon={<ShieldCheck aria-hidden />}>
            {t('assistant.redacted', { count: JSON.stringify(bundle).split('[removed]').length - 1 })}
          </Note>
        )}
      </Box>
      {bundle && (
        <Stack gap="md" mt="sm">
          <BundleView bundle={bundle} />
          <AttachDiagnostics bundle={bundle} />
        </Stack>
      )}
    </Card>
  )
}
