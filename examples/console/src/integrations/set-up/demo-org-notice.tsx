import { Button, Group, List, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DemoStateJson } from '@waymark/platform/client'
import { FlaskConical } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { demoStateQuery } from '../../demo/demo-state.js'
import { useAbout } from '../../session/use-about.js'
import { Disclosure } from '../../settings/disclosure.js'
import { CopyValue } from './copy-value.js'

/** The org that a demo emulates. */
type DemoOrg = NonNullable<DemoStateJson['salesforce']>

/** In a demo, what to enter for the org that is emulated beside it; nothing elsewhere. */
export function DemoOrgNotice({ onFill }: { readonly onFill: (org: DemoOrg) => void }) {
  const { t } = useTranslation()
  const title = useId()
  const isDemo = useAbout()?.demo === true
  const org = useQuery({ ...demoStateQuery, enabled: isDemo }).data?.salesforce
  if (!org) return null
  const values = [
    [t('integrations.setUp.field.domain'), org.domain],
    [t('integrations.setUp.field.clientId'), org.clientId],
    [t('integrations.setUp.field.clientSecret'), org.clientSecret],
  ] as const
  return (
    <Paper component="section" withBorder p="sm" bg="var(--mantine-color-default-hover)" aria-labelledby={title}>
      <Stack gap="xs">
        <Text size="sm" fw={600} id={title}>
          <FlaskConical size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('integrations.setUp.demoTitle')}
        </Text>
        <Text size="sm">{t('integrations.setUp.demoHint')}</Text>
        {values.map(([name, value]) => (
          <div key={name}>
            <Text size="xs" c="dimmed">
              {name}
            </Text>
            <CopyValue value={value} />
          </div>
        ))}
        <Disclosure title={t('integrations.setUp.demoUsers')}>
          <List size="sm">
            {org.users.map(({ username, name, title }) => (
              <List.Item key={username} style={{ overflowWrap: 'anywhere' }}>
                {name}, <span lang="en">{title}</span>: {username}
              </List.Item>
            ))}
          </List>
        </Disclosure>
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={() => onFill(org)}>
            {t('integrations.setUp.fill')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
