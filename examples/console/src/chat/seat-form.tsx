import { Button, NumberInput, Stack, Switch } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ChatSeat } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'

// As the service has it.
const mostChats = 20

/** How many chats an agent takes at a time, and whether they come by themselves. */
export function SeatForm({ seat, onDone }: { readonly seat: ChatSeat | null; readonly onDone?: () => void }) {
  const { t } = useTranslation()
  const signIn = useAct(queries.chatDesk.signIn())
  const form = useForm<{ capacity: number | string; automatic: boolean }>({
    initialValues: { capacity: seat?.capacity ?? 2, automatic: seat?.automatic ?? true },
    validate: { capacity: (value) => (value === '' ? t('chat.seat.capacityNeeded') : null) },
  })
  const save = form.onSubmit(({ capacity, automatic }) =>
    signIn.mutate({ capacity: Number(capacity), automatic }, { onSuccess: () => onDone?.() }),
  )
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="sm">
        <NumberInput
          label={t('chat.seat.capacity')}
          description={t('chat.seat.capacityHint')}
          min={0}
          max={mostChats}
          clampBehavior="strict"
          allowDecimal={false}
          {...form.getInputProps('capacity')}
        />
        <Switch label={t('chat.seat.automatic')} {...form.getInputProps('automatic', { type: 'checkbox' })} />
        <ErrorNotice error={signIn.error} />
        <Button type="submit" loading={signIn.isPending} style={{ alignSelf: 'flex-start' }}>
          {t(seat ? 'parts.save' : 'chat.seat.signIn')}
        </Button>
      </Stack>
    </form>
  )
}
