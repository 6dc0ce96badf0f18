import type { AccountSettings } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/use-session.js'
import { Fact, FactList } from './fact-list.js'
import { ReadOnlyNote } from './read-only-note.js'
import { SectionCard } from './section-card.js'
import { SharingForm } from './sharing-form.js'

/** Whether the account shares its cases, and whom its people are told to ask. */
export function SharingCard({ settings }: { readonly settings: AccountSettings }) {
  const { t } = useTranslation()
  const administers = useMay('cases.administer')
  const { teamCases, contact } = settings
  return (
    <SectionCard title={t('settings.account.sharing')}>
      {administers ? (
        <SharingForm settings={settings} />
      ) : (
        <>
          <FactList>
            <Fact name={t('settings.account.teamCases')}>
              {t(teamCases ? 'settings.account.on' : 'settings.account.off')}
            </Fact>
            <Fact name={t('settings.account.contact')}>
              {contact ? `${contact.name} (${contact.email})` : t('settings.account.nobody')}
            </Fact>
          </FactList>
          <ReadOnlyNote contact={contact} />
        </>
      )}
    </SectionCard>
  )
}
