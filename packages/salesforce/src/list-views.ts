export {
  createSalesforceConnection,
  type SalesforceConnection,
  type SalesforceConnectionOptions,
} from './connection/create-connection.js'
export {
  describeListView,
  getListView,
  getListViewPage,
  type ListViewPageOptions,
  type ListViewRowsOptions,
  listListViews,
  listRecentListViews,
  listViewRows,
} from './list-views/list-views.js'
export type { SalesforceSession } from './model/session.js'
export type { ApiUsage } from './model/usage.js'
export type {
  ListView,
  ListViewColumn,
  ListViewDescription,
  ListViewPage,
  ListViewRow,
} from './wire/list-view.js'
