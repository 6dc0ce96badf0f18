import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ChatSeat } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { SeatForm } from './seat-form.js'

/** The own seat: signing in at the desk, changing how, and signing out. */
export function SeatPanel({ seat }: { readonly seat: ChatSeat | null | undefined }) {
  const { t } = useTranslation()
  const { accounts } = usePerson()
  const [isChanging, { toggle, close }] = useDisclosure()
  const [asks, { open: ask, close: stay }] = useDisclosure()
  const signOut = useAct(queries.chatDesk.signOut())
  const leave = () => signOut.mutate(undefined, { onSuccess: stay })

  return (
    <Card withBorder component="section" aria-labelledby="seat" mb="lg">
      <Title order={2} size="h4" id="seat" mb={4}>
        {t('chat.seat.title')}
      </Title>
      <Text size="sm" role="status">
        {seat === undefined
          ? t('parts.loading')
          : seat === null
            ? t('chat.seat.out')
            : t(seat.state === 'lost' ? 'chat.seat.lost' : 'chat.seat.in', {
                chats: seat.chats.length,
                capacity: seat.capacity,
              })}
      </Text>
      {seat && (
        <Text size="sm" c="dimmed">
          {t(seat.automatic ? 'chat.seat.byThemselves' : 'chat.seat.byHand')}
        </Text>
      )}
      <Text size="sm" c="dimmed" mb="sm">
        {t('chat.seat.accounts', { accounts: accounts.join(', ') })}
      </Text>
      {seat === null && <SeatForm seat={null} />}
      {seat && (
        <Stack gap="sm">
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={toggle} aria-expanded={isChanging}>
              {t('chat.seat.change')}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={seat.chats.length > 0 ? ask : leave}
              loading={signOut.isPending}
            >
              {t('chat.seat.signOut')}
            </Button>
          </Group>
          {isChanging && <SeatForm key={`${seat.capacity} ${seat.automatic}`} seat={seat} onDone={close} />}
          {!asks && <ErrorNotice error={signOut.error} />}
        </Stack>
      )}
      <Dialog opened={asks} onClose={stay} title={t('chat.seat.leaveTitle')}>
        <Stack>
          <Text>{t('chat.seat.leaveHint', { count: seat?.chats.length ?? 0 })}</Text>
          <ErrorNotice error={signOut.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={stay}>
              {t('parts.cancel')}
            </Button>
            <Button color="red.9" onClick={leave} loading={signOut.isPending}>
              {t('chat.seat.signOut')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </Card>
  )
}
