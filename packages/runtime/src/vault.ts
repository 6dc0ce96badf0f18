export { readKeyFile, rotateKeyFile } from './vault/key-file.js'
export { parseKeys } from './vault/key-text.js'
export { type KeyVault, type KeyVaultOptions, keyVault } from './vault/key-vault.js'
export type { SealingKey } from './vault/sealing-key.js'
