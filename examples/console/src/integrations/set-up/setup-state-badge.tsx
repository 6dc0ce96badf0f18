import { Badge, type MantineColor } from '@mantine/core'
import type { Setup } from '@waymark/workstation-search'
import { CircleCheck, CircleDashed, CirclePause, type LucideIcon, PencilRuler } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type SetupState, setupStateOf } from './setup-state.js'

const looks: Readonly<Record<SetupState, readonly [LucideIcon, MantineColor]>> = {
  draft: [PencilRuler, 'gray'],
  ready: [CircleDashed, 'blue'],
  on: [CircleCheck, 'teal'],
  off: [CirclePause, 'orange'],
}

/** How a set-up stands. */
export function SetupStateBadge({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation()
  const state = setupStateOf(setup)
  const [Icon, color] = looks[state]
  return (
    <Badge
      color={color}
      variant="outline"
      tt="none"
      c="var(--mantine-color-text)"
      leftSection={<Icon size={14} aria-hidden color={`var(--mantine-color-${color}-6)`} />}
    >
      {t(`integrations.setUp.state.${state}`)}
    </Badge>
  )
}
