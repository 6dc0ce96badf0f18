import { ActionIcon, Button, Drawer, Group, Paper, Stack, Text, useDrawersStack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ChevronUp, FlaskConical, Mail } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../session/use-about.js'
import { DemoClock } from './demo-clock.js'
import { FaultsButton } from './faults-button.js'
import { FaultsPanel } from './faults-panel.js'
import { HoldButton } from './hold-button.js'
import { MoveButtons } from './move-buttons.js'
import { MoveNews } from './move-news.js'
import { SpanForm } from './span-form.js'
import { useIsNarrow } from './use-is-narrow.js'
import { useMoveClock } from './use-move-clock.js'

type DrawerName = 'controls' | 'faults'

/** Moves the demo's clock and lets things go wrong, above every page; nothing where no demo runs. */
export function DemoBar() {
  return useAbout()?.demo === true ? <Bar /> : null
}

function Bar() {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const move = useMoveClock()
  const drawers = useDrawersStack<DrawerName>(['controls', 'faults'])
  const openers = useRef<Partial<Record<DrawerName, Element | null>>>({})

  function open(name: DrawerName): void {
    openers.current[name] = document.activeElement
    drawers.open(name)
  }

  function leave(): void {
    openers.current = {}
    drawers.closeAll()
  }

  // A stack of drawers forgets where the focus came from, so it is given back here.
  const drawer = (name: DrawerName) => ({
    ...drawers.register(name),
    returnFocus: false,
    onExitTransitionEnd: () => {
      const opener = openers.current[name]
      if (opener instanceof HTMLElement) opener.focus()
    },
    closeButtonProps: { 'aria-label': t('parts.close') },
    // Within a dialog its header is no banner of the page.
    attributes: { header: { role: 'none' } },
  })
  const openFaults = () => open('faults')
  const inbox = (size: 'sm' | 'compact-xs') => (
    <Button
      size={size}
      px={8}
      fw={500}
      variant="default"
      leftSection={<Mail size={14} aria-hidden />}
      renderRoot={(props) => <Link to="/inbox" {...props} onClick={leave} />}
    >
      {t('demo.bar.inbox')}
    </Button>
  )

  return (
    <Paper
      component="section"
      withBorder
      px="sm"
      py={6}
      mb="md"
      bg="var(--mantine-color-default-hover)"
      aria-label={t('demo.bar.title')}
    >
      {isNarrow ? (
        <Group gap="xs" wrap="nowrap" justify="space-between">
          <DemoClock brief />
          <Group gap={6} wrap="nowrap">
            <FaultsButton onClick={openFaults} />
            <ActionIcon
              variant="default"
              aria-label={t('demo.bar.open')}
              aria-haspopup="dialog"
              onClick={() => open('controls')}
            >
              <ChevronUp size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      ) : (
        <Group gap="sm">
          <Group gap={6} wrap="nowrap">
            <FlaskConical size={16} aria-hidden />
            <DemoClock />
            <HoldButton />
          </Group>
          <MoveButtons move={move} />
          <SpanForm move={move} />
          <Group gap={6} ml="auto">
            <FaultsButton onClick={openFaults} />
            {inbox('compact-xs')}
          </Group>
        </Group>
      )}
      <MoveNews move={move} />
      <Drawer.Stack>
        <Drawer {...drawer('controls')} position="bottom" size="min(420px, 90dvh)" title={t('demo.bar.controls')}>
          <Stack gap="sm">
            <Group justify="space-between">
              <DemoClock />
              <HoldButton />
            </Group>
            <MoveButtons move={move} wide />
            <SpanForm move={move} wide />
            <Text size="xs" c="dimmed">
              {t('demo.bar.forwardHint')}
            </Text>
            <MoveNews move={move} />
            <Group grow>
              <FaultsButton onClick={openFaults} wide />
              {inbox('sm')}
            </Group>
          </Stack>
        </Drawer>
        <Drawer {...drawer('faults')} position="right" size="lg" title={t('demo.faults.title')}>
          <FaultsPanel />
        </Drawer>
      </Drawer.Stack>
    </Paper>
  )
}
