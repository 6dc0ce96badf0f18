export type { BlobFacts, Blobs } from './ports/blobs.js'
export type {
  Database,
  EventPublisher,
  EventReader,
  FollowedEvent,
  JobHandler,
  JobQueue,
  StoredEvent,
  Timers,
  Transaction,
  UnitOfWork,
} from './ports/database.js'
export type { Mailer, OutgoingMail } from './ports/mailer.js'
export { type Call, callAs, type Principal } from './ports/principal.js'
export {
  type AccountStore,
  type Collection,
  type Condition,
  defineCollection,
  type Index,
  type Json,
  type NewDocument,
  type Query,
  type StoredDocument,
  type Where,
} from './ports/store.js'
export type { Vault } from './ports/vault.js'
