/**
 * Seals secrets. What is sealed names its key, so keys can be rotated: the newest seals, every known one opens. The context (such
 * as the id of the document that holds it) is bound in: a sealed value that was moved elsewhere does not open.
 */
export interface Vault {
  seal(secret: string, context: string): Promise<string>
  /** @throws RefusedError `internal_error` when the key is not known, the context differs, or the value was changed. */
  open(sealed: string, context: string): Promise<string>
}
