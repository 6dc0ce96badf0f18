import { type CallOptions, type ConnectionOptions, callRoute, createConnection } from '@waymark/core/http'
import type { DemoStateJson } from './wire/demo.js'
import {
  answerMailRoute,
  createApiKeyRoute,
  getAboutRoute,
  getDemoRoute,
  getMailRoute,
  getMeRoute,
  holdClockRoute,
  listApiKeysRoute,
  listMailsRoute,
  moveClockRoute,
  removeApiKeyRoute,
  setFaultsRoute,
  signInRoute,
  signOutRoute,
} from './wire/routes.js'

export type { CaughtMailJson, DemoSalesforceJson, DemoStateJson, WholeMailJson } from './wire/demo.js'
export type { AboutJson, ApiKeyJson, DemoPersonJson, MadeApiKeyJson, PersonJson, SignInJson } from './wire/platform.js'

/** A client of the platform itself: who is signed in, and the demo's clock, faults and mail inbox. `baseUrl` ends with `/api`. */
export function createPlatformClient(options: ConnectionOptions) {
  const connection = createConnection(options)
  return {
    /** What runs here, and who can sign in. Needs no token. */
    about: (call?: CallOptions) => callRoute(connection, getAboutRoute, {}, call),
    /** Signs a demo person in. Needs no token. */
    signIn: (person: string, call?: CallOptions) => callRoute(connection, signInRoute, { body: { person } }, call),
    /** Ends the sign-in of the token. */
    signOut: (call?: CallOptions) => callRoute(connection, signOutRoute, {}, call),
    /** Who is signed in. */
    me: (call?: CallOptions) => callRoute(connection, getMeRoute, {}, call),
    apiKeys: {
      /** The caller's own keys. */
      list: (call?: CallOptions) => callRoute(connection, listApiKeysRoute, {}, call),
      /** Makes a key that does what the caller may do. */
      create: (key: { readonly name: string; readonly days?: number }, call?: CallOptions) =>
        callRoute(connection, createApiKeyRoute, { body: { ...key } }, call),
      /** Ends a key at once. */
      remove: (keyId: string, call?: CallOptions) =>
        callRoute(connection, removeApiKeyRoute, { params: { keyId } }, call),
    },
    demo: {
      /** The demo's clock and faults, and its Salesforce. */
      state: (call?: CallOptions) => callRoute(connection, getDemoRoute, {}, call),
      /** Moves the clock, `15 days`: settles when everything that fell due on the way was done. */
      moveClock: (advance: string, call?: CallOptions) =>
        callRoute(connection, moveClockRoute, { body: { advance } }, call),
      /** Holds the clock at its moment, or lets it run on from there. */
      holdClock: (isHeld: boolean, call?: CallOptions) =>
        callRoute(connection, holdClockRoute, { body: { isHeld } }, call),
      /** Replaces the rules of what goes wrong on purpose. */
      setFaults: (rules: DemoStateJson['faults'], call?: CallOptions) =>
        callRoute(connection, setFaultsRoute, { body: { rules: [...rules] } }, call),
      /** The inbox, newest mail first: of everybody, or of one address. */
      listMails: (filter: { readonly to?: string; readonly after?: string } = {}, call?: CallOptions) =>
        callRoute(connection, listMailsRoute, { query: { ...filter } }, call),
      /** One mail. */
      getMail: (mailId: string, call?: CallOptions) =>
        callRoute(connection, getMailRoute, { params: { mailId } }, call),
      /** Answers a mail as its recipient, by SMTP. */
      answerMail: (mailId: string, text: string, call?: CallOptions) =>
        callRoute(connection, answerMailRoute, { params: { mailId }, body: { text } }, call),
    },
  }
}

/** A client of the platform itself. */
export type PlatformClient = ReturnType<typeof createPlatformClient>
