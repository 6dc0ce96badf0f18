import { mockCases } from '@waymark/cases/testing'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import nock from 'nock'
import { fileOne, readBy } from './reading.mjs'

// nock takes over as soon as it is imported; here only while it is measured.
nock.restore()

const withNock = (start) => () => {
  nock.activate()
  const stop = start()
  return () => {
    stop?.()
    nock.cleanAll()
    nock.restore()
  }
}

const withMsw = (handlers) => () => {
  const server = setupServer(...handlers())
  server.listen()
  return () => server.close()
}

/** Ways to reach a mock from code that makes its own requests, each mounted by `open`, which gives the way to end it. */
export async function mountedSubjects() {
  const mock = mockCases()
  const id = await fileOne(mock.client('ada'))
  const url = `${mock.baseUrl}/cases/${id}`
  const answer = await readBy(mock.fetch, url)()
  const { origin, pathname } = new URL(url)
  // Looked up anew for each call, since a mount takes its place.
  const call = readBy((...parameters) => fetch(...parameters), url)
  return [
    { name: 'ours, behind nock', call, open: withNock(() => mock.intercept(nock)) },
    {
      name: 'nock, a fixed answer',
      call,
      open: withNock(() => void nock(origin).persist().get(pathname).reply(200, answer)),
    },
    { name: 'ours, behind MSW', call, open: withMsw(() => mock.mswHandlers(http)) },
    { name: 'MSW, a fixed answer', call, open: withMsw(() => [http.get(url, () => HttpResponse.json(answer))]) },
  ]
}
