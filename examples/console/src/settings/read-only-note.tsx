import { Group, Text } from '@mantine/core'
import type { Contact } from '@waymark/cases'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Says why somebody cannot change what is shown, and whom to ask. */
export function ReadOnlyNote({ contact }: { readonly contact: Contact | undefined }) {
  const { t } = useTranslation()
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed">
      <Lock size={14} aria-hidden style={{ flexShrink: 0, marginTop: 4 }} />
      <Text size="sm" className="written">
        {contact
          ? t('settings.account.readOnlyWhom', { name: contact.name, email: contact.email })
          : t('settings.account.readOnly')}
      </Text>
    </Group>
  )
}
