import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import type { Availability } from '@waymark/cases'
import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { useAct } from '../../parts/use-act.js'
import { queries } from '../../session/clients.js'
import { useNow } from '../use-now.js'
import { type RangeFault, readRanges, type TypedRange } from './ranges.js'
import { localTimeIn } from './zoned-time.js'

const mostRanges = 20
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

const emptyRange = (): TypedRange => ({ id: crypto.randomUUID(), from: '', until: '' })

function typedOf({ timeZone, ranges }: Availability): readonly TypedRange[] {
  return ranges.map(({ from, until }) => ({
    id: crypto.randomUUID(),
    from: localTimeIn(timeZone, from),
    until: localTimeIn(timeZone, until),
  }))
}

/** Answers a proposed call with ranges of time, in a named zone. */
export function AvailabilityForm({
  caseId,
  callId,
  before,
  onDone,
}: {
  readonly caseId: string
  readonly callId: string
  /** What was answered before. */
  readonly before: Availability | undefined
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const now = useNow()
  const [zone, setZone] = useState<string | null>(before?.timeZone ?? ownZone())
  const [ranges, setRanges] = useState(() => (before ? typedOf(before) : [emptyRange()]))
  const [faults, setFaults] = useState<Readonly<Record<string, RangeFault>>>({})
  const act = useAct(queries.calls.giveAvailability(caseId, callId))
  const change = (id: string, changes: Partial<TypedRange>) =>
    setRanges(ranges.map((one) => (one.id === id ? { ...one, ...changes } : one)))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (zone === null) return
    const read = readRanges(zone, ranges, now)
    setFaults('faults' in read ? read.faults : {})
    if ('availability' in read) act.mutate(read.availability, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} noValidate style={{ width: '100%' }}>
      <Stack gap="xs">
        <Select
          label={t('thread.side.zone')}
          data={zones}
          searchable
          limit={60}
          value={zone}
          onChange={setZone}
          error={zone === null && t('thread.side.zoneNeeded')}
        />
        {ranges.map(({ id, from, until }, index) => {
          const fault = faults[id]
          return (
            <Group key={id} gap="xs" align="flex-end">
              <TextInput
                flex="1 1 160px"
                type="datetime-local"
                label={t('thread.side.from', { number: index + 1 })}
                value={from}
                onChange={({ currentTarget }) => change(id, { from: currentTarget.value })}
              />
              <TextInput
                flex="1 1 160px"
                type="datetime-local"
                label={t('thread.side.until', { number: index + 1 })}
                value={until}
                onChange={({ currentTarget }) => change(id, { until: currentTarget.value })}
                error={fault && t(`thread.side.${fault}`)}
              />
              {ranges.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  mb={4}
                  aria-label={t('thread.side.removeRange', { number: index + 1 })}
                  onClick={() => setRanges(ranges.filter((one) => one.id !== id))}
                >
                  <X size={14} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          )
        })}
        <ErrorNotice error={act.error} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={act.isPending}>
            {t('thread.side.sendTimes')}
          </Button>
          {ranges.length < mostRanges && (
            <Button
              size="xs"
              variant="default"
              leftSection={<Plus size={14} aria-hidden />}
              onClick={() => setRanges([...ranges, emptyRange()])}
            >
              {t('thread.side.addRange')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onDone}>
            {t('parts.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
