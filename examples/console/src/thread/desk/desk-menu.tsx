import { Button, Menu } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { ArrowRightLeft, ChevronDown, Flag, Split, UserMinus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AssignDialog } from './assign-dialog.js'
import { HandOverDialog } from './hand-over-dialog.js'
import { PriorityDialog } from './priority-dialog.js'
import { SplitDialog } from './split-dialog.js'

const dialogs = { assign: AssignDialog, priority: PriorityDialog, handOver: HandOverDialog, split: SplitDialog }
const icons = { assign: UserPlus, priority: Flag, handOver: ArrowRightLeft, split: Split }
const names = ['assign', 'priority', 'handOver', 'split'] as const

/** What engineers alone do to a case. */
export function DeskMenu({ found, onRelease }: { readonly found: Case; readonly onRelease: () => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<(typeof names)[number]>()
  const Dialog = open && dialogs[open]
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button size="sm" variant="default" rightSection={<ChevronDown size={16} aria-hidden />}>
            {t('thread.act.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {names.map((name) => {
            const Icon = icons[name]
            return (
              <Menu.Item key={name} leftSection={<Icon size={14} aria-hidden />} onClick={() => setOpen(name)}>
                {t(`thread.act.${name}`)}
              </Menu.Item>
            )
          })}
          {found.assignee && (
            <Menu.Item leftSection={<UserMinus size={14} aria-hidden />} onClick={onRelease}>
              {t('thread.act.release')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {Dialog && <Dialog found={found} onClose={() => setOpen(undefined)} />}
    </>
  )
}
