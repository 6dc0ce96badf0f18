import type { NewCase } from '../model/case-input.js'
import type { IncomingMail } from '../model/incoming-mail.js'

/** A case as a requester would file it; name what should differ. */
export function sampleCase(changes: Partial<NewCase> = {}): NewCase {
  return {
    subject: 'The onboarding walk-thru stops at step 3',
    priority: 'p2',
    topic: 'Smart Walk-Thrus',
    report: {
      overview: 'After "Next" on step 3 the balloon disappears. It should go on to the opportunity form.',
      environment: 'production',
      affectedItem: { kind: 'smart_walk_thru', name: 'New opportunity', id: '482915' },
      stepNames: ['Open opportunities', 'Press New', 'Choose a record type'],
      stepsToReproduce: ['Sign in as a sales user', 'Start the walk-thru from the menu', 'Press Next on step 3'],
      tried: 'Cleared the cache, another browser, an incognito window.',
      lastWorked: 'Last Friday',
    },
    ...changes,
  }
}

/** A mail as it would arrive; name what should differ. */
export function sampleMail(changes: Partial<IncomingMail> & Pick<IncomingMail, 'from' | 'to'>): IncomingMail {
  return {
    messageId: '<1@mail.example>',
    subject: 'Re: your case',
    text: 'It works again since this morning.',
    headers: {},
    attachments: [],
    ...changes,
  }
}
