import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, fr } from './words.js'

export type Language = 'en' | 'fr'
export const languages: readonly Language[] = ['en', 'fr']

const key = 'waymark.language'

function preferred(): Language {
  const kept = localStorage.getItem(key)
  if (kept === 'en' || kept === 'fr') return kept
  return navigator.languages.some((name) => /^fr\b/i.test(name)) && !/^en\b/i.test(navigator.language) ? 'fr' : 'en'
}

function tell(language: string): void {
  document.documentElement.lang = language
}

/** Starts with the language that was chosen before, or the browser's. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, fr: { translation: fr } },
    lng: preferred(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  })
  i18next.on('languageChanged', tell)
  tell(i18next.language)
}

/** Changes the language, here and at the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language)
  await i18next.changeLanguage(language)
}

/** How dates and numbers are written: as where the reader is, where the browser's language says so (`en-GB`), else as usual. */
export function localeOf(language: string): string {
  return navigator.languages.find((name) => name.startsWith(`${language}-`)) ?? language
}
