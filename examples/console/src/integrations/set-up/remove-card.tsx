import { Button, Group, List, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Setup } from '@waymark/workstation-search'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../parts/busy-button.js'
import { Dialog } from '../../parts/dialog.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { tell } from '../../parts/tell.js'
import { workstation, workstationQueries } from '../../session/clients.js'
import { SectionCard } from '../../settings/section-card.js'
import { useOpener } from '../use-opener.js'

/** Removes an integration, after a question. */
export function RemoveCard({ setup: { id, name } }: { readonly setup: Setup }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const opener = useOpener()
  const close = () => {
    setAsking(false)
    opener.giveBack()
  }
  const remove = useMutation({
    mutationFn: () => workstation.setups.remove(id),
    onSuccess: async () => {
      tell(t, t('integrations.setUp.removed', { name }))
      await navigate({ to: '/integrations/set-up' })
      // Only now: what is gone must not be read again by its own page.
      cache.removeQueries({ queryKey: workstationQueries.setups.get(id).queryKey })
      await cache.invalidateQueries({ queryKey: workstationQueries.all })
    },
  })

  return (
    <SectionCard title={t('integrations.setUp.removeTitle')} hint={t('integrations.setUp.removeHint')}>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<Trash2 size={16} aria-hidden />}
        onClick={() => {
          opener.remember()
          setAsking(true)
        }}
      >
        {t('integrations.setUp.remove', { name })}
      </Button>
      {isAsking && (
        <Dialog title={t('integrations.setUp.removeDialog', { name })} onClose={close}>
          <Stack gap="md">
            <List size="sm" spacing={6}>
              <List.Item>{t('integrations.setUp.removeWhat')}</List.Item>
              <List.Item>{t('integrations.setUp.removeElse')}</List.Item>
            </List>
            <ErrorNotice error={remove.error} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close} data-autofocus>
                {t('parts.cancel')}
              </Button>
              <BusyButton color="red.9" isBusy={remove.isPending} onClick={() => remove.mutate()}>
                {t('integrations.setUp.remove', { name })}
              </BusyButton>
            </Group>
          </Stack>
        </Dialog>
      )}
    </SectionCard>
  )
}
