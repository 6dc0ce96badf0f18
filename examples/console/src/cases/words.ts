import { formWords } from './form-words.js'
import { listWords } from './list-words.js'

export const caseWords = { en: { ...listWords.en, ...formWords.en }, fr: { ...listWords.fr, ...formWords.fr } }
