import { createCasesClient } from '@waymark/cases'
import { casesQueries } from '@waymark/cases/query'
import { createPlatformClient } from '@waymark/platform/client'
import { session } from './session.js'

const token = () => session.current?.token ?? ''
const { origin } = window.location

/** The support centre. */
export const cases = createCasesClient({ baseUrl: `${origin}/api/cases`, token })

/** What to ask TanStack Query for. */
export const queries = casesQueries(cases)

/** The platform itself: signing in, and the demo. */
export const platform = createPlatformClient({ baseUrl: `${origin}/api`, token })
