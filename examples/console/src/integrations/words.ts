import { callbackWords } from './callback-words.js'
import { listWords } from './list-words.js'
import { setUpWords } from './set-up/words.js'

export const integrationWords = {
  en: { list: listWords.en, callback: callbackWords.en, setUp: setUpWords.en },
  fr: { list: listWords.fr, callback: callbackWords.fr, setUp: setUpWords.fr },
}
