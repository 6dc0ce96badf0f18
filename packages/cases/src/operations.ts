export { createConnection } from '@waymark/core/http'
export {
  changePlan,
  changeSettings,
  getSettings,
  listAgreements,
  listSlaVersions,
  publishSlaVersion,
  signAgreement,
} from './client/accounts.js'
export { changeCaseState, createCase, followCase, getCase, listCases, listTimeline } from './client/cases.js'
export { assignCase, changePriority, handOver, splitCase } from './client/desk.js'
export {
  downloadAttachment,
  listAttachments,
  listMessages,
  postMessage,
  postNote,
  uploadAttachment,
} from './client/messages.js'
export {
  addCollaborators,
  giveAvailability,
  listCalls,
  openCredentials,
  proposeCall,
  removeCollaborator,
  removeCredentials,
  sealCredentials,
  suggest,
} from './client/taking-part.js'
