import { Badge, type MantineColor } from '@mantine/core'
import type { Chat } from '@waymark/cases'
import { useTranslation } from 'react-i18next'

const colors: Readonly<Record<Chat['state'], MantineColor>> = {
  waiting: 'orange',
  active: 'teal',
  ended: 'gray',
  unknown: 'gray',
}

/** The state of a chat. */
export function ChatStateBadge({ state }: Pick<Chat, 'state'>) {
  const { t } = useTranslation()
  return (
    <Badge color={colors[state]} variant="dot" tt="none">
      {t(`chat.state.${state}`)}
    </Badge>
  )
}
