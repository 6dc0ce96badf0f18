import { createServer } from 'node:http'
import { mockCases, sampleCase } from '@waymark/cases/testing'

// One case as the service answers it. Slack's client wants to be told that it is well.
const mock = mockCases()
const { id } = await mock.client('ada').cases.create(sampleCase())
const answer = await mock.fetch(`${mock.baseUrl}/cases/${id}`, { headers: { authorization: 'Bearer ada' } })
const body = Buffer.from(JSON.stringify({ ...(await answer.json()), ok: true }))
const headers = { 'content-type': 'application/json', 'content-length': body.length, 'x-request-id': 'req_8Xk2' }

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => response.writeHead(200, headers).end(body))
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port, bytes: body.length }))
