import { accountWords } from './account-words.js'
import { agreementWords } from './agreement-words.js'
import { apiKeyWords } from './api-key-words.js'
import { networkWords } from './network-words.js'

export const settingsWords = {
  en: { account: accountWords.en, agreements: agreementWords.en, apiKeys: apiKeyWords.en, network: networkWords.en },
  fr: { account: accountWords.fr, agreements: agreementWords.fr, apiKeys: apiKeyWords.fr, network: networkWords.fr },
}
