import { Button, Group, Stack, Text } from '@mantine/core'
import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { cases } from '../../session/clients.js'
import { CopyButton } from '../copy-button.js'
import { useSecretAct } from './use-secret-act.js'

const secondsShown = 60

/** Opens credentials on a click, and hides them again by itself: after a minute, or when the page is left. */
export function OpenedCredentials({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation()
  const act = useSecretAct(caseId)
  const [opened, setOpened] = useState<{ readonly text: string; readonly until: number }>()
  const [left, setLeft] = useState(secondsShown)

  useEffect(() => {
    if (!opened) return
    const hide = () => setOpened(undefined)
    const hideInBackground = () => document.hidden && hide()
    const timer = setInterval(() => {
      const seconds = Math.ceil((opened.until - Date.now()) / 1_000)
      if (seconds <= 0) hide()
      else setLeft(seconds)
    }, 500)
    document.addEventListener('visibilitychange', hideInBackground)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', hideInBackground)
    }
  }, [opened])

  const open = () =>
    act.run(
      () => cases.credentials.open(caseId),
      (text) => {
        setLeft(secondsShown)
        setOpened({ text, until: Date.now() + secondsShown * 1_000 })
      },
    )
  if (!opened) {
    return (
      <Stack gap="xs" align="flex-start">
        <Button
          size="xs"
          variant="default"
          leftSection={<Eye size={14} aria-hidden />}
          loading={act.isPending}
          onClick={open}
        >
          {t('thread.side.openSecret')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('thread.side.openHint')}
        </Text>
        <ErrorNotice error={act.error} onRetry={open} />
      </Stack>
    )
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Text
        component="div"
        role="group"
        aria-label={t('thread.side.shown')}
        ff="monospace"
        size="sm"
        className="written"
        w="100%"
        p="xs"
        bd="1px solid var(--mantine-color-default-border)"
        bdrs="md"
      >
        {opened.text}
      </Text>
      <Group gap="xs">
        <CopyButton text={opened.text} />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<EyeOff size={14} aria-hidden />}
          onClick={() => setOpened(undefined)}
        >
          {t('thread.side.hide')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('thread.side.hides', { count: left })}
      </Text>
    </Stack>
  )
}
