import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { signTyping } from './typing-signs.js'
import { useKept } from './use-kept.js'
import type { Outbox } from './use-outbox.js'

// The most that the service takes.
const longest = 4_000

/** Writes a message: Enter sends it, Shift and Enter break the line. What is not sent survives a reload. */
export function Composer({ chatId, outbox }: { readonly chatId: string; readonly outbox: Outbox }) {
  const { t } = useTranslation()
  const [text, setText] = useKept(`chat.draft.${chatId}`, '')
  const field = useRef<HTMLTextAreaElement>(null)
  const { error, again, discard, isSending } = outbox

  function send(): void {
    if (text.trim() === '') return
    outbox.send(text.trim())
    setText('')
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a character is being composed, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <Stack gap="xs">
      {Boolean(error) && (
        <div>
          <ErrorNotice error={error} />
          <Group gap="xs" mt={4}>
            <Button size="xs" onClick={again} loading={isSending}>
              {t('chat.sendAgain')}
            </Button>
            <Button size="xs" variant="default" onClick={discard}>
              {t('chat.discard')}
            </Button>
          </Group>
        </div>
      )}
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Textarea
          ref={field}
          aria-label={t('chat.message')}
          placeholder={t('chat.message')}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            if (currentTarget.value !== '') signTyping(chatId)
          }}
          onKeyDown={onKeyDown}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={longest}
          style={{ flex: 1 }}
        />
        <Button onClick={send} disabled={text.trim() === ''} leftSection={<SendHorizontal size={16} aria-hidden />}>
          {t('chat.send')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('chat.keys')}
      </Text>
    </Stack>
  )
}
