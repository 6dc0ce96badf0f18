import { Button, Stack, Text, Textarea } from '@mantine/core'
import type { Attempt } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'

/** Makes a ticket of a report, once every fix was tried. */
export function OpenTicket({
  reportId,
  attempts: { tried, left },
}: {
  readonly reportId: string
  readonly attempts: { readonly tried: readonly Attempt[]; readonly left: number }
}) {
  const { t } = useTranslation()
  const [besides, setBesides] = useState('')
  const open = useAct(queries.assistant.openTicket(reportId))
  return (
    <Stack gap="xs">
      <Textarea
        label={t('assistant.besides')}
        value={besides}
        onChange={({ currentTarget }) => setBesides(currentTarget.value)}
        autosize
        maxLength={5_000}
      />
      <ErrorNotice error={open.error} />
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={left > 0}
        loading={open.isPending}
        aria-describedby="why-no-ticket"
        onClick={() => open.mutate({ tried, ...(besides.trim() && { triedBesides: besides.trim() }) })}
      >
        {t('assistant.openTicket')}
      </Button>
      <Text size="sm" c="dimmed" id="why-no-ticket" role="status">
        {left > 0 ? t('assistant.leftToTry', { count: left }) : t('assistant.ticketHint')}
      </Text>
    </Stack>
  )
}
