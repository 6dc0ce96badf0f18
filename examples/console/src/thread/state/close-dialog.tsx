import { Textarea } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../parts/use-act.js'
import { cases, queries } from '../../session/clients.js'
import type { CaseRole } from '../role.js'
import { ActDialog } from './act-dialog.js'
import { useSeenVersion } from './use-seen-version.js'

/** Closes a case. An engineer says how it was resolved; a requester may. */
export function CloseDialog({
  found,
  role,
  onClose,
}: {
  readonly found: Case
  readonly role: CaseRole
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const isEngineer = role.side === 'engineer'
  const [resolution, setResolution] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { seen, lookAgain } = useSeenVersion(found)
  const act = useAct({
    ...queries.cases.changeState(found.id),
    mutationFn: (said: string) =>
      cases.cases.changeState(found.id, { to: 'closed', ...(said && { resolution: said }) }, { ifMatch: seen }),
  })
  const text = resolution.trim()
  const isMissing = isEngineer && text === ''
  const submit = () => {
    setChecked(true)
    if (!isMissing) act.mutate(text, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={t('thread.act.closeTitle', { number: found.number })}
      hint={t('thread.act.closeHint')}
      go={t('thread.act.moves.closed')}
      act={act}
      onSubmit={submit}
      onReload={lookAgain}
      onClose={onClose}
    >
      <Textarea
        label={isEngineer ? t('thread.act.resolution') : `${t('thread.act.ownResolution')} (${t('parts.optional')})`}
        required={isEngineer}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        data-autofocus
        value={resolution}
        onChange={({ currentTarget }) => setResolution(currentTarget.value)}
        error={isChecked && isMissing && t('thread.act.resolutionNeeded')}
      />
    </ActDialog>
  )
}
