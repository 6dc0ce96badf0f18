import { AppShell, Box, Burger, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoBar } from '../demo/demo-bar.js'
import { useSession } from '../session/use-session.js'
import { LanguageSwitch } from './language-switch.js'
import { Navigation } from './navigation.js'
import { PersonMenu } from './person-menu.js'
import { SchemeSwitch } from './scheme-switch.js'
import { SignInPage } from './sign-in-page.js'

/** What stands around every page: who is signed in, where one can go, and the demo bar. */
export function Shell() {
  const { t } = useTranslation()
  const signedIn = useSession()
  const { pathname } = useLocation()
  const [isOpen, { toggle, close }] = useDisclosure()
  const content = useRef<HTMLElement>(null)
  const last = useRef(pathname)

  // Somebody who does not see the page change hears it: the focus goes to the new content.
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    close()
    content.current?.focus({ preventScroll: true })
  }, [pathname, close])

  return (
    <AppShell
      header={{ height: 56 }}
      {...(signedIn && { navbar: { width: 240, breakpoint: 'sm', collapsed: { mobile: !isOpen } } })}
      padding="md"
    >
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            {signedIn && (
              <Burger
                opened={isOpen}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={t(isOpen ? 'app.closeNavigation' : 'app.openNavigation')}
                aria-expanded={isOpen}
              />
            )}
            <img src="/mark.svg" alt="" width={24} height={24} />
            <Text fw={650} size="lg">
              Waymark
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <SchemeSwitch />
            {signedIn && <PersonMenu person={signedIn.person} />}
          </Group>
        </Group>
      </AppShell.Header>
      {signedIn && (
        <AppShell.Navbar p="xs" aria-label={t('app.navigation')}>
          <Navigation />
        </AppShell.Navbar>
      )}
      <AppShell.Main>
        {signedIn && <DemoBar />}
        <Box component="div" id="content" ref={content as never} tabIndex={-1} style={{ outline: 'none' }}>
          {signedIn ? <Outlet /> : <SignInPage />}
        </Box>
      </AppShell.Main>
    </AppShell>
  )
}
