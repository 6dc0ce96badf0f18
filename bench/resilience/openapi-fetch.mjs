import createClient from 'openapi-fetch'
import { endOf } from './ends.mjs'

class Refused extends Error {
  // Private, since what a user of openapi-fetch writes must not be held against it.
  #headers

  constructor({ status, headers }) {
    super(`refused with ${status}`)
    this.#headers = headers
  }

  header(name) {
    return this.#headers.get(name)
  }
}

/** openapi-fetch, whose user throws when it gives an error. */
export const subject = {
  start({ baseUrl, token }) {
    const client = createClient({ baseUrl, headers: { authorization: `Bearer ${token}` } })
    const unwrap = ({ data, error, response }) => {
      if (error !== undefined) throw new Refused(response)
      return data
    }
    return {
      read: async (options) => unwrap(await client.GET('/thing', endOf(options))),
      write: async (options) => unwrap(await client.POST('/things', { body: { title: 'A thing' }, ...endOf(options) })),
      explain(error) {
        if (!(error instanceof Refused)) return {}
        const retryAfter = Number(error.header('retry-after')) * 1_000
        return { kind: 'refused', requestId: error.header('x-request-id'), retryAfter }
      },
    }
  },
}
