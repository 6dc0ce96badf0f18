export { createConnection } from '@waymark/core/http'
export { beginSignIn, completeSignIn, disconnect, listIntegrations } from './client/integrations.js'
export { getLeadConversion, listRecentRecords, openRecord } from './client/records.js'
export { search, searchMore, streamSearch } from './client/search.js'
export {
  changeSetup,
  createSetup,
  getChecklist,
  getManifest,
  getSetup,
  listAudiences,
  listSetups,
  removeSetup,
  segmentSetup,
} from './client/setups.js'
export { chooseViews, getViewChoice, readView } from './client/views.js'
