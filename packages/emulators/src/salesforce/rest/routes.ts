import { ingestRoutes } from '../bulk/ingest-routes.js'
import { queryJobRoutes } from '../bulk/query-job-routes.js'
import { oauthRoutes } from '../oauth/routes.js'
import { soapRoutes } from '../soap/routes.js'
import { listViewRoutes } from '../views/routes.js'
import type { Route } from './call.js'
import { collectionRoutes } from './collection-routes.js'
import { compositeRoutes } from './composite-routes.js'
import { describeRoutes } from './describe-routes.js'
import { queryRoutes } from './query-routes.js'
import { recordRoutes } from './record-routes.js'
import { searchRoutes } from './search-routes.js'
import { serviceRoutes } from './service-routes.js'
import { toolingRoutes } from './tooling-routes.js'

/** Every address of an org. The first that fits answers, so the special stand before the general. */
export const routes: readonly Route[] = [
  ...oauthRoutes,
  ...soapRoutes,
  ...serviceRoutes,
  ...queryRoutes,
  ...searchRoutes,
  ...ingestRoutes,
  ...queryJobRoutes,
  ...collectionRoutes,
  ...compositeRoutes,
  ...toolingRoutes,
  ...listViewRoutes,
  ...describeRoutes,
  ...recordRoutes,
]
