import { Badge, Tooltip } from '@mantine/core'
import { Radio, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LiveState } from './use-follow.js'

const quiet = { variant: 'outline', color: 'gray' }

/** Whether the page keeps itself fresh. */
export function LiveStatus({ state }: { readonly state: LiveState }) {
  const { t } = useTranslation()
  const isLive = state === 'live'
  const Icon = isLive ? Radio : RefreshCw
  return (
    <Tooltip
      label={t(state === 'reconnecting' ? 'thread.head.reconnectingHint' : 'thread.head.liveHint')}
      multiline
      w={260}
    >
      <Badge
        role="status"
        {...(state === 'reconnecting' ? { variant: 'filled', color: 'yellow', autoContrast: true } : quiet)}
        tt="none"
        leftSection={<Icon size={12} aria-hidden />}
      >
        {t(`thread.head.${state}`)}
      </Badge>
    </Tooltip>
  )
}
