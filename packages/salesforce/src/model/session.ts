/** Where a connection gets its tokens. `createSession` of the door `oauth` makes one. */
export interface SalesforceSession {
  /** The access token; told a refused one, another one. */
  token(refused?: string): Promise<string>
  /** Where the organization is, as the newest token says; absent before the first one was read. */
  readonly instanceUrl: string | undefined
}
