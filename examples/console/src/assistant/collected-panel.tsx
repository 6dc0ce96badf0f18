import { Button, Card, Group, Stack, Textarea, Title } from '@mantine/core'
import type { AssistantReport, ElementReport } from '@waymark/cases'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { Collected } from './collected.js'
import { Note } from './note.js'
import { useArrival } from './use-arrival.js'

/** What was collected, to be looked at before it is sent. */
export function CollectedPanel({
  element,
  onSent,
  onLeave,
}: {
  readonly element: ElementReport
  readonly onSent: (report: AssistantReport) => void
  readonly onLeave: () => void
}) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const send = useAct(queries.assistant.report())
  const heading = useArrival()
  const removed = JSON.stringify(element).split('[removed]').length - 1
  return (
    <Card withBorder component="section" aria-labelledby="collected">
      <Stack gap="sm">
        <Title order={2} size="h4" id="collected" ref={heading} tabIndex={-1}>
          {t('assistant.collected', { name: element.item.name })}
        </Title>
        <Collected element={element} />
        <Note icon={<ShieldCheck aria-hidden />}>{t('assistant.redacted', { count: removed })}</Note>
        <Textarea
          label={t('assistant.note')}
          description={t('assistant.noteHint')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          autosize
          minRows={2}
          maxLength={5_000}
        />
        <ErrorNotice error={send.error} />
        <Group>
          <Button
            loading={send.isPending}
            onClick={() =>
              send.mutate({ element, ...(note.trim() && { note: note.trim() }) }, { onSuccess: (sent) => onSent(sent) })
            }
          >
            {t('assistant.send')}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {t('parts.cancel')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
