import { Badge, Group, Stack, Text } from '@mantine/core'
import type { SlaVersion } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../words/language.js'
import { DefinitionList } from './definition-list.js'
import { Disclosure } from './disclosure.js'

/** The published versions of the SLA, newest first. */
export function VersionList({ versions }: { readonly versions: readonly SlaVersion[] }) {
  const { t, i18n } = useTranslation()
  const moment = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {versions.toReversed().map(({ id, publishedAt, definitions }, place) => (
        <li key={id}>
          <Group gap="xs" mb={4}>
            <Text fw={600} className="written">
              {id}
            </Text>
            {place === 0 && (
              <Badge color="indigo" variant="outline" tt="none">
                {t('settings.agreements.newest')}
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              {t('settings.agreements.published', { at: moment.format(publishedAt) })}
            </Text>
          </Group>
          <Disclosure title={t('settings.agreements.definitions')}>
            <DefinitionList definitions={definitions} />
          </Disclosure>
        </li>
      ))}
    </Stack>
  )
}
