import Stripe from 'stripe'
import { startRelay } from './relay.mjs'

const answer = ({ code, error = code, ...json }) =>
  error === undefined ? json : { error: { type: 'api_error', message: `${error} ${json.title ?? ''}` } }
const read = ({ id, title }) => ({ id, title })

/** Stripe's client as users get it. It has a time limit for a request, and no signal. */
export const subject = {
  async start({ baseUrl, token }) {
    const { hostname, port } = new URL(await startRelay(baseUrl, { requestId: 'request-id', answer }))
    const stripe = new Stripe(token, { host: hostname, port, protocol: 'http' })
    const limit = ({ timeout } = {}) => (timeout === undefined ? {} : { timeout })
    return {
      read: async (options) => read(await stripe.customers.retrieve('thing_1', limit(options))),
      write: async (options) => read(await stripe.customers.create({ name: 'A thing' }, limit(options))),
      explain(error) {
        const { requestId, statusCode, headers, type } = error
        if (statusCode >= 400)
          return { kind: 'refused', requestId, retryAfter: Number(headers?.['retry-after']) * 1_000 }
        // A connection error that names the request, and one of JSON, tell of an answer that broke.
        if (typeof type !== 'string') return {}
        return { kind: requestId === undefined ? 'no_answer' : 'contract_broken', requestId }
      },
    }
  },
}
