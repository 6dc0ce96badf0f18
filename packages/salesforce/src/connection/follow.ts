import { ContractError } from '@waymark/core'
import type { Connection, HttpRequest } from '@waymark/core/http'

const version = /\/services\/data\/v\d+\.\d+$/

/** The path of the version of the API, as addresses inside of bodies need it: `/services/data/v66.0`. */
export function versionPath({ baseUrl }: Connection): string {
  return version.exec(baseUrl)?.[0] ?? ''
}

/** Where an address of an answer leads, such as `nextRecordsUrl`, and how to ask there. */
export interface Followed {
  readonly connection: Connection
  readonly request: HttpRequest
}

/**
 * The request for an address that an answer gave. It is followed as it is, and only below `/services/data/`: the credentials go
 * nowhere else.
 *
 * @throws ContractError when it leads elsewhere.
 */
export function follow(connection: Connection, operation: string, template: string, address: string): Followed {
  if (!/^\/services\/data\/v\d+\.\d+\/[^\\#\s]*$/.test(address) || /\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(address)) {
    throw new ContractError('an answer names an address outside of /services/data as its next page')
  }
  return {
    connection: { ...connection, baseUrl: connection.baseUrl.replace(version, '') },
    request: { operation, method: 'GET', template, path: address, write: false },
  }
}
