import type { NewCase } from '@waymark/cases'

type Report = NewCase['report']

function filed(
  subject: string,
  priority: NewCase['priority'],
  topic: string,
  report: Omit<Report, 'environment'> & Partial<Report>,
): NewCase {
  return { subject, priority, topic, channel: 'portal', report: { environment: 'production', ...report } }
}

/** What the demo people filed, in the order in which they filed it. */
export const demoCases = {
  balloonGone: filed('The onboarding walk-thru stops at step 3', 'p2', 'Smart Walk-Thrus', {
    overview: 'After "Next" on step 3 the balloon disappears. It should go on to the opportunity form.',
    affectedItem: { kind: 'smart_walk_thru', name: 'New opportunity', id: '482915' },
    stepNames: ['Open opportunities', 'Press New', 'Choose a record type'],
    stepsToReproduce: ['Sign in as a sales user', 'Start the walk-thru from the menu', 'Press Next on step 3'],
    tried: 'Cleared the cache, another browser, an incognito window.',
    lastWorked: 'Before the CRM release of last weekend',
  }),
  reportEmpty: filed('The weekly report arrives without rows', 'p3', 'Insights', {
    overview: 'The subscription "Adoption by department" sends a CSV that holds only its header since two Mondays.',
    lastWorked: 'Three weeks ago',
    tried: 'Sent it again by hand, with the same result.',
  }),
  shoutOutLook: filed('How do we change the colours of a ShoutOut for one department?', 'p4', 'ShoutOuts', {
    overview: 'Finance would like its own look. Is there a way without a copy of every ShoutOut?',
    environment: 'test',
  }),
  nothingLoads: filed('Nothing loads on the HR portal for anyone', 'p1', 'Snippet', {
    overview:
      'Since 07:40 no content shows on the HR portal. The console says that a content security policy refused the script.',
    stepsToReproduce: ['Open the HR portal', 'Open the console of the browser'],
    tried: 'Reloaded, other machines, other networks.',
    workingHours: { timeZone: 'Europe/Paris', preferred: '08:00 to 18:00' },
  }),
  signInLoop: filed('Single sign-on ends in a loop for new colleagues', 'p2', 'Single sign-on', {
    overview: 'Colleagues who joined this month come back to the sign-in page again and again. Everybody else gets in.',
    stepsToReproduce: ['Open the editor', 'Choose single sign-on', 'Sign in with the company account'],
    workingHours: { timeZone: 'America/New_York', preferred: 'mornings' },
  }),
  trainBuilders: filed('Training for six new builders', 'p4', 'Training', {
    overview: 'Six colleagues start to build in January. Which course should they take, and can it be in French?',
  }),
  launcherMoved: filed(
    'A launcher sits over the save button, and the menu is in English for French users',
    'p3',
    'Launchers',
    {
      overview:
        'The launcher "Expense help" covers Save on narrow screens. Also, the menu ignores the language of the browser.',
      affectedItem: { kind: 'launcher', name: 'Expense help', id: '771204' },
      stepsToReproduce: ['Open an expense on a screen 1,280 pixels wide', 'Look at the lower right corner'],
    },
  ),
  menuLanguage: filed('The menu is in English for French users', 'p3', 'Languages', {
    overview: 'The menu ignores the language of the browser. It should be in French for colleagues in Lyon.',
    affectedItem: { kind: 'menu', name: 'Main menu' },
  }),
  slowPage: filed('The order page takes nine seconds longer with the extension', 'p2', 'Performance', {
    overview:
      'With the extension the order page needs eleven seconds, without it two. The flow tracker shows one condition that runs all the time.',
    affectedItem: { kind: 'segment', name: 'Open orders' },
    tried: 'Switched the segment off: the page is fast again.',
  }),
  surveyTwice: filed('The survey shows twice to people with two roles', 'p3', 'Surveys', {
    overview: 'People who are buyers and approvers see the quarterly survey once for each role. Once is enough.',
    affectedItem: { kind: 'survey', name: 'Quarterly pulse', id: '90331' },
  }),
  balloonAgain: filed('Step 3 of the onboarding walk-thru stops again', 'p2', 'Smart Walk-Thrus', {
    overview: 'It worked for two weeks. Since the release of this weekend the balloon of step 3 is gone again.',
    affectedItem: { kind: 'smart_walk_thru', name: 'New opportunity', id: '482915' },
    lastWorked: 'Last Friday',
  }),
  cannotPublish: filed('Publishing to production ends with an error', 'p1', 'Publishing', {
    overview:
      'Every publish to production ends with "Something went wrong". Publishing to test works. A campaign starts tomorrow.',
    stepsToReproduce: ['Change any item', 'Publish to production'],
  }),
  tipOverlap: filed('Two SmartTips overlap on the address form', 'p4', 'SmartTips', {
    overview: 'The tips for street and house number cover each other below 1,024 pixels.',
    environment: 'test',
    affectedItem: { kind: 'smart_tip', name: 'Address form' },
  }),
} satisfies Readonly<Record<string, NewCase>>
