import { appWords } from '../app/words.js'
import { assistantWords } from '../assistant/words.js'
import { caseWords } from '../cases/words.js'
import { chatWords } from '../chat/words.js'
import { crmViewWords } from '../crm-views/words.js'
import { demoWords } from '../demo/words.js'
import { deskWords } from '../desk/words.js'
import { integrationWords } from '../integrations/words.js'
import { partWords } from '../parts/words.js'
import { settingsWords } from '../settings/words.js'
import { threadWords } from '../thread/words.js'
import { workstationWords } from '../workstation/words.js'

/** Every text of the console in English. */
export const en = {
  app: appWords.en,
  parts: partWords.en,
  cases: caseWords.en,
  thread: threadWords.en,
  chat: chatWords.en,
  assistant: assistantWords.en,
  desk: deskWords.en,
  demo: demoWords.en,
  settings: settingsWords.en,
  workstation: workstationWords.en,
  crmViews: crmViewWords.en,
  integrations: integrationWords.en,
}

/** Every text of the console in French. */
export const fr: typeof en = {
  app: appWords.fr,
  parts: partWords.fr,
  cases: caseWords.fr,
  thread: threadWords.fr,
  chat: chatWords.fr,
  assistant: assistantWords.fr,
  desk: deskWords.fr,
  demo: demoWords.fr,
  settings: settingsWords.fr,
  workstation: workstationWords.fr,
  crmViews: crmViewWords.fr,
  integrations: integrationWords.fr,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}
