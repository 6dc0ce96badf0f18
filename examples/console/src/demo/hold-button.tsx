import { ActionIcon, Tooltip } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { platform } from '../session/clients.js'
import { demoStateQuery, hearDemoState } from './demo-state.js'

/** Holds the demo's clock, so that a moment can be met to the millisecond, and lets it run on. */
export function HoldButton() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { data } = useQuery(demoStateQuery)
  const hold = useMutation({
    mutationFn: (isHeld: boolean) => platform.demo.holdClock(isHeld),
    onSuccess: (state) => hearDemoState(cache, state),
  })
  const isHeld = data?.isHeld ?? false
  const label = t(isHeld ? 'demo.bar.held' : 'demo.bar.hold')
  const Icon = isHeld ? Play : Pause
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        variant={isHeld ? 'filled' : 'default'}
        aria-label={label}
        onClick={() => !hold.isPending && hold.mutate(!isHeld)}
      >
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
