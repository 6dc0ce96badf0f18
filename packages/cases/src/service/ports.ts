import { type Clock, type Ids, randomIds, systemClock } from '@waymark/core'
import type { Blobs, Database, Vault } from '@waymark/core/ports'
import type { Article } from '../model/suggestion.js'

/** How the support centre writes and reads mail. */
export interface MailSettings {
  /** The domain of answer addresses: a mail to `case+<token>@<domain>` answers a case. */
  readonly domain: string
  /** The sender's name and address. */
  readonly from: string
  /** Where the portal is, for links in mails: `https://support.example.com`. */
  readonly portal: string
}

/** What is offered before a case is filed. */
export interface HelpCentre {
  /** The articles that a draft is compared with. */
  readonly articles: readonly Article[]
  /** The guide to the flow tracker. */
  readonly flowTrackerGuide: { readonly title: string; readonly url: string }
}

/** What the service stands on. */
export interface CasesPorts {
  readonly database: Database
  readonly blobs: Blobs
  readonly vault: Vault
  readonly mail: MailSettings
  /** Default: no articles, and the guide at `<portal>/help/flow-tracker`. */
  readonly help?: HelpCentre
  /** Default: the computer's clock. */
  readonly clock?: Clock
  /** Default: ids that nobody can guess. */
  readonly ids?: Ids
}

/** The ports with their defaults. */
export type Ports = Required<CasesPorts>

export function withDefaults(ports: CasesPorts): Ports {
  const flowTrackerGuide = {
    title: 'See what runs on the page: the flow tracker',
    url: `${ports.mail.portal}/help/flow-tracker`,
  }
  return { clock: systemClock, ids: randomIds, help: { articles: [], flowTrackerGuide }, ...ports }
}
