import { createCasesClient } from '@waymark/cases'
import { inProcessCases, sampleCase } from '@waymark/cases/testing'
import { isContractBroken, isNoAnswer, isRefused } from '@waymark/core'
import { startRelay } from './relay.mjs'

const { createdAt, updatedAt, ...filed } = await inProcessCases().cases.create(sampleCase())
const sample = { ...filed, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }

const answer = (json) => {
  const write = ({ id, title = sample.subject }) => ({ ...sample, id, subject: title })
  if (json.items !== undefined) return { ...json, items: json.items.map(write) }
  return json.id === undefined ? json : write(json)
}
const read = ({ id, subject }) => ({ id, title: subject })

/** The client of @waymark/cases, on answers that are cases. */
export const subject = {
  async start({ baseUrl, token }) {
    const client = createCasesClient({ baseUrl: await startRelay(baseUrl, { answer }), token })
    return {
      read: async (options) => read(await client.cases.get('thing_1', options)),
      write: async (options) => read(await client.cases.create(sampleCase(), options)),
      list: () => client.cases.list(),
      explain(error) {
        if (isRefused(error)) return { kind: 'refused', requestId: error.requestId, retryAfter: error.retryAfter }
        if (isContractBroken(error)) return { kind: 'contract_broken', requestId: error.requestId }
        return isNoAnswer(error) ? { kind: 'no_answer' } : {}
      },
    }
  },
}
