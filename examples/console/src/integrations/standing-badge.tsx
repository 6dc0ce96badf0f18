import { Badge, type MantineColor } from '@mantine/core'
import { CircleCheck, CircleDashed, type LucideIcon, MonitorSmartphone, RefreshCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Standing } from './standing.js'

const looks: Readonly<Record<Standing, readonly [LucideIcon, MantineColor]>> = {
  connected: [CircleCheck, 'teal'],
  not_connected: [CircleDashed, 'gray'],
  expired: [RefreshCcw, 'orange'],
  elsewhere: [MonitorSmartphone, 'blue'],
}

/** How the person stands with an integration, on this device. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation()
  const [Icon, color] = looks[standing]
  return (
    <Badge
      color={color}
      variant="outline"
      tt="none"
      c="var(--mantine-color-text)"
      leftSection={<Icon size={14} aria-hidden color={`var(--mantine-color-${color}-6)`} />}
    >
      {t(`integrations.list.standing.${standing}`)}
    </Badge>
  )
}
