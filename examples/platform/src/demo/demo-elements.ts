import type { ElementReport } from '@waymark/cases'

type Page = Omit<ElementReport['page'], 'environment'>

const browser: ElementReport['browser'] = {
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
  platform: 'Windows',
  mobile: false,
  language: 'en-GB',
  viewport: { width: 1_440, height: 820, pixelRatio: 1 },
}

function reported(
  item: ElementReport['item'],
  page: Page,
  rest: Partial<Pick<ElementReport, 'selector' | 'conditions'>>,
): ElementReport {
  return { item, page: { ...page, environment: 'production' }, conditions: [], browser, ...rest }
}

/** What builders of the demo reported from the editor. */
export const demoElements = {
  /** The id of the button changed with a release. */
  submitTip: reported(
    { kind: 'smart_tip', name: 'Submit the expense', id: '664120', publishedTo: ['production', 'test'] },
    { address: 'https://expenses.acme.example/reports/new', title: 'New report' },
    { selector: { text: '#submit-report-17', valid: true, matches: 0, visible: 0 } },
  ),
  /** Shows on every row, and the segment of its condition is empty. */
  approveLauncher: reported(
    { kind: 'launcher', name: 'How do I approve?', id: '664388', publishedTo: ['production'] },
    { address: 'https://orders.acme.example/approvals?tab=open', title: 'Approvals' },
    {
      selector: { text: 'button.approve', valid: true, matches: 24, visible: 24 },
      conditions: [
        { text: 'the person is in the segment Approvers', kind: 'segment', result: 'not_met' },
        { text: 'the path begins with /approvals', kind: 'page', result: 'met' },
      ],
    },
  ),
  /** Was never published to where the page looks for it. */
  welcomeSurvey: reported(
    { kind: 'survey', name: 'Your first week', id: '665002', publishedTo: ['test'] },
    { address: 'https://people.acme.example/welcome', title: 'Welcome' },
    { selector: { text: '[data-step="welcome"]', valid: true, matches: 1, visible: 1 } },
  ),
} satisfies Readonly<Record<string, ElementReport>>
