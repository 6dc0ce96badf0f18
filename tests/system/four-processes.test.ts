import { createCasesClient } from '@waymark/cases'
import { sampleCase } from '@waymark/cases/testing'
import { systemClock } from '@waymark/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../../packages/runtime/fixtures/postgres-server.js'
import { startBalancer } from './balancer.js'
import { type FourProcesses, startFourProcesses } from './four-processes.js'

let server: PostgresServer
let four: FourProcesses

beforeAll(async () => {
  server = await startPostgres()
  four = await startFourProcesses(server.url)
}, 120_000)

afterAll(async () => {
  await four.close()
  await server.stop()
})

const baseUrl = (port: number | undefined) => `http://127.0.0.1:${port}/api/cases`

it('a rolling restart of four processes under load answers every request', async () => {
  const balancer = await startBalancer(four.apiPorts)
  const client = createCasesClient({ baseUrl: `${balancer.url}/api/cases`, token: four.keys.of.ada })
  const filed = await client.cases.create({ ...sampleCase(), collaborators: ['zoe@partner.example'] })
  const failures: unknown[] = []
  const posted: string[] = []
  let isRestarting = true

  async function load(worker: number): Promise<void> {
    for (let at = 0; isRestarting; at++) {
      const text = `load ${worker} ${at}`
      try {
        await client.messages.post(filed.id, { text })
        posted.push(text)
        expect((await client.cases.get(filed.id)).number).toBe(filed.number)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const loads = Promise.all([0, 1, 2, 3].map(load))
  const codes = []
  for (const at of [0, 1, 2, 3]) codes.push(await four.restart(at))
  isRestarting = false
  await loads

  const found: string[] = []
  for await (const { text } of client.messages.list(filed.id)) if (text.startsWith('load ')) found.push(text)
  balancer.close()
  console.log(
    `rolling restart: ${posted.length * 2} requests answered, of which the client asked ${balancer.refusals + balancer.broken} again`,
  )
  expect({ failures, codes }).toEqual({ failures: [], codes: [0, 0, 0, 0] })
  expect(found.sort()).toEqual(posted.sort())
  expect(posted.length).toBeGreaterThan(20)
}, 180_000)

it('500 live followers over two processes get each event once and in order, across a restart of their server (CASE-17)', async () => {
  const one = createCasesClient({ baseUrl: baseUrl(four.apiPorts[0]), token: four.keys.of.ada })
  const two = createCasesClient({ baseUrl: baseUrl(four.apiPorts[1]), token: four.keys.of.ada })
  const erin = createCasesClient({ baseUrl: baseUrl(four.apiPorts[1]), token: four.keys.of.erin })
  const filed = await one.cases.create(sampleCase())
  const answers = 40
  const seen: string[][] = []

  async function follow(client: typeof one, at: number): Promise<void> {
    const events: string[] = []
    seen[at] = events
    for await (const { id, entry } of client.cases.follow(filed.id, { after: '0' })) {
      events.push(`${id} ${entry.type}`)
      if (events.filter((event) => event.endsWith('answered')).length === answers) return
    }
  }
  const followers = Promise.all(Array.from({ length: 500 }, (_, at) => follow(at % 2 === 0 ? one : two, at)))

  for (let at = 0; at < answers / 2; at++) await erin.messages.post(filed.id, { text: `before ${at}` })
  const restarted = four.restart(0)
  for (let at = 0; at < answers / 2; at++) {
    await erin.messages.post(filed.id, { text: `meanwhile ${at}` })
    await systemClock.sleep(50)
  }
  await restarted
  await followers

  const [first] = seen
  expect(first?.map((event) => Number(event.split(' ')[0]))).toEqual(first?.map((_, at) => at + 1))
  expect(new Set(seen.map((events) => events.join('\n'))).size).toBe(1)
}, 180_000)
