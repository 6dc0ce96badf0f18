/** What an org is like beside its data. All of it may be changed while it runs. */
export interface OrgSettings {
  /** Objects that exist only where the feature is on, such as Quote. */
  readonly features: { quotes: boolean; convertLeads: boolean }
  /** Who sees records of others, by object. Objects that are not named are `ReadWrite`. */
  readonly sharing: Record<string, 'Private' | 'Read' | 'ReadWrite'>
  readonly limits: {
    /** Calls in 24 hours. */
    dailyApiRequests: number
    /** Calls that were made before this org was started. */
    usedApiRequests: number
  }
  /** A refresh gives a new refresh token, and the old one, used again, ends them all. */
  rotateRefreshTokens: boolean
  /** An access token lives so long after its last use, in milliseconds. */
  sessionTimeout: number
  /** A refresh token that is not used for so long is dead, in milliseconds. */
  refreshIdleTimeout: number
  /** A record becomes searchable so many milliseconds after it was written. */
  indexLag: number
  /**
   * Search looks at the first 2,000 matches of a statement, divided evenly over its objects, before it asks what the user
   * may see, as Salesforce does. Default: false, so that everything that may be seen is found.
   */
  searchCrowding: boolean
  /** So many list views of an object come at once; `nextRecordsUrl` leads to the rest. */
  listViewPageSize: number
  /** Bulk jobs stay in each state so long, in milliseconds. 0: done at the next look. */
  bulkDelay: number
  /** Bulk results come in another order than the rows that were sent. */
  bulkUnordered: boolean
}

/** The settings of a Developer Edition. */
export function defaultSettings(): OrgSettings {
  return {
    features: { quotes: false, convertLeads: true },
    sharing: {},
    limits: { dailyApiRequests: 15_000, usedApiRequests: 0 },
    rotateRefreshTokens: true,
    sessionTimeout: 2 * 3_600_000,
    refreshIdleTimeout: 30 * 86_400_000,
    indexLag: 0,
    searchCrowding: false,
    listViewPageSize: 200,
    bulkDelay: 0,
    bulkUnordered: true,
  }
}
