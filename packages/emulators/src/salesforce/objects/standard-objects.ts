import type { ObjectType } from '../org/model.js'
import { account } from './account.js'
import { event, note, task } from './activity.js'
import { caseComment, caseStatus, leadStatus, supportCase } from './case.js'
import { contact } from './contact.js'
import { contentDocument, contentDocumentLink, contentVersion } from './file.js'
import { lead } from './lead.js'
import { opportunity, opportunityContactRole, opportunityStage } from './opportunity.js'
import {
  fieldPermissions,
  group,
  organization,
  permissionSet,
  permissionSetAssignment,
  profile,
  user,
  userRole,
} from './people.js'
import { campaign, pricebook, pricebookEntry, product } from './product.js'
import { quote, quoteLineItem } from './quote.js'
import { recentlyViewed } from './recently-viewed.js'
import { dashboard, folder, listView, report } from './report.js'

/** Every object of a fresh org that runs here. */
export const standardObjects: readonly ObjectType[] = [
  account,
  campaign,
  supportCase,
  caseComment,
  caseStatus,
  contact,
  contentDocument,
  contentDocumentLink,
  contentVersion,
  dashboard,
  event,
  fieldPermissions,
  folder,
  group,
  lead,
  leadStatus,
  listView,
  note,
  opportunity,
  opportunityContactRole,
  opportunityStage,
  organization,
  permissionSet,
  permissionSetAssignment,
  pricebook,
  pricebookEntry,
  product,
  profile,
  quote,
  quoteLineItem,
  recentlyViewed,
  report,
  task,
  user,
  userRole,
]
