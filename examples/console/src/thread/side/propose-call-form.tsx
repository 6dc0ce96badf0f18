import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { useAct } from '../../parts/use-act.js'
import { queries } from '../../session/clients.js'

/** Whether this is an address that a link may lead to. */
export function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:'
}

/** Proposes a call by a booking link. */
export function ProposeCallForm({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [link, setLink] = useState('')
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const act = useAct(queries.calls.propose(caseId))
  const isGood = isHttps(link.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const about = note.trim()
    if (isGood) act.mutate({ bookingLink: link.trim(), ...(about && { note: about }) }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          type="url"
          label={t('thread.side.link')}
          description={t('thread.side.linkHint')}
          required
          maxLength={2_000}
          data-autofocus
          value={link}
          onChange={({ currentTarget }) => setLink(currentTarget.value)}
          error={isChecked && !isGood && t('thread.side.badLink')}
        />
        <Textarea
          label={`${t('thread.side.note')} (${t('parts.optional')})`}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <ErrorNotice error={act.error} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={act.isPending}>
            {t('thread.side.propose')}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t('parts.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
