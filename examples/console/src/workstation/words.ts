import { boxWords } from './words/box-words.js'
import { kindWords, oneWords } from './words/kind-words.js'
import { resultWords } from './words/result-words.js'
import { startWords } from './words/start-words.js'
import { troubleWords } from './words/trouble-words.js'

export const workstationWords = {
  en: {
    kind: kindWords.en,
    one: oneWords.en,
    box: boxWords.en,
    result: resultWords.en,
    trouble: troubleWords.en,
    start: startWords.en,
  },
  fr: {
    kind: kindWords.fr,
    one: oneWords.fr,
    box: boxWords.fr,
    result: resultWords.fr,
    trouble: troubleWords.fr,
    start: startWords.fr,
  },
}
