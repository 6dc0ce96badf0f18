import { describe, expect, it } from 'vitest'
import { type CaseDraft, deskOf } from './suggestion.js'

const drafts: readonly (readonly [desk: string, draft: CaseDraft])[] = [
  // Contract and billing: the success team
  [
    'success',
    { subject: 'Invoice 2026-114', overview: 'The invoice shows the wrong cost centre, please send a corrected one.' },
  ],
  ['success', { subject: 'Renewal', overview: 'Our contract ends in March. We would like to talk about the renewal.' }],
  ['success', { subject: 'More licences', overview: 'We grow to 2,000 users and need additional licenses.' }],
  [
    'success',
    {
      subject: 'Purchase order number on bills',
      overview: 'Accounting needs our PO on each bill. Who can change that?',
    },
  ],
  [
    'success',
    { subject: 'How do I upgrade our plan?', overview: 'We would like to know the pricing of the next tier.' },
  ],
  ['success', { subject: 'Payment failed', overview: 'Our credit card was declined, the payment did not go through.' }],
  // Courses and certificates: training
  [
    'training',
    {
      subject: 'Builder course in spring',
      overview: 'Two colleagues want to attend a course for new builders. Which dates are there?',
    },
  ],
  ['training', { subject: 'Certification', overview: 'My certificate expires, I would like to be certified again.' }],
  [
    'training',
    { subject: 'Workshop for our team', overview: 'Could somebody hold a webinar on segments for twelve people?' },
  ],
  [
    'training',
    {
      topic: 'Training',
      subject: 'Learning path for analysts',
      overview: 'We look for material to teach our analysts.',
    },
  ],
  // Design, build, tests, customising: professional services
  [
    'professional_services',
    { subject: 'Build our onboarding', overview: 'We have no capacity. Please build for us a walk-thru of 20 steps.' },
  ],
  [
    'professional_services',
    { subject: 'Custom CSS for the menu', overview: 'We want our own look: design a custom theme with our colours.' },
  ],
  [
    'professional_services',
    { subject: 'Test plan', overview: 'Before the release somebody should write tests for us and run them.' },
  ],
  [
    'professional_services',
    { subject: 'Looking for a consultant', overview: 'We need help with an implementation project for SAP.' },
  ],
  [
    'professional_services',
    { subject: 'Customization of the player', overview: 'Please develop for us a widget that shows the weather.' },
  ],
  // How-to questions stay with support
  ['support', { subject: 'How do I customize the menu colours?', overview: 'I cannot find the setting.' }],
  ['support', { subject: 'How can I add custom CSS to a balloon?' }],
  ['support', { subject: 'Is it possible to design a launcher without an icon?' }],
  ['support', { subject: 'Where can I see who finished the training walk-thru?' }],
  ['support', { subject: 'How to write a test plan for segments' }],
  // What is broken is technical, whatever it is about
  [
    'support',
    {
      subject: 'Training walk-thru stops',
      overview: 'The walk-thru of our training course does not work since Friday.',
    },
  ],
  ['support', { subject: 'Custom theme broken after update', overview: 'The menu is blank.' }],
  [
    'support',
    { subject: 'SSO certificate expired', overview: 'We get an error after sign-in since the certificate expired.' },
  ],
  ['support', { subject: 'Step 3 does not appear', overview: 'After Next the balloon is gone.' }],
  [
    'support',
    {
      subject: 'Billing page: launcher missing',
      overview: 'The launcher on our invoices page is missing since the release.',
    },
  ],
  [
    'support',
    {
      subject: 'Walk-thru on the contract form fails',
      overview: 'On step 2 of "New contract" the balloon points to the wrong button.',
    },
  ],
  ['support', {}],
]

describe('the desk of a draft', () => {
  it.each(drafts)('is %s for %j (CASE-06)', (desk, draft) => {
    expect(deskOf(draft)).toBe(desk)
  })
})
