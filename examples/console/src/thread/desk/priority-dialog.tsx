import { NativeSelect } from '@mantine/core'
import { type Case, type CasePriority, casePriorities, priorityFits } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../parts/use-act.js'
import { cases, queries } from '../../session/clients.js'
import { ActDialog } from '../state/act-dialog.js'
import { useSeenVersion } from '../state/use-seen-version.js'
import { ReasonField } from './reason-field.js'

/** Changes the priority, for a reason. */
export function PriorityDialog({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const others = casePriorities.filter((one) => one !== found.priority)
  const [priority, setPriority] = useState<CasePriority>(others[0] ?? 'p3')
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { seen, lookAgain } = useSeenVersion(found)
  const act = useAct({
    ...queries.desk.changePriority(found.id),
    mutationFn: (change: { readonly priority: CasePriority; readonly reason: string }) =>
      cases.desk.changePriority(found.id, change, { ifMatch: seen }),
  })
  const { environment } = found.report
  const fits = environment === 'unknown' || priorityFits(priority, environment)
  const submit = () => {
    setChecked(true)
    if (fits && reason.trim() !== '') act.mutate({ priority, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={t('thread.act.priorityTitle', { number: found.number })}
      go={t('thread.act.priorityGo')}
      act={act}
      onSubmit={submit}
      onReload={lookAgain}
      onClose={onClose}
    >
      <NativeSelect
        label={t('thread.act.priorityField')}
        data={others.map((value) => ({ value, label: t(`parts.priority.${value}`) }))}
        value={priority}
        onChange={({ currentTarget }) => setPriority(currentTarget.value as CasePriority)}
        error={!fits && t('thread.act.priorityP1')}
      />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  )
}
