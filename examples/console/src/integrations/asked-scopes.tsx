import { Code, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../settings/disclosure.js'

/** What the app asks for at Salesforce, in words. */
export function AskedScopes() {
  const { t } = useTranslation()
  return (
    <Disclosure title={t('integrations.list.asks')}>
      <Stack gap={6}>
        <Text size="sm">{t('integrations.list.asksIntro')}</Text>
        <List size="sm" spacing={4}>
          <List.Item>
            <Code>api</Code> {t('integrations.list.asksApi')}
          </List.Item>
          <List.Item>
            <Code>refresh_token</Code> {t('integrations.list.asksStay')}
          </List.Item>
        </List>
        <Text size="sm" c="dimmed">
          {t('integrations.list.asksSafe')}
        </Text>
      </Stack>
    </Disclosure>
  )
}
