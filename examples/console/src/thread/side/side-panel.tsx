import { Accordion, Group, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { Case } from '@waymark/cases'
import { History, KeyRound, type LucideIcon, Paperclip, PhoneCall, Stethoscope, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DiagnosticsPanel } from '../diagnostics/diagnostics-panel.js'
import type { CaseRole } from '../role.js'
import { CallsPanel } from './calls-panel.js'
import { CollaboratorsPanel } from './collaborators-panel.js'
import { CredentialsPanel } from './credentials-panel.js'
import { FilesPanel } from './files-panel.js'
import { TimelinePanel } from './timeline-panel.js'

interface Section {
  readonly value: string
  readonly icon: LucideIcon
  readonly title: string
  readonly content: ReactNode
}

/** Everything that belongs to a case besides what was said: beside it on a wide screen, below it on a phone. */
export function SidePanel({ found, role }: { readonly found: Case; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const sections: readonly Section[] = [
    {
      value: 'collaborators',
      icon: Users,
      title: t('thread.side.collaborators'),
      content: <CollaboratorsPanel found={found} role={role} />,
    },
    {
      value: 'files',
      icon: Paperclip,
      title: t('thread.side.files'),
      content: <FilesPanel caseId={found.id} role={role} />,
    },
    {
      value: 'calls',
      icon: PhoneCall,
      title: t('thread.side.calls'),
      content: <CallsPanel caseId={found.id} role={role} />,
    },
    {
      value: 'credentials',
      icon: KeyRound,
      title: t('thread.side.credentials'),
      content: <CredentialsPanel found={found} role={role} />,
    },
    {
      value: 'diagnostics',
      icon: Stethoscope,
      title: t('thread.diagnostics.title'),
      content: <DiagnosticsPanel caseId={found.id} role={role} />,
    },
    {
      value: 'timeline',
      icon: History,
      title: t('thread.side.timeline'),
      content: <TimelinePanel caseId={found.id} />,
    },
  ]
  return (
    <section aria-label={t('thread.side.title')}>
      <Accordion
        multiple
        variant="separated"
        order={2}
        defaultValue={isWide ? sections.map(({ value }) => value) : ['timeline']}
        styles={{ item: { background: 'transparent', border: '1px solid var(--mantine-color-default-border)' } }}
      >
        {sections.map(({ value, icon: Icon, title, content }) => (
          <Accordion.Item key={value} value={value}>
            <Accordion.Control>
              <Group gap="xs" wrap="nowrap">
                <Icon size={16} aria-hidden />
                <Text component="span" fw={600} size="sm">
                  {title}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>{content}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  )
}
