import { describe, expect, it } from 'vitest'
import type { CaseDraft } from '../model/suggestion.js'
import { sampleArticles } from '../testing/articles.js'
import { mockCases } from '../testing/mock-cases.js'

/** Drafts as people write them, each with the article that answers it. */
const drafts: readonly (readonly [article: string, draft: CaseDraft])[] = [
  [
    'element-not-found',
    {
      subject: 'Balloon doesnt show up anymore',
      overview:
        'since monday step 4 of our walk-thru shows nothing. the vendor released a new version of the page, I guess the ids changed',
    },
  ],
  [
    'many-elements',
    {
      subject: 'Balloon pointing at the wrong field',
      overview:
        'The balloon for "Amount" is displayed next to "Account" instead, there are several text boxes that look the same on that form.',
    },
  ],
  [
    'auto-play',
    {
      subject: 'walkthru keeps popping up',
      overview:
        'Users complain it starts by itself every single time they load the page. It should only play once for everyone.',
    },
  ],
  [
    'segments',
    {
      subject: 'Finance sees HR content',
      overview: 'People in the finance department get the HR menu items. We only wanted HR to see those.',
    },
  ],
  [
    'publish',
    {
      subject: 'my changes are not visible',
      overview:
        'I changed the text of a step yesterday, in the editor it is fine but users still see the old text in production.',
    },
  ],
  [
    'snippet',
    {
      subject: 'Nothing loads on the intranet',
      overview:
        'Console says: Refused to load the script because it violates the following Content Security Policy directive: script-src self',
    },
  ],
  [
    'extension',
    {
      subject: 'roll out to 4000 laptops',
      overview:
        'We want to push the plugin to all managed Chrome and Edge browsers with Intune. Which settings does IT need?',
    },
  ],
  [
    'single-sign-on',
    {
      subject: 'Login with Okta ends in error',
      overview: 'After signing in we get "invalid audience". The SAML certificate was renewed last week.',
    },
  ],
  [
    'users-and-roles',
    {
      subject: 'New colleague cannot get in',
      overview:
        'I invited Marie ten days ago, she clicked the link in the e-mail today and it says it is no longer valid. She should be able to publish too.',
    },
  ],
  [
    'insights-missing-data',
    {
      subject: 'Dashboard empty since Tuesday',
      overview: 'All numbers in Insights are zero for the last three days although we know people use the walk-thrus.',
    },
  ],
  [
    'report-subscription',
    {
      subject: 'Monday report never arrives',
      overview: 'I subscribed to the weekly usage report but there is no mail in my inbox.',
    },
  ],
  [
    'launchers',
    {
      subject: 'Launcher disappeared',
      overview: 'The help launcher next to the search field is gone, or sometimes it lies over the save button.',
    },
  ],
  [
    'smart-tips',
    {
      subject: 'SmartTip validation accepts anything',
      overview: 'The phone number field should only take digits, but the form can be submitted with letters.',
    },
  ],
  [
    'surveys',
    {
      subject: 'Where did the NPS answers go',
      overview: 'We ran a survey with a rating question last month and need the responses in Excel.',
    },
  ],
  [
    'translations',
    {
      subject: 'French users get English text',
      overview: 'We uploaded the translated file, but the balloons remain in English for our colleagues in Lyon.',
    },
  ],
  [
    'iframes',
    {
      subject: 'Step inside embedded page not found',
      overview: 'The form sits in an iframe from another domain and the walk-thru stops as soon as it gets there.',
    },
  ],
  [
    'slow-page',
    {
      subject: 'SAP got really slow',
      overview: 'Since we turned it on pages take 10 seconds and the fan of the laptop goes crazy, high CPU.',
    },
  ],
  [
    'salesforce-lightning',
    {
      subject: 'Works in Classic not in Lightning',
      overview: 'When agents switch tabs in the service console the walk-thru loses its place on the record page.',
    },
  ],
  [
    'restore-deleted',
    {
      subject: 'HELP deleted the wrong folder',
      overview: 'I accidentally removed a whole walk-thru this morning, is there any way to get it back?',
    },
  ],
  [
    'onboarding-tasks',
    {
      subject: 'Task never gets ticked',
      overview: 'New hires complete their profile but the checklist still shows that task as open.',
    },
  ],
]

describe('what is suggested before a case is filed', () => {
  it.each(drafts)('the article %s is among the first three for its draft (CASE-06)', async (article, draft) => {
    const { articles } = await mockCases().client('ada').cases.suggest(draft)
    expect(articles.slice(0, 3).map(({ id }) => id)).toContain(article)
  })

  it('the twenty drafts are each for another article (CASE-06)', () => {
    expect(new Set(drafts.map(([article]) => article)).size).toBe(20)
    for (const [article] of drafts) expect(sampleArticles.articles.map(({ id }) => id)).toContain(article)
  })

  it('comes whole: at most five articles with an excerpt, the guide to the flow tracker, the desk (CASE-06)', async () => {
    const mock = mockCases()
    const suggestions = await mock.client('ada').cases.suggest({ subject: 'auto-play starts on every page' })
    expect(suggestions.articles.length).toBeLessThanOrEqual(5)
    expect(suggestions.articles[0]).toEqual({
      id: 'auto-play',
      title: 'When content plays by itself: auto-play rules',
      url: 'https://help.waymark.test/articles/auto-play',
      excerpt:
        'Auto-play starts a walk-thru or ShoutOut when its rules are true, once or at a frequency. It does not play again when the frequency is used up; reset your own state in preview to test it.',
    })
    const { articles: _, ...rest } = suggestions
    expect(rest).toEqual({
      flowTrackerGuide: {
        title: 'See what runs on the page: the flow tracker',
        url: 'https://help.waymark.test/articles/flow-tracker',
      },
      assistant: false,
      desk: 'support',
    })
  })

  it('recommends the assistant when an item is named, by its name or its id (CASE-06)', async () => {
    const { suggest } = mockCases().client('ada').cases
    const recommended = async (affectedItem: NonNullable<CaseDraft['affectedItem']>) =>
      (await suggest({ affectedItem })).assistant
    expect(await recommended({ name: 'New opportunity' })).toBe(true)
    expect(await recommended({ id: '482915' })).toBe(true)
    expect(await recommended({ kind: 'launcher' })).toBe(false)
  })

  it('suggests no article for nothing, for empty words, and for what no article is about (CASE-06)', async () => {
    const { suggest } = mockCases().client('ada').cases
    for (const draft of [{}, { subject: '', overview: ' ' }, { subject: 'what is it' }, { overview: 'zxqv wqxz' }]) {
      expect((await suggest(draft)).articles).toEqual([])
    }
  })

  it('files nothing and is asked as often as a form likes (CASE-06)', async () => {
    const mock = mockCases()
    await mock.ready()
    const before = await mock.snapshot()
    await Promise.all(drafts.map(([, draft]) => mock.client('ada').cases.suggest(draft)))
    expect(await mock.snapshot()).toBe(before)
  })
})
