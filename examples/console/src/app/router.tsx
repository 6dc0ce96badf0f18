import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { session } from '../session/session.js'
import { BrokenPage } from './broken-page.js'
import { NotFoundPage } from './not-found-page.js'
import { Shell } from './shell.js'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: BrokenPage })

// What looks like a number in an address is read as one.
const text = (value: unknown) =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
const oneOf = <const Value extends string>(value: unknown, values: readonly Value[]) =>
  values.find((one) => one === value)

/** The filters of a list of cases, as they stand in the address. */
export interface CaseSearch {
  readonly tab?: 'open' | 'resolved'
  readonly text?: string
  readonly state?: string
  readonly priority?: string
  readonly channel?: string
  readonly from?: string
  readonly until?: string
  readonly order?: 'oldest' | 'newest'
  /** Whose cases the desk shows. */
  readonly view?: 'unassigned' | 'mine' | 'all'
}

function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const fields = {
    tab: oneOf(search.tab, ['open', 'resolved']),
    text: text(search.text),
    state: text(search.state),
    priority: text(search.priority),
    channel: text(search.channel),
    from: text(search.from),
    until: text(search.until),
    order: oneOf(search.order, ['oldest', 'newest']),
    view: oneOf(search.view, ['unassigned', 'mine', 'all']),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // Who is not signed in yet chooses first, and is sent on from here then.
    if (!session.current) return
    const { person } = session.current
    throw redirect({ to: person.capabilities.includes('cases.work') ? '/desk' : '/cases' })
  },
})

const myCases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('../cases/case-list-page.js'), 'MyCasesPage'),
})

const teamCases = createRoute({
  getParentRoute: () => root,
  path: '/team-cases',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('../cases/case-list-page.js'), 'TeamCasesPage'),
})

const newCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/new',
  validateSearch: (search: Record<string, unknown>): { supersedes?: string; subject?: string } => {
    const [supersedes, subject] = [text(search.supersedes), text(search.subject)]
    return { ...(supersedes && { supersedes }), ...(subject && { subject }) }
  },
  component: lazyRouteComponent(() => import('../cases/new-case-page.js'), 'NewCasePage'),
})

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../thread/case-page.js'), 'CasePage'),
})

const chat = createRoute({
  getParentRoute: () => root,
  path: '/chat',
  component: lazyRouteComponent(() => import('../chat/chat-page.js'), 'ChatPage'),
})

const oneChat = createRoute({
  getParentRoute: () => root,
  path: '/chat/$chatId',
  component: lazyRouteComponent(() => import('../chat/one-chat-page.js'), 'OneChatPage'),
})

const chatDesk = createRoute({
  getParentRoute: () => root,
  path: '/desk/chats',
  component: lazyRouteComponent(() => import('../chat/chat-desk-page.js'), 'ChatDeskPage'),
})

const assistant = createRoute({
  getParentRoute: () => root,
  path: '/assistant',
  component: lazyRouteComponent(() => import('../assistant/assistant-page.js'), 'AssistantPage'),
})

const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  component: lazyRouteComponent(() => import('../assistant/activity-page.js'), 'ActivityPage'),
})

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('../desk/queue-page.js'), 'QueuePage'),
})

const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  component: lazyRouteComponent(() => import('../settings/network-page.js'), 'NetworkPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../settings/account-page.js'), 'AccountPage'),
})

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/agreements',
  component: lazyRouteComponent(() => import('../settings/agreements-page.js'), 'AgreementsPage'),
})

const apiKeys = createRoute({
  getParentRoute: () => root,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('../settings/api-keys-page.js'), 'ApiKeysPage'),
})

const workstation = createRoute({
  getParentRoute: () => root,
  path: '/workstation',
  validateSearch: (search: Record<string, unknown>): { q?: string } => {
    const q = text(search.q)
    return q === undefined ? {} : { q }
  },
  component: lazyRouteComponent(() => import('../workstation/workstation-page.js'), 'WorkstationPage'),
})

const crmViews = createRoute({
  getParentRoute: () => root,
  path: '/crm-views',
  validateSearch: (search: Record<string, unknown>): { kind?: string } => {
    const kind = text(search.kind)
    return kind === undefined ? {} : { kind }
  },
  component: lazyRouteComponent(() => import('../crm-views/crm-views-page.js'), 'CrmViewsPage'),
})

const integrations = createRoute({
  getParentRoute: () => root,
  path: '/integrations',
  component: lazyRouteComponent(() => import('../integrations/integrations-page.js'), 'IntegrationsPage'),
})

const integrationCallback = createRoute({
  getParentRoute: () => root,
  path: '/integrations/callback',
  component: lazyRouteComponent(() => import('../integrations/callback-page.js'), 'CallbackPage'),
})

const setups = createRoute({
  getParentRoute: () => root,
  path: '/integrations/set-up',
  component: lazyRouteComponent(() => import('../integrations/set-up/setups-page.js'), 'SetupsPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/integrations/set-up/$integrationId',
  component: lazyRouteComponent(() => import('../integrations/set-up/setup-page.js'), 'SetupPage'),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): { mail?: string; to?: string } => {
    const [mail, to] = [text(search.mail), text(search.to)]
    return { ...(mail && { mail }), ...(to && { to }) }
  },
  component: lazyRouteComponent(() => import('../demo/inbox-page.js'), 'InboxPage'),
})

const routeTree = root.addChildren([
  home,
  myCases,
  teamCases,
  newCase,
  oneCase,
  chat,
  oneChat,
  chatDesk,
  assistant,
  activity,
  desk,
  network,
  account,
  agreements,
  apiKeys,
  workstation,
  crmViews,
  integrations,
  integrationCallback,
  setups,
  setup,
  inbox,
])

/** Every page and its address. */
export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
