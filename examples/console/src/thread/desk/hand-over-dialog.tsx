import { NativeSelect } from '@mantine/core'
import { type Case, type CaseDesk, caseDesks } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../parts/use-act.js'
import { cases, queries } from '../../session/clients.js'
import { ActDialog } from '../state/act-dialog.js'
import { useSeenVersion } from '../state/use-seen-version.js'
import { ReasonField } from './reason-field.js'

/** Hands a case to another desk, for a reason. */
export function HandOverDialog({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const others = caseDesks.filter((one) => one !== found.desk)
  const [desk, setDesk] = useState<CaseDesk>(others[0] ?? 'support')
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { seen, lookAgain } = useSeenVersion(found)
  const act = useAct({
    ...queries.desk.handOver(found.id),
    mutationFn: (change: { readonly desk: CaseDesk; readonly reason: string }) =>
      cases.desk.handOver(found.id, change, { ifMatch: seen }),
  })
  const submit = () => {
    setChecked(true)
    if (reason.trim() !== '') act.mutate({ desk, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={t('thread.act.handOverTitle', { number: found.number })}
      hint={t('thread.act.handOverHint')}
      go={t('thread.act.handOverGo')}
      act={act}
      onSubmit={submit}
      onReload={lookAgain}
      onClose={onClose}
    >
      <NativeSelect
        label={t('thread.act.deskField')}
        data={others.map((value) => ({ value, label: t(`parts.desk.${value}`) }))}
        value={desk}
        onChange={({ currentTarget }) => setDesk(currentTarget.value as CaseDesk)}
      />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  )
}
