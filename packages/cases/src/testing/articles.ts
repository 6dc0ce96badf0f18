import type { Article } from '../model/suggestion.js'
import type { HelpCentre } from '../service/ports.js'

const address = 'https://help.waymark.test/articles'

function article(id: string, title: string, text: string, keywords: string): Article {
  return { id, title, text, url: `${address}/${id}`, keywords: keywords.split(', ') }
}

/** A help centre with the articles that a support team would really have. */
export const sampleArticles: HelpCentre = {
  flowTrackerGuide: { title: 'See what runs on the page: the flow tracker', url: `${address}/flow-tracker` },
  articles: [
    article(
      'flow-tracker',
      'See what runs on the page: the flow tracker',
      'The flow tracker is a window on the page that only builders see. It lists the steps of each Smart Walk-Thru, goals, segments and conditions with their evaluation, auto-play rules, and what was engaged.',
      'debug, trace, why does it not play',
    ),
    article(
      'element-not-found',
      'A step cannot find its element',
      'When the page changes, a selector may match nothing. Reselect the element, raise the precision, or choose a stable attribute instead of a generated class or id. A balloon that never appears is most often this.',
      'selector, capture, reselect, balloon does not show, element missing, red exclamation mark',
    ),
    article(
      'many-elements',
      'A selector matches more than one element',
      'If a balloon points to the wrong button, the selector matches several. Add a parent or a text to it so that it matches exactly one, and use grid columns for tables.',
      'wrong place, wrong button, points to another element, duplicate, ambiguous',
    ),
    article(
      'auto-play',
      'When content plays by itself: auto-play rules',
      'Auto-play starts a walk-thru or ShoutOut when its rules are true, once or at a frequency. It does not play again when the frequency is used up; reset your own state in preview to test it.',
      'starts automatically, plays too often, every page load, frequency, play once, pops up',
    ),
    article(
      'segments',
      'Show content to some people only: segments',
      'A segment holds conditions on people and pages. Content without a segment shows to everyone. Check in the flow tracker how each condition was evaluated for you.',
      'audience, visible to wrong users, target group, department, role',
    ),
    article(
      'publish',
      'Publish to test and to production',
      'Changes are seen by users only after they are published. Publish to the test environment first, then to production. Settings must be published apart from items.',
      'changes not live, old version shows, not published, users do not see my changes',
    ),
    article(
      'snippet',
      'Install the snippet on your site',
      'Place the snippet in the head of every page. A content security policy must allow our hosts in script-src, connect-src and frame-src, otherwise nothing loads.',
      'csp, content security policy, script blocked, nothing loads, console error, install code',
    ),
    article(
      'extension',
      'Deploy the browser extension',
      'Where you cannot change a page, deploy the extension by group policy or by your device management to Chrome, Edge and Firefox. Updates come by themselves.',
      'group policy, gpo, intune, managed browser, deploy, chrome, edge',
    ),
    article(
      'single-sign-on',
      'Sign in with single sign-on',
      'Connect your identity provider by SAML or OpenID Connect. An audience or certificate that does not match ends in an error page after sign-in. Replace an expired certificate in the console.',
      'sso, saml, okta, azure ad, entra, certificate expired, login loop, cannot log in',
    ),
    article(
      'users-and-roles',
      'Invite users and give roles',
      'Admins invite people by e-mail, give them roles and take access away. An invitation is good for seven days and can be sent again.',
      'add user, invite, permission, access rights, role, invitation expired, new colleague',
    ),
    article(
      'insights-missing-data',
      'Data is missing in Insights',
      'Data comes in within an hour. Check that data collection is on for the environment, that the page is not excluded, and that no ad blocker stops the events.',
      'no data, analytics empty, numbers wrong, events not collected, dashboard shows zero, report is blank',
    ),
    article(
      'report-subscription',
      'Get reports by mail',
      'Subscribe to a report daily, weekly or monthly. The mail holds a CSV file or a link. Mails that do not arrive are often kept by a spam filter.',
      'scheduled report, weekly mail, csv, subscription, report not delivered',
    ),
    article(
      'shoutouts',
      'Announce something with a ShoutOut',
      'A ShoutOut is a window over the page. Choose a template, write the text, add a button, and set auto-play rules and a segment.',
      'popup, announcement, banner, message to users, modal',
    ),
    article(
      'launchers',
      'Place a launcher on a page',
      'A launcher is a button that starts a walk-thru or opens a resource. Place it next to an element; it moves with it. A launcher is hidden while its element is hidden.',
      'button, launcher disappears, position, icon, overlaps',
    ),
    article(
      'smart-tips',
      'Help with forms: SmartTips and validation',
      'SmartTips explain fields and check what is typed. A validation tip can keep a form from being sent until the value is right.',
      'field help, tooltip, validation, form, regular expression, input, question mark icon',
    ),
    article(
      'surveys',
      'Ask users with a survey',
      'Surveys ask one or more questions, such as the net promoter score. Answers are in Insights and can be exported.',
      'nps, feedback, question, rating, poll, survey results',
    ),
    article(
      'translations',
      'Show content in several languages',
      'Export the texts, have them translated and import them again. The language is chosen by the browser, by the page or by a variable.',
      'multi-language, localisation, french, german, language, xliff, translate',
    ),
    article(
      'menu',
      'Change the look of the menu',
      'Choose the colours, the position and the tabs of the menu. Hide it on pages where it covers something.',
      'widget, player, menu covers button, hide the menu, theme, colours, help button',
    ),
    article(
      'iframes',
      'Content in frames and in other windows',
      'A page in a frame needs the snippet too, or the extension with frames enabled. Mark the step as in a frame, otherwise its element is not found.',
      'iframe, frame, cross-domain, embedded page, popup window, new tab',
    ),
    article(
      'slow-page',
      'The page is slow',
      'Few conditions with broad jQuery selectors cost most of the time. Use the performance view of the flow tracker and replace conditions that run again and again.',
      'performance, slow, lag, cpu, freezes, page takes long to load, hangs',
    ),
    article(
      'mobile',
      'Add guidance to a mobile app',
      'Add the SDK to the app for iOS or Android, pair a device with the console, and publish campaigns.',
      'ios, android, app, sdk, phone, pairing, power mode',
    ),
    article(
      'salesforce-lightning',
      'Walk-thrus in Salesforce Lightning',
      'Lightning draws its pages anew without loading them. Use the Lightning-ready conditions, avoid generated ids, and mark steps that cross tabs of the console.',
      'salesforce, lightning, console app, single page application, record page, opportunity',
    ),
    article(
      'restore-deleted',
      'Restore a deleted item or an earlier version',
      'Deleted items stay in the recycle bin for 30 days. The history of an item shows who changed it and lets you restore an earlier version.',
      'undo, deleted by accident, recover, version history, lost my work, rollback',
    ),
    article(
      'onboarding-tasks',
      'Give new users a task list',
      'Tasks are ticked off when their goal is reached. A task that stays open has a goal that is never true: check it in the flow tracker.',
      'onboarding, tasks, checklist, not completed, goal, progress',
    ),
  ],
}
