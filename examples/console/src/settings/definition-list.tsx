import { Badge, Group, Stack, Text } from '@mantine/core'
import { type CasePriority, casePriorities } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { definitionWords } from '../parts/definition-words.js'

/** What each priority means, with a mark on what an agreement words in its own way. */
export function DefinitionList({
  definitions,
  overrides = {},
}: {
  /** What the SLA version says; undefined where it cannot be read. */
  readonly definitions: Readonly<Record<CasePriority, string>> | undefined
  readonly overrides?: Readonly<Partial<Record<CasePriority, string>>>
}) {
  const { t } = useTranslation()
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {casePriorities.map((priority) => {
        const [own, standard] = [overrides[priority], definitions?.[priority]]
        return (
          <li key={priority}>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                {t(`parts.priority.${priority}`)}
              </Text>
              {own !== undefined && (
                <Badge color="indigo" variant="light" tt="none">
                  {t('settings.agreements.own')}
                </Badge>
              )}
            </Group>
            <Text size="sm" className="written" mt={2}>
              {own ?? (standard === undefined ? t('parts.unknown') : definitionWords(t, standard))}
            </Text>
            {own !== undefined && standard !== undefined && (
              <Text size="xs" c="dimmed" className="written">
                {t('settings.agreements.ownHint', { standard: definitionWords(t, standard) })}
              </Text>
            )}
          </li>
        )
      })}
    </Stack>
  )
}
