import { json } from './answer.js'
import type { Call, Route } from './call.js'
import { recentRecords } from './recent.js'
import { versions } from './versions.js'

const resources = [
  'composite',
  'jobs',
  'limits',
  'parameterizedSearch',
  'query',
  'queryAll',
  'recent',
  'search',
  'sobjects',
]

const small = [
  'AnalyticsExternalDataSizeMB',
  'ConcurrentAsyncGetReportInstances',
  'ConcurrentSyncReportRuns',
  'DailyAsyncApexExecutions',
  'DailyDurableStreamingApiEvents',
  'DailyGenericStreamingApiEvents',
  'DailyStreamingApiEvents',
  'DailyWorkflowEmails',
  'HourlyAsyncReportRuns',
  'HourlyDashboardRefreshes',
  'HourlyDashboardResults',
  'HourlyDashboardStatuses',
  'HourlySyncReportRuns',
  'HourlyTimeBasedWorkflow',
  'MassEmail',
  'SingleEmail',
]

function limitsOf({ site, world }: Call) {
  const { dailyApiRequests } = world.settings.limits
  const limit = (Max: number, used = 0) => ({ Max, Remaining: Math.max(0, Max - used) })
  return {
    ...Object.fromEntries(small.map((name) => [name, limit(1000)])),
    ContentPublicationLimit: limit(2500, world.store.sizeOf('ContentVersion')),
    DailyApiRequests: limit(dailyApiRequests, site.usage.used),
    DailyBulkApiBatches: limit(15_000),
    DailyBulkV2QueryFileStorageMB: limit(976_562),
    DailyBulkV2QueryJobs: limit(10_000, site.jobs.queryJobs),
    DataStorageMB: limit(1024),
    FileStorageMB: limit(1024),
    PermissionSets: { ...limit(1500), CreateCustom: limit(1000) },
  }
}

const base = '/services/data'

/** Versions, limits and what was looked at last. */
export const serviceRoutes: readonly Route[] = [
  { operation: 'versions', method: 'GET', path: base, open: true, handle: () => json(versions) },
  {
    operation: 'resources',
    method: 'GET',
    path: `${base}/:version`,
    handle: ({ version }) => json(Object.fromEntries(resources.map((one) => [one, `${base}/v${version}/${one}`]))),
  },
  { operation: 'limits', method: 'GET', path: `${base}/:version/limits`, handle: (call) => json(limitsOf(call)) },
  {
    operation: 'recordCount',
    method: 'GET',
    path: `${base}/:version/limits/recordCount`,
    handle({ url, access, world }) {
      const asked = url.searchParams.get('sObjects')?.split(',')
      const objects = (asked ?? world.schema.objects.map(({ name }) => name)).flatMap(
        (name) => access.object(name) ?? [],
      )
      const counts = objects.map(({ name }) => ({ count: world.store.sizeOf(name), name }))
      // Objects without records are left out.
      return json({ sObjects: counts.filter(({ count }) => count > 0) })
    },
  },
  {
    operation: 'recent',
    method: 'GET',
    path: `${base}/:version/recent`,
    handle: (call) => json(recentRecords(call, Math.min(200, Number(call.url.searchParams.get('limit') ?? 200)))),
  },
]
