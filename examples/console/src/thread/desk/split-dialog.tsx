import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  type Case,
  type CaseEnvironment,
  type CasePriority,
  caseEnvironments,
  casePriorities,
  priorityFits,
} from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tell } from '../../parts/tell.js'
import { useAct } from '../../parts/use-act.js'
import { queries } from '../../session/clients.js'
import { ActDialog } from '../state/act-dialog.js'

/** Splits a second problem off into a linked case, and goes there. */
export function SplitDialog({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { environment: same } = found.report
  const [subject, setSubject] = useState('')
  const [overview, setOverview] = useState('')
  const [steps, setSteps] = useState('')
  const [priority, setPriority] = useState<CasePriority>('p3')
  const [environment, setEnvironment] = useState<CaseEnvironment>(same === 'unknown' ? 'production' : same)
  const [isChecked, setChecked] = useState(false)
  const act = useAct(queries.desk.split(found.id))
  const fits = priorityFits(priority, environment)
  const needed = (text: string) => isChecked && text.trim() === '' && t('thread.act.required')

  const submit = () => {
    setChecked(true)
    if (!fits || subject.trim() === '' || overview.trim() === '') return
    const stepsToReproduce = steps
      .split('\n')
      .map((step) => step.trim())
      .filter((step) => step !== '')
    const report = { overview: overview.trim(), environment, ...(stepsToReproduce.length > 0 && { stepsToReproduce }) }
    act.mutate(
      { subject: subject.trim(), priority, ...(found.topic && { topic: found.topic }), report },
      {
        onSuccess: ({ id, number }) => {
          tell(t, t('thread.act.splitDone', { number }))
          onClose()
          navigate({ to: '/cases/$caseId', params: { caseId: id } })
        },
      },
    )
  }
  return (
    <ActDialog
      title={t('thread.act.splitTitle', { number: found.number })}
      hint={t('thread.act.splitHint')}
      go={t('thread.act.splitGo')}
      size="lg"
      act={act}
      onSubmit={submit}
      onReload={async () => {}}
      onClose={onClose}
    >
      <TextInput
        label={t('thread.act.subject')}
        required
        maxLength={200}
        data-autofocus
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        error={needed(subject)}
      />
      <Group grow align="flex-start">
        <NativeSelect
          label={t('thread.act.splitPriority')}
          data={casePriorities.map((value) => ({ value, label: t(`parts.priority.${value}`) }))}
          value={priority}
          onChange={({ currentTarget }) => setPriority(currentTarget.value as CasePriority)}
          error={!fits && t('thread.act.priorityP1')}
        />
        <NativeSelect
          label={t('thread.act.environment')}
          data={caseEnvironments.map((value) => ({ value, label: t(`parts.environment.${value}`) }))}
          value={environment}
          onChange={({ currentTarget }) => setEnvironment(currentTarget.value as CaseEnvironment)}
        />
      </Group>
      <Textarea
        label={t('thread.act.overview')}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={overview}
        onChange={({ currentTarget }) => setOverview(currentTarget.value)}
        error={needed(overview)}
      />
      <Textarea
        label={`${t('thread.act.splitSteps')} (${t('parts.optional')})`}
        autosize
        minRows={2}
        maxRows={10}
        value={steps}
        onChange={({ currentTarget }) => setSteps(currentTarget.value)}
      />
    </ActDialog>
  )
}
