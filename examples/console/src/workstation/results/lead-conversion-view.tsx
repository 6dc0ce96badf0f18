import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ConversionTask, ConvertedRecord, SearchKind } from '@waymark/workstation-search'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstationQueries } from '../../session/clients.js'
import { DayText } from './day-text.js'
import { RecordLink } from './record-link.js'
import classes from './results.module.css'

/** What became of a converted lead: its contact, its account, perhaps an opportunity, and the tasks that went with it. */
export function LeadConversionView({ sourceId, leadId }: { readonly sourceId: string; readonly leadId: string }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useQuery(workstationQueries.records.leadConversion(sourceId, leadId))

  if (isPending) {
    return (
      <Stack gap={6} role="status" aria-label={t('parts.loading')}>
        {['50%', '42%', '60%', '35%'].map((width) => (
          <Skeleton key={width} height={16} width={width} />
        ))}
      </Stack>
    )
  }
  if (!data) return <ErrorNotice error={error} onRetry={() => refetch()} />
  const { contact, account, opportunity, tasks, convertedOn } = data
  const record = (kind: SearchKind, { recordId, link, name }: ConvertedRecord) => (
    <span data-row>
      <RecordLink link={link} record={{ sourceId, kind, recordId }}>
        <span className="written">{name}</span>
      </RecordLink>
    </span>
  )
  return (
    <dl className={classes.conversion}>
      <Entry label={t('workstation.result.conversion.contact')}>{record('contact', contact)}</Entry>
      <Entry label={t('workstation.result.conversion.account')}>{record('account', account)}</Entry>
      <Entry label={t('workstation.result.conversion.opportunity')}>
        {opportunity ? record('opportunity', opportunity) : t('workstation.result.conversion.noOpportunity')}
      </Entry>
      {convertedOn && (
        <Entry label={t('workstation.result.conversion.on')}>
          <DayText day={convertedOn} />
        </Entry>
      )}
      <Entry label={t('workstation.result.conversion.tasks')}>
        {tasks.length === 0 ? t('workstation.result.conversion.noTasks') : <TaskList tasks={tasks} />}
      </Entry>
    </dl>
  )
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.entry}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function TaskList({ tasks }: { readonly tasks: readonly ConversionTask[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.tasks}>
      {tasks.map(({ recordId, subject, status, dueOn, link }) => (
        <li key={recordId} data-row>
          <RecordLink link={link}>
            <span className="written">{subject ?? t('workstation.result.conversion.noSubject')}</span>
          </RecordLink>
          <Text component="span" size="xs" c="dimmed" className="written">
            {status}
            {status && dueOn && ', '}
            {dueOn && (
              <>
                {t('workstation.result.conversion.due')} <DayText day={dueOn} />
              </>
            )}
          </Text>
        </li>
      ))}
    </ul>
  )
}
