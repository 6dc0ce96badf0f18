import { NavLink, ScrollArea, Stack, Text } from '@mantine/core'
import { Link, type LinkProps, useLocation } from '@tanstack/react-router'
import {
  BookOpen,
  ClipboardList,
  FilePlus2,
  FileSignature,
  Inbox,
  KeyRound,
  LayoutList,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessagesSquare,
  Network,
  Plug,
  PlugZap,
  Search,
  Settings,
  Table2,
  Users,
  Wand2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../session/use-about.js'
import { usePerson } from '../session/use-session.js'

interface Entry {
  readonly to: NonNullable<LinkProps['to']>
  readonly label:
    | 'newCase'
    | 'myCases'
    | 'teamCases'
    | 'chat'
    | 'assistant'
    | 'activity'
    | 'network'
    | 'queue'
    | 'chatDesk'
    | 'account'
    | 'agreements'
    | 'apiKeys'
    | 'inbox'
    | 'workstation'
    | 'crmViews'
    | 'integrations'
    | 'setups'
  readonly icon: LucideIcon
  /** Shown to whoever may do this. */
  readonly capability?: string
}

interface Section {
  readonly title: 'workstationGroup' | 'support' | 'deskGroup' | 'setUp' | 'demoGroup'
  readonly demo?: true
  readonly entries: readonly Entry[]
}

// Every domain adds a section of its own here.
const sections: readonly Section[] = [
  {
    title: 'deskGroup',
    entries: [
      { to: '/desk', label: 'queue', icon: LayoutList, capability: 'cases.work' },
      { to: '/desk/chats', label: 'chatDesk', icon: MessagesSquare, capability: 'chat.serve' },
    ],
  },
  {
    title: 'support',
    entries: [
      { to: '/cases/new', label: 'newCase', icon: FilePlus2, capability: 'cases.use' },
      { to: '/cases', label: 'myCases', icon: Inbox, capability: 'cases.use' },
      { to: '/team-cases', label: 'teamCases', icon: Users, capability: 'cases.use' },
      { to: '/chat', label: 'chat', icon: MessageCircle, capability: 'chat.use' },
      { to: '/assistant', label: 'assistant', icon: Wand2, capability: 'assistant.use' },
      { to: '/activity', label: 'activity', icon: ClipboardList, capability: 'assistant.use' },
      { to: '/network', label: 'network', icon: Network, capability: 'chat.use' },
    ],
  },
  {
    title: 'workstationGroup',
    entries: [
      { to: '/workstation', label: 'workstation', icon: Search, capability: 'workstation.use' },
      { to: '/crm-views', label: 'crmViews', icon: Table2, capability: 'workstation.use' },
    ],
  },
  {
    title: 'setUp',
    entries: [
      { to: '/integrations', label: 'integrations', icon: Plug, capability: 'workstation.use' },
      { to: '/integrations/set-up', label: 'setups', icon: PlugZap, capability: 'workstation.administer' },
      { to: '/account', label: 'account', icon: Settings, capability: 'cases.use' },
      { to: '/agreements', label: 'agreements', icon: FileSignature, capability: 'cases.use' },
      { to: '/api-keys', label: 'apiKeys', icon: KeyRound },
    ],
  },
  { title: 'demoGroup', demo: true, entries: [{ to: '/inbox', label: 'inbox', icon: Mail }] },
]

/** The one navigation of the console. */
export function Navigation() {
  const { t } = useTranslation()
  const { capabilities } = usePerson()
  const { pathname } = useLocation()
  const about = useAbout()
  const isShown = ({ capability }: Entry) => capability === undefined || capabilities.includes(capability)

  return (
    <ScrollArea>
      <Stack gap="md">
        {sections
          .map((section) => ({ ...section, entries: section.entries.filter(isShown) }))
          .filter(({ entries, demo }) => entries.length > 0 && (!demo || about?.demo === true))
          .map(({ title, entries }) => (
            <div key={title}>
              <Text size="xs" fw={600} c="dimmed" px="sm" pb={4} id={`section-${title}`}>
                {t(`app.${title}`)}
              </Text>
              <Stack
                gap={0}
                component="ul"
                m={0}
                p={0}
                aria-labelledby={`section-${title}`}
                style={{ listStyle: 'none' }}
              >
                {entries.map(({ to, label, icon: Icon }) => (
                  <li key={to}>
                    <NavLink
                      renderRoot={(props) => <Link to={to} activeOptions={{ exact: true }} {...props} />}
                      label={t(`app.${label}`)}
                      active={pathname === to}
                      {...(pathname === to && { 'aria-current': 'page' as const })}
                      leftSection={<Icon size={16} aria-hidden />}
                    />
                  </li>
                ))}
              </Stack>
            </div>
          ))}
        {about && (
          <div>
            <Text size="xs" fw={600} c="dimmed" px="sm" pb={4} id="section-reference">
              {t('app.reference')}
            </Text>
            <Stack gap={0} component="ul" m={0} p={0} aria-labelledby="section-reference" style={{ listStyle: 'none' }}>
              {about.packages.map(({ name, address }) => (
                <li key={name}>
                  <NavLink
                    href={`${address}/reference`}
                    target="_blank"
                    rel="noreferrer"
                    label={name}
                    leftSection={<BookOpen size={16} aria-hidden />}
                  />
                </li>
              ))}
            </Stack>
          </div>
        )}
      </Stack>
    </ScrollArea>
  )
}
