import { barWords } from './bar-words.js'
import { faultWords } from './fault-words.js'
import { inboxWords } from './inbox-words.js'

export const demoWords = {
  en: { bar: barWords.en, faults: faultWords.en, inbox: inboxWords.en },
  fr: { bar: barWords.fr, faults: faultWords.fr, inbox: inboxWords.fr },
}
