import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { PersonJson } from '@waymark/platform/client'
import { ExternalLink, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../parts/person-avatar.js'
import { platform } from '../session/clients.js'
import { session } from '../session/session.js'

/** Who is signed in, and the way out. */
export function PersonMenu({ person }: { readonly person: PersonJson }) {
  const { t } = useTranslation()
  const navigate = useNavigate()

  async function leave(): Promise<void> {
    // The tab forgets it, whether or not the platform can be told.
    await platform.signOut().catch(() => {})
    session.end()
    navigate({ to: '/' })
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton>
          <PersonAvatar name={person.name} />
          <VisuallyHidden>{t('app.person', { name: person.name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}
          <br />
          {person.email}
        </Menu.Label>
        <Menu.Item
          leftSection={<ExternalLink size={14} aria-hidden />}
          onClick={() => window.open('/', '_blank', 'noopener,popup,width=1200,height=900')}
        >
          {t('app.otherWindow')}
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={14} aria-hidden />} onClick={leave}>
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
