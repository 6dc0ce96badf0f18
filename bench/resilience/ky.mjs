import ky, { HTTPError, TimeoutError } from 'ky'

/** ky as it comes: two repeats, and ten seconds where a call does not say. */
export const subject = {
  start({ baseUrl, token }) {
    const client = ky.create({ prefixUrl: baseUrl, headers: { authorization: `Bearer ${token}` } })
    return {
      read: (options) => client.get('thing', options).json(),
      write: (options) => client.post('things', { json: { title: 'A thing' }, ...options }).json(),
      explain(error) {
        if (error instanceof TimeoutError) return { kind: 'no_answer' }
        if (!(error instanceof HTTPError)) return {}
        const { headers } = error.response
        const retryAfter = Number(headers.get('retry-after')) * 1_000
        return { kind: 'refused', requestId: headers.get('x-request-id'), retryAfter }
      },
    }
  },
}
