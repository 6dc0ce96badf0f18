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
export {
  getElementReport,
  listElementReports,
  openTicket,
  reportElement,
  solveElementReport,
} from './client/assistant.js'
export { changeCaseState, createCase, followCase, getCase, listCases, listTimeline } from './client/cases.js'
export {
  attendChat,
  changeChatSettings,
  endChat,
  followChat,
  followChatAvailability,
  getChat,
  getChatAvailability,
  getChatSettings,
  listChatMessages,
  listChats,
  openCaseFromChat,
  postChatMessage,
  startChat,
} from './client/chat.js'
export {
  attendChatSeat,
  followChatSeat,
  getChatSeat,
  signInToChat,
  signOutOfChat,
  takeChat,
} from './client/chat-desk.js'
export { assignCase, changePriority, handOver, splitCase } from './client/desk.js'
export { attachDiagnostics, getDiagnostics, listDiagnostics } from './client/diagnostics.js'
export {
  downloadAttachment,
  listAttachments,
  listMessages,
  postMessage,
  postNote,
  uploadAttachment,
} from './client/messages.js'
export { listNetworkDomains } from './client/network.js'
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
export { getTicket, listTickets, moveTicket, sendTicketToSupport } from './client/tickets.js'
