import { Code, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyTextButton } from './copy-text-button.js'
import { SectionCard } from './section-card.js'
import styles from './settings.module.css'

/** A call that anybody can try, with the key that is shown or with a name in its place. */
export function KeyExample({ apiKey }: { readonly apiKey: string | undefined }) {
  const { t } = useTranslation()
  const command = `curl -H "Authorization: Bearer ${apiKey ?? '$WAYMARK_API_KEY'}" \\\n  "${window.location.origin}/api/cases/cases?tab=open"`
  return (
    <SectionCard
      title={t('settings.apiKeys.example')}
      hint={t('settings.apiKeys.exampleHint')}
      actions={<CopyTextButton text={command} label={t('settings.apiKeys.copyExample')} />}
    >
      <Code className={styles.code}>{command}</Code>
      {apiKey !== undefined && (
        <Text size="sm" c="dimmed">
          {t('settings.apiKeys.exampleWith')}
        </Text>
      )}
    </SectionCard>
  )
}
