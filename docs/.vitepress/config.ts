import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { findDoors } from '../reference.js'

const decisionFolder = fileURLToPath(new URL('../decisions', import.meta.url))

/** Every decision by its title, in the order of their numbers. */
const decisions = readdirSync(decisionFolder)
  .filter((file) => /^\d{4}-.+\.md$/.test(file))
  .sort()
  .map((file) => ({
    text: /^# (.+)$/m.exec(readFileSync(`${decisionFolder}/${file}`, 'utf8'))?.[1] ?? file,
    link: `/decisions/${file.replace(/\.md$/, '')}`,
  }))

const doors = findDoors().map(({ name, page }) => ({ text: name, link: `/api/${page}` }))

const guides = [
  {
    text: 'Start',
    items: [
      { text: 'In five minutes', link: '/guide/getting-started' },
      { text: 'A tour of the support centre', link: '/guide/support-centre' },
      { text: 'A tour of the workstation', link: '/guide/workstation-tour' },
      { text: 'The architecture in one picture', link: '/guide/architecture' },
    ],
  },
  {
    text: 'Use it',
    items: [
      { text: 'Cases', link: '/guide/cases' },
      { text: 'Workstation search and CRM views', link: '/guide/workstation-search' },
      { text: 'Salesforce', link: '/guide/salesforce' },
      { text: 'Testing with mocks', link: '/guide/testing' },
      { text: 'Errors and resilience', link: '/guide/errors' },
      { text: 'Build your own UI', link: '/guide/user-interface' },
      { text: 'Webhooks', link: '/guide/webhooks' },
    ],
  },
  {
    text: 'Host it',
    items: [
      { text: 'Run it for real', link: '/guide/hosting' },
      { text: 'Measured', link: '/guide/measured' },
    ],
  },
  { text: 'Decisions', collapsed: true, items: [{ text: 'All of them', link: '/decisions' }, ...decisions] },
  { text: 'API reference', collapsed: true, items: [{ text: 'All doors', link: '/api/' }, ...doors] },
]

export default defineConfig({
  title: 'Waymark',
  description: 'A typed integration SDK: clients, domain models, services and mocks from one contract.',
  lang: 'en',
  cleanUrls: false,
  lastUpdated: false,
  // The demo's addresses, while it runs.
  ignoreDeadLinks: 'localhostLinks',
  head: [['link', { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' }]],
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  // Where neither git nor the rules of the house look.
  cacheDir: '../node_modules/.cache/waymark-docs',
  themeConfig: {
    logo: '/mark.svg',
    nav: [
      { text: 'Guides', link: '/guide/getting-started', activeMatch: '/guide/' },
      { text: 'API', link: '/api/', activeMatch: '/api/' },
      { text: 'Decisions', link: '/decisions', activeMatch: '/decisions' },
    ],
    sidebar: guides,
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
    footer: { message: 'MIT licensed.' },
  },
})
