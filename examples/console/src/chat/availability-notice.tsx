import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ChatAvailability } from '@waymark/cases'
import { CircleCheck, CircleMinus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import type { LineState } from './use-line.js'

/** Says whether an agent is free, or why not and what can be done instead. */
export function AvailabilityNotice({
  availability,
  line,
  error,
}: LineState & { readonly availability: ChatAvailability | undefined }) {
  const { t } = useTranslation()
  const isFree = availability?.available === true
  return (
    <div>
      <ErrorNotice error={error} />
      {!error && (
        <Group gap={6} wrap="nowrap" role="status" id="chat-availability">
          {isFree && line === 'standing' ? (
            <CircleCheck size={18} color="var(--mantine-color-teal-filled)" aria-hidden />
          ) : (
            <CircleMinus size={18} aria-hidden />
          )}
          <Text size="sm" fw={600}>
            {line === 'broken'
              ? t('chat.reconnecting')
              : availability === undefined
                ? t('parts.loading')
                : availability.available
                  ? t('chat.available')
                  : t(`chat.unavailable.${availability.reason}`)}
          </Text>
        </Group>
      )}
      {(error || (availability && !isFree)) && (
        <Text size="sm" mt={4}>
          {t('chat.instead')}{' '}
          <Anchor inherit renderRoot={(props) => <Link to="/cases/new" {...props} />}>
            {t('chat.fileCase')}
          </Anchor>
        </Text>
      )}
    </div>
  )
}
