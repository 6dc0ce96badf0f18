import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Setup } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/moment.js'
import styles from '../../settings/settings.module.css'
import { reachOf } from './setup-state.js'
import { SetupStateBadge } from './setup-state-badge.js'

/** The set-ups of an account, each with a way in. */
export function SetupList({ setups }: { readonly setups: readonly Setup[] }) {
  const { t } = useTranslation()
  return (
    <Table className={styles.cards} verticalSpacing="xs" aria-label={t('integrations.setUp.list')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('integrations.setUp.field.name')}</Table.Th>
          <Table.Th>{t('integrations.setUp.switchTitle')}</Table.Th>
          <Table.Th>{t('integrations.setUp.field.segmentTitle')}</Table.Th>
          <Table.Th>{t('integrations.setUp.changed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {setups.map((setup) => (
          <Table.Tr key={setup.id}>
            <Table.Td>
              <Anchor
                fw={600}
                size="sm"
                className="written"
                renderRoot={(props) => (
                  <Link to="/integrations/set-up/$integrationId" params={{ integrationId: setup.id }} {...props} />
                )}
              >
                {setup.name}
              </Anchor>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {setup.domain ?? t('integrations.setUp.noDomain')}
              </Text>
            </Table.Td>
            <Table.Td>
              <SetupStateBadge setup={setup} />
            </Table.Td>
            <Table.Td>{t(`integrations.setUp.reach.${reachOf(setup.segment)}`)}</Table.Td>
            <Table.Td data-name={t('integrations.setUp.changed')}>
              <Moment at={setup.updatedAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
