import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { DiagnosticsBundle } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/moment.js'
import { Fact, Facts } from '../head/facts.js'
import { type ShownEntry, type ShownSection, sectionsOf } from './sections.js'

const looks = {
  good: { color: 'teal.9', variant: 'filled' },
  bad: { color: 'red.9', variant: 'filled' },
  neutral: { color: 'gray', variant: 'outline' },
}

/** A diagnostics bundle, section by section. */
export function DiagnosticsView({ bundle }: { readonly bundle: DiagnosticsBundle }) {
  const { t } = useTranslation()
  const { environment, playerVersion, page, browser } = bundle.environment
  return (
    <Stack gap="lg">
      <section>
        <Title order={3} size="h5" mb="xs">
          {t('thread.diagnostics.sections.environment')}
        </Title>
        <Facts>
          <Fact name={t('thread.head.environment')}>{t(`parts.environment.${environment}`)}</Fact>
          {playerVersion && <Fact name={t('thread.diagnostics.player')}>{playerVersion}</Fact>}
          <Fact name={t('thread.diagnostics.language')}>{browser.language}</Fact>
          <Fact name={t('thread.diagnostics.viewport')}>
            {browser.viewport.width} × {browser.viewport.height}
          </Fact>
          <Fact name={t('thread.diagnostics.page')} isWide>
            {[page.title, page.address].filter(Boolean).join(' · ')}
          </Fact>
          <Fact name={t('thread.diagnostics.browser')} isWide>
            {browser.userAgent}
          </Fact>
        </Facts>
      </section>
      {sectionsOf(t, bundle).map((section) => (
        <OneSection key={section.name} section={section} />
      ))}
    </Stack>
  )
}

function OneSection({ section: { name, entries } }: { readonly section: ShownSection }) {
  const { t } = useTranslation()
  return (
    <section>
      <Group gap="xs" mb="xs">
        <Title order={3} size="h5">
          {t(`thread.diagnostics.sections.${name}`)}
        </Title>
        <Text size="xs" c="dimmed">
          {entries.length === 0
            ? t('thread.diagnostics.empty')
            : t('thread.diagnostics.entries', { count: entries.length })}
        </Text>
      </Group>
      <Stack gap={6}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no ids, and none ever moves
          <Entry key={`${index} ${entry.title}`} entry={entry} />
        ))}
      </Stack>
    </section>
  )
}

function Entry({ entry: { title, status, tone, at, lines } }: { readonly entry: ShownEntry }) {
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text size="sm" fw={500} className="written" style={{ flex: '1 1 200px', minWidth: 0 }}>
          {title}
        </Text>
        <Group gap="xs">
          {at && (
            <Text size="xs" c="dimmed">
              <Moment at={at} />
            </Text>
          )}
          {status && (
            <Badge size="sm" tt="none" {...looks[tone]}>
              {status}
            </Badge>
          )}
        </Group>
      </Group>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have the same words, and none ever moves
        <Text key={`${index} ${line}`} size="xs" c="dimmed" className="written">
          {line}
        </Text>
      ))}
    </Paper>
  )
}
