import { Anchor } from '@mantine/core'
import type { Contact } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'

/** The name of somebody to ask, which opens a mail to them. */
export function ContactLink({ contact: { name, email } }: { readonly contact: Contact }) {
  const { t } = useTranslation()
  const subject = encodeURIComponent(t('integrations.list.mailSubject'))
  return (
    <Anchor href={`mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${subject}`} inherit>
      {name} ({email})
    </Anchor>
  )
}
