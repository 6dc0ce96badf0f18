import { createCasesClient } from '@waymark/cases'
import { casesQueries } from '@waymark/cases/query'
import { createPlatformClient } from '@waymark/platform/client'
import { type ConnectionKeys, createWorkstationSearchClient, storageKeys } from '@waymark/workstation-search'
import { workstationSearchQueries } from '@waymark/workstation-search/query'
import { session } from './session.js'

const token = () => session.current?.token ?? ''
const { origin } = window.location

/** The support centre. */
export const cases = createCasesClient({ baseUrl: `${origin}/api/cases`, token })

/** What to ask TanStack Query for. */
export const queries = casesQueries(cases)

// Connections are a person's own: whoever signs in next in this tab has others.
const ownKeys = () => storageKeys(window.localStorage, session.current?.person.id ?? 'nobody')
const keys: ConnectionKeys = {
  list: () => ownKeys().list(),
  put: (key) => ownKeys().put(key),
  remove: (connectionIds) => ownKeys().remove(connectionIds),
  keepSalt: (state, salt) => ownKeys().keepSalt(state, salt),
  findSalt: (state) => ownKeys().findSalt(state),
  dropSalt: (state) => ownKeys().dropSalt(state),
}

/** Workstation search, CRM views and integrations. */
export const workstation = createWorkstationSearchClient({ baseUrl: `${origin}/api/workstation-search`, token, keys })

/** What to ask TanStack Query for there. */
export const workstationQueries = workstationSearchQueries(workstation)

/** The platform itself: signing in, and the demo. */
export const platform = createPlatformClient({ baseUrl: `${origin}/api`, token })
