import { Group, Text } from '@mantine/core'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Says that something was saved, to the eye and to the ear. */
export function SavedNote({ isSaved, words }: { readonly isSaved: boolean; readonly words?: string }) {
  const { t } = useTranslation()
  return (
    <Group gap={4} role="status" wrap="nowrap">
      {isSaved && (
        <>
          <Check size={16} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm" className="written">
            {words ?? t('parts.saved')}
          </Text>
        </>
      )}
    </Group>
  )
}
