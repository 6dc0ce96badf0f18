export type { TokenLease, TokenSet, TokenStore } from './model/tokens.js'
export {
  createDatabaseTokenStore,
  type DatabaseTokenStore,
  type DatabaseTokenStoreOptions,
  type TokenSeal,
} from './token-store/database-token-store.js'
export { type TokenRecord, tokenRecords } from './token-store/token-record.js'
