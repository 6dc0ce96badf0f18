import { Badge, Button, Code, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKeyJson } from '@waymark/platform/client'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { platform } from '../session/clients.js'
import { apiKeysQuery } from './api-keys.js'
import styles from './settings.module.css'

/** The keys, each with a way to end it. */
export function KeyList({
  keys,
  onRemoved,
}: {
  readonly keys: readonly ApiKeyJson[]
  readonly onRemoved: (name: string) => void
}) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<ApiKeyJson>()
  const remove = useMutation({
    mutationFn: ({ id }: ApiKeyJson) => platform.apiKeys.remove(id),
    onSuccess: async (_, { name }) => {
      setChosen(undefined)
      await cache.invalidateQueries(apiKeysQuery)
      onRemoved(name)
    },
  })

  return (
    <>
      <Table className={styles.cards} verticalSpacing="xs" aria-label={t('settings.apiKeys.list')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.apiKeys.name')}</Table.Th>
            <Table.Th>{t('settings.apiKeys.begins')}</Table.Th>
            <Table.Th>{t('settings.apiKeys.created')}</Table.Th>
            <Table.Th>{t('settings.apiKeys.expires')}</Table.Th>
            <Table.Th>{t('settings.apiKeys.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>
                <Text size="sm" fw={600} className="written">
                  {key.name}
                </Text>
              </Table.Td>
              <Table.Td data-name={t('settings.apiKeys.begins')}>
                <Code>{key.beginning}…</Code>
              </Table.Td>
              <Table.Td data-name={t('settings.apiKeys.created')}>
                <Moment at={new Date(key.createdAt)} />
              </Table.Td>
              <Table.Td data-name={t('settings.apiKeys.expires')}>
                {/* Keys expire by real time, whatever the demo's clock says. */}
                {Date.parse(key.expiresAt) <= Date.now() ? (
                  <Badge color="gray" variant="outline" tt="none">
                    {t('settings.apiKeys.expired')}
                  </Badge>
                ) : (
                  <Moment at={new Date(key.expiresAt)} />
                )}
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<Trash2 size={14} aria-hidden />}
                  aria-label={t('settings.apiKeys.removeNamed', { name: key.name })}
                  onClick={() => {
                    remove.reset()
                    setChosen(key)
                  }}
                >
                  {t('settings.apiKeys.remove')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Dialog
        opened={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={t('settings.apiKeys.confirm', { name: chosen?.name ?? '' })}
      >
        <Stack gap="sm">
          <Text size="sm">{t('settings.apiKeys.confirmHint')}</Text>
          <ErrorNotice error={remove.error} />
          <Group gap="sm">
            <BusyButton color="red.9" isBusy={remove.isPending} onClick={() => chosen && remove.mutate(chosen)}>
              {t('settings.apiKeys.remove')}
            </BusyButton>
            <Button variant="default" data-autofocus onClick={() => setChosen(undefined)}>
              {t('parts.cancel')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
