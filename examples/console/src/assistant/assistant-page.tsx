import { Card, Grid, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { type CaseEnvironment, caseEnvironments, type ElementReport } from '@waymark/cases'
import { collectElementReport } from '@waymark/cases/page'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { CollectedPanel } from './collected-panel.js'
import { DiagnosticsPanel } from './diagnostics-panel.js'
import { ItemList } from './item-list.js'
import { MyReports } from './my-reports.js'
import { PageFrame } from './page-frame.js'
import { ReportPanel } from './report-panel.js'
import type { SampleItem } from './sample-items.js'
import { SamplePage, samplePageAddress, samplePageCss } from './sample-page.js'

type Shown = { readonly element: ElementReport; readonly taken: number } | { readonly reportId: string }

/** The assistant in a builder's page: reports an item that misbehaves, diagnoses it, and opens a ticket when no fix helps. */
export function AssistantPage() {
  const { t, i18n } = useTranslation()
  const [page, setPage] = useState<Window>()
  const [environment, setEnvironment] = useState<CaseEnvironment>('production')
  const [shown, setShown] = useState<Shown>()

  function report(sample: SampleItem): void {
    if (!page) return
    const item = { ...sample.on(page), name: t(`assistant.items.${sample.key}`) }
    setShown({ element: collectElementReport({ item, page, environment }), taken: performance.now() })
  }

  return (
    <Stack gap="xl">
      <div>
        <PageTitle title={t('app.assistant')} hint={t('assistant.hint')} />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <Card withBorder p={0} component="section" aria-labelledby="builder-page">
              <Group justify="space-between" p="xs" gap="xs">
                <Title order={2} size="h5" id="builder-page">
                  {t('assistant.pageTitle')}
                </Title>
                <Group gap="xs">
                  <Text size="sm" id="page-environment">
                    {t('assistant.loads')}
                  </Text>
                  <SegmentedControl
                    size="xs"
                    aria-labelledby="page-environment"
                    value={environment}
                    onChange={(value) => setEnvironment(value as CaseEnvironment)}
                    data={caseEnvironments.map((value) => ({ value, label: t(`parts.environment.${value}`) }))}
                  />
                </Group>
              </Group>
              <PageFrame
                title={t('assistant.frame')}
                heading={t('assistant.page.title')}
                address={samplePageAddress}
                css={samplePageCss}
                lang={i18n.language}
                height={360}
                onPage={setPage}
              >
                <SamplePage />
              </PageFrame>
            </Card>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <ItemList page={page} onReport={report} />
          </Grid.Col>
        </Grid>
      </div>
      {shown &&
        ('element' in shown ? (
          <CollectedPanel
            key={shown.taken}
            element={shown.element}
            onSent={({ id }) => setShown({ reportId: id })}
            onLeave={() => setShown(undefined)}
          />
        ) : (
          <ReportPanel key={shown.reportId} reportId={shown.reportId} onLeave={() => setShown(undefined)} />
        ))}
      <DiagnosticsPanel page={page} environment={environment} />
      <MyReports onOpen={(reportId) => setShown({ reportId })} />
    </Stack>
  )
}
