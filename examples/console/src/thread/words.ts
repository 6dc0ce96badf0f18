import { actWords } from './words/act-words.js'
import { composerWords } from './words/composer-words.js'
import { diagnosticsWords } from './words/diagnostics-words.js'
import { headWords } from './words/head-words.js'
import { messageWords } from './words/message-words.js'
import { sideWords } from './words/side-words.js'
import { timelineVariantWords, timelineWords } from './words/timeline-words.js'

const parts = {
  head: headWords,
  messages: messageWords,
  composer: composerWords,
  act: actWords,
  side: sideWords,
  timeline: timelineWords,
  timelineVariants: timelineVariantWords,
  diagnostics: diagnosticsWords,
}

type Parts = typeof parts
type English = { [Name in keyof Parts]: Parts[Name]['en'] }

function inLanguage(language: 'en' | 'fr'): English {
  return Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, words[language]])) as English
}

/** Every text of a case's page. */
export const threadWords = { en: inLanguage('en'), fr: inLanguage('fr') }
