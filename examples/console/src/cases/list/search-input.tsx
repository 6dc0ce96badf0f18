import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Searches as one types, a moment behind. */
export function SearchInput({
  text,
  onChange,
}: {
  /** What the list shows now. */
  readonly text: string
  readonly onChange: (text: string) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  const sent = useRef(text)
  const send = useDebouncedCallback((value: string) => {
    sent.current = value.trim()
    onChange(sent.current)
  }, 300)

  // The address changed by another hand: the back button, or Clear filters.
  useEffect(() => {
    if (text === sent.current) return
    sent.current = text
    setTyped(text)
  }, [text])

  return (
    <TextInput
      type="search"
      label={t('cases.search')}
      style={{ flex: 1 }}
      maxLength={200}
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        send(currentTarget.value)
      }}
    />
  )
}
