import { createCasesClient } from '@waymark/cases'
import { mockCases, sampleCase } from '@waymark/cases/testing'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import nock from 'nock'

// nock takes over as soon as it is imported; here only while it is measured.
nock.restore()

const headers = { authorization: 'Bearer ada', accept: 'application/json' }

const readBy = (fetch, url) => async () => {
  const response = await fetch(url, { headers })
  if (response.status !== 200) throw new Error(`${url} was answered with ${response.status}`)
  return response.json()
}

async function fileOne(client) {
  return (await client.cases.create(sampleCase())).id
}

/** Ways to ask a mock for one case, in this process. What they need in place stands only while they are measured. */
export async function subjectsInProcess() {
  const mock = mockCases()
  const client = mock.client('ada')
  const id = await fileOne(client)
  const url = `${mock.baseUrl}/cases/${id}`
  const answer = await (await mock.fetch(url, { headers })).json()
  const byGlobalFetch = readBy((...parameters) => fetch(...parameters), url)
  const { origin, pathname } = new URL(url)
  let end

  const withNock = (start) => () => {
    nock.activate()
    const stop = start()
    end = () => {
      stop?.()
      nock.cleanAll()
      nock.restore()
    }
  }
  const withMsw = (handlers) => () => {
    const server = setupServer(...handlers())
    server.listen()
    end = () => server.close()
  }

  const answerAtOnce = async (...parameters) => new Request(...parameters) && Response.json(answer)
  return [
    { name: 'a bare handler, a fixed answer', call: readBy(answerAtOnce, url) },
    { name: 'ours, handler', call: readBy((...parameters) => mock.handler(new Request(...parameters)), url) },
    { name: 'ours, client in process', call: () => client.cases.get(id) },
    { name: 'ours, behind nock', call: byGlobalFetch, open: withNock(() => mock.intercept(nock)) },
    {
      name: 'nock, a fixed answer',
      call: byGlobalFetch,
      open: withNock(() => void nock(origin).persist().get(pathname).reply(200, answer)),
    },
    { name: 'ours, behind MSW', call: byGlobalFetch, open: withMsw(() => mock.mswHandlers(http)) },
    {
      name: 'MSW, a fixed answer',
      call: byGlobalFetch,
      open: withMsw(() => [http.get(url, () => HttpResponse.json(answer))]),
    },
  ].map((subject) => ({ ...subject, close: () => end?.() }))
}

/** The same of a program on a port. */
export async function subjectOn({ name }, baseUrl) {
  const id = name.startsWith('ours') ? await fileOne(createCasesClient({ baseUrl, token: 'ada' })) : 'case_1'
  return { name, call: readBy(fetch, `${baseUrl}/cases/${id}`) }
}
