import { Box, Button, Group, Stack } from '@mantine/core'
import { type Case, possibleMoves } from '@waymark/cases'
import { CheckCheck, CirclePlay, Hourglass, UserCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../parts/use-act.js'
import { cases, queries } from '../../session/clients.js'
import { usePerson } from '../../session/use-session.js'
import { DeskMenu } from '../desk/desk-menu.js'
import type { CaseRole } from '../role.js'
import { ActNotice } from './act-notice.js'
import { CloseDialog } from './close-dialog.js'
import { useSeenVersion } from './use-seen-version.js'

const icons = { open: CirclePlay, waiting_on_customer: Hourglass, closed: CheckCheck }

/** What the reader can do to the case as a whole. */
export function ActionBar({ found, role }: { readonly found: Case; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const { id, name, email } = usePerson()
  const [isClosing, setClosing] = useState(false)
  const { lookAgain } = useSeenVersion(found)
  // These take one click, on what the page shows at that moment.
  const ifMatch = found.version
  const move = useAct({
    ...queries.cases.changeState(found.id),
    mutationFn: (to: 'open' | 'waiting_on_customer') => cases.cases.changeState(found.id, { to }, { ifMatch }),
  })
  const assign = useAct({
    ...queries.desk.assign(found.id),
    mutationFn: (to: { id: string; name: string; email: string } | null) =>
      cases.desk.assign(found.id, to, { ifMatch }),
  })
  const isEngineer = role.side === 'engineer'
  const moves =
    found.state !== 'unknown' && (isEngineer || role.isRequester) ? possibleMoves(role.side, found.state) : []
  if (moves.length === 0 && !isEngineer) return null

  const reload = async () => {
    await lookAgain()
    move.reset()
    assign.reset()
  }
  return (
    <Stack gap="xs" mb="md">
      <Group gap="xs" role="group" aria-label={t('thread.act.title')}>
        {isEngineer && !role.isAssignee && (
          <Button
            size="sm"
            leftSection={<UserCheck size={16} aria-hidden />}
            loading={assign.isPending}
            onClick={() => assign.mutate({ id, name, email })}
          >
            {t('thread.act.takeIt')}
          </Button>
        )}
        {moves.map((to) => {
          if (to === 'new') return null
          const Icon = icons[to]
          return (
            <Button
              key={to}
              size="sm"
              variant="default"
              leftSection={<Icon size={16} aria-hidden />}
              loading={move.isPending && move.variables === to}
              onClick={() => (to === 'closed' ? setClosing(true) : move.mutate(to))}
            >
              {t(found.state === 'new' && to === 'open' ? 'thread.act.starts' : `thread.act.moves.${to}`)}
            </Button>
          )
        })}
        {isEngineer && <DeskMenu found={found} onRelease={() => assign.mutate(null)} />}
      </Group>
      {(move.error || assign.error) && (
        <Box>
          <ActNotice error={move.error ?? assign.error} onReload={reload} />
        </Box>
      )}
      {isClosing && <CloseDialog found={found} role={role} onClose={() => setClosing(false)} />}
    </Stack>
  )
}
