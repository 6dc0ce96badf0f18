import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { latestMailsQuery } from './mails.js'

/** Chooses whose mails are shown: an address that was seen, or any other. */
export function MailFilter({
  to,
  onChange,
}: {
  readonly to: string | undefined
  readonly onChange: (to: string | undefined) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(to ?? '')
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const { data } = useQuery(latestMailsQuery)
  const fresh = (data?.items ?? []).map((mail) => mail.to).filter((address) => !seen.has(address))
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh]))

  function choose(value: string): void {
    const address = value.trim()
    setText(address)
    if (address !== (to ?? '')) onChange(address === '' ? undefined : address)
  }

  return (
    <Autocomplete
      label={t('demo.inbox.recipient')}
      placeholder={t('demo.inbox.recipientHint')}
      data={[...seen].sort()}
      value={text}
      clearable
      clearButtonProps={{ 'aria-label': t('demo.inbox.everybody') }}
      onChange={setText}
      onOptionSubmit={choose}
      onClear={() => choose('')}
      onBlur={() => choose(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') choose(event.currentTarget.value)
      }}
    />
  )
}
