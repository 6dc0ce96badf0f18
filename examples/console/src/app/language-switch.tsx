import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, type Language, languages } from '../words/language.js'

/** Chooses the language of the pages. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <NativeSelect
      aria-label={t('app.language')}
      size="xs"
      value={i18n.language}
      data={languages.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
      onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as Language)}
    />
  )
}
