import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import type { Agreement, SlaVersion } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/moment.js'
import { localeOf } from '../words/language.js'
import { DefinitionList } from './definition-list.js'
import { Disclosure } from './disclosure.js'
import { Fact, FactList } from './fact-list.js'

const colors = { future: 'gray', current: 'indigo', over: 'gray' } as const

/** An agreement: what was promised, for how long, and what its signature fixed. */
export function AgreementCard({
  agreement,
  versions,
  now,
  opened,
}: {
  readonly agreement: Agreement
  readonly versions: readonly SlaVersion[]
  readonly now: Date
  /** Whether its definitions show from the start. */
  readonly opened: boolean
}) {
  const { t, i18n } = useTranslation()
  const { account, supportLevel, signedAt, from, until, slaVersion, overrides } = agreement
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'long' })
  const standing = now < from ? 'future' : now < until ? 'current' : 'over'
  const fixed = versions.find(({ id }) => id === slaVersion)
  const newest = versions.at(-1)
  const isNewer = fixed && newest && newest.publishedAt > fixed.publishedAt
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3} size="h5" className="written">
            {account}
          </Title>
          <Badge color={colors[standing]} variant="outline" tt="none">
            {t(`settings.agreements.standing.${standing}`)}
          </Badge>
        </Group>
        <FactList>
          <Fact name={t('settings.agreements.level')}>{supportLevel}</Fact>
          <Fact name={t('settings.agreements.term')}>
            {/* A term ends a moment before `until`, so its last day may be the day before. */}
            {t('settings.agreements.termWords', {
              from: day.format(from),
              until: day.format(new Date(until.getTime() - 1)),
            })}
          </Fact>
          <Fact name={t('settings.agreements.signed')}>
            <Moment at={signedAt} />
          </Fact>
          <Fact name={t('settings.agreements.version')}>
            <Text span inherit fw={600}>
              {slaVersion}
            </Text>
            {isNewer && (
              <Text size="sm" c="dimmed">
                {t('settings.agreements.newer', { version: newest.id })}
              </Text>
            )}
          </Fact>
        </FactList>
        <Disclosure title={t('settings.agreements.definitions')} opened={opened}>
          <DefinitionList definitions={fixed?.definitions} overrides={overrides} />
        </Disclosure>
      </Stack>
    </Card>
  )
}
