import { LogLevel, WebClient } from '@slack/web-api'
import { startRelay } from './relay.mjs'

const answer = (json) => (json.id === undefined ? json : { ok: true, ...json })
const read = ({ id, title }) => ({ id, title })

/** Slack's client as users get it, its warnings aside. It has a time limit for a client, and no signal. */
export const subject = {
  async start({ baseUrl, token }) {
    const slackApiUrl = await startRelay(baseUrl, { requestId: 'x-slack-req-id', answer })
    const clients = new Map()
    const within = ({ timeout = 0 } = {}) => {
      if (!clients.has(timeout)) {
        clients.set(timeout, new WebClient(token, { slackApiUrl, timeout, logLevel: LogLevel.ERROR }))
      }
      return clients.get(timeout)
    }
    return {
      read: async (options) => read(await within(options).apiCall('things.info', { id: 'thing_1' })),
      write: async (options) => read(await within(options).apiCall('things.create', { title: 'A thing' })),
      explain({ code, headers, retryAfter }) {
        if (code === 'slack_webapi_request_error') return { kind: 'no_answer' }
        if (typeof code !== 'string' || !code.startsWith('slack_webapi_')) return {}
        const after = retryAfter ?? headers?.['retry-after']
        return { kind: 'refused', requestId: headers?.['x-slack-req-id'], retryAfter: Number(after) * 1_000 }
      },
    }
  },
}
