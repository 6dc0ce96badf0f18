import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readSpan, type SpanFault } from './span.js'
import type { ClockMove } from './use-move-clock.js'
import { whileBusy } from './while-busy.js'

/** Moves the clock by a span that somebody types, `3 days`. */
export function SpanForm({ move, wide = false }: { readonly move: ClockMove; readonly wide?: boolean }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<SpanFault>()
  const label = t('demo.bar.custom')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (move.isPending) return
    const read = readSpan(text)
    setFault('fault' in read ? read.fault : undefined)
    if ('span' in read) move.mutate(read.span, { onSuccess: () => setText('') })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <TextInput
          size={wide ? 'sm' : 'xs'}
          w={wide ? undefined : 120}
          flex={wide ? 1 : undefined}
          {...(wide ? { label } : { 'aria-label': label })}
          placeholder={t('demo.bar.customExample')}
          value={text}
          maxLength={40}
          autoComplete="off"
          inputWrapperOrder={['label', 'input', 'error']}
          error={fault && t(`demo.bar.fault.${fault}`)}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setFault(undefined)
          }}
        />
        <Button
          type="submit"
          size={wide ? 'sm' : 'xs'}
          px="sm"
          mt={wide ? 25 : 0}
          fw={500}
          variant="default"
          {...(move.isPending && whileBusy)}
        >
          {t('demo.bar.move')}
        </Button>
      </Group>
    </form>
  )
}
